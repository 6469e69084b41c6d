package org.planwright.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command of the operating system. */
final class Command {

	private Command() {
	}

	record Result(int code, String out) {
	}

	/** Runs a command to its end; what it and its children print goes to a file, so that a child left behind holds nobody up. */
	static Result run(Duration most, List<String> words) {
		try {
			Path out = Files.createTempFile("planwright-itest", ".out");
			try {
				Process process = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(out.toFile()).start();
				if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
					process.destroyForcibly();
					throw new IllegalStateException(words + " took more than " + most + ": " + Files.readString(out));
				}
				return new Result(process.exitValue(), Files.readString(out));
			} finally {
				Files.delete(out);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
