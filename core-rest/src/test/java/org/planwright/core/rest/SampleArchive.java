package org.planwright.core.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.planwright.core.exchange.PlanArchive;
import org.planwright.core.model.input.Refusal;

/** Stands for archives: what counts here is how they come and go. */
final class SampleArchive implements PlanArchive {

	@Override
	public Written write(OutputStream out, List<String> chosen) throws IOException {
		if (chosen.contains("nowhere")) {
			throw Refusal.unknown("there is no plan nowhere");
		}
		out.write(("archive of " + chosen).getBytes(StandardCharsets.UTF_8));
		return new Written(Map.of(), List.of("0a1b"));
	}

	@Override
	public Restored restore(Path file, boolean dryRun) {
		try {
			if (!Files.readString(file).equals("whole")) {
				throw Refusal.wrong("archive", "is torn");
			}
			return new Restored(Map.of("sample", 3L), Map.of("ann", "Ann Abbot"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
