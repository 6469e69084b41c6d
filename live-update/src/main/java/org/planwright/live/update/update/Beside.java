package org.planwright.live.update.update;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that was written, to the disk, beside the one it takes the place of: whoever looks sees the old or the new. */
record Beside(Path file, Path fresh) {

	private static final Logger LOG = LoggerFactory.getLogger(Beside.class);

	static Beside write(Path file, byte[] content) throws IOException {
		Files.createDirectories(file.getParent());
		Path fresh = file.resolveSibling(file.getFileName() + ".new");
		try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
			ByteBuffer bytes = ByteBuffer.wrap(content);
			while (bytes.hasRemaining()) {
				out.write(bytes);
			}
			out.force(true);
		} catch (IOException e) {
			Files.deleteIfExists(fresh);
			throw e;
		}
		return new Beside(file, fresh);
	}

	void publish() throws IOException {
		Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
		try {
			sync(file.getParent());
		} catch (IOException e) {
			// It is there all the same.
			LOG.warn("{} may be lost if the machine fails now", file, e);
		}
	}

	void discard() throws IOException {
		Files.deleteIfExists(fresh);
	}

	/** What a folder holds is on the disk only when the folder is, too. */
	static void sync(Path folder) throws IOException {
		try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
			names.force(true);
		}
	}
}
