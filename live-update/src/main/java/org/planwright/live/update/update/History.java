package org.planwright.live.update.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was done: a line for each update that is over. */
final class History {

	private static final Logger LOG = LoggerFactory.getLogger(History.class);
	private static final int SHOWN = 200;

	private final Path file;

	History(Path file) {
		this.file = file;
	}

	synchronized void add(Update update) throws IOException {
		Files.createDirectories(file.getParent());
		try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			long end = out.size();
			// A line that was cut off by a crash stays alone.
			String line = (endsOpen(out, end) ? "\n" : "") + UpdateJson.write(update) + "\n";
			out.position(end);
			ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
			while (bytes.hasRemaining()) {
				out.write(bytes);
			}
			out.force(true);
		}
	}

	private static boolean endsOpen(FileChannel out, long end) throws IOException {
		if (end == 0) {
			return false;
		}
		ByteBuffer last = ByteBuffer.allocate(1);
		out.read(last, end - 1);
		return last.get(0) != '\n';
	}

	/** The latest first. */
	synchronized List<Update> latest() {
		Deque<Update> found = new ArrayDeque<>();
		if (!Files.exists(file)) {
			return List.of();
		}
		try (Stream<String> lines = Files.lines(file)) {
			lines.filter(line -> !line.isBlank()).forEach(line -> {
				read(line, found);
				if (found.size() > SHOWN) {
					found.removeLast();
				}
			});
		} catch (IOException | UncheckedIOException e) {
			LOG.warn("the history of updates cannot be read whole", e);
		}
		return List.copyOf(found);
	}

	private static void read(String line, Deque<Update> found) {
		try {
			found.addFirst(UpdateJson.read(line));
		} catch (IOException e) {
			LOG.debug("a line of the history is no update", e);
		}
	}
}
