package org.planwright.core.exchange.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.model.input.Refusal;

/** A document that a command was told of. */
final class DocumentFile {

	private DocumentFile() {
	}

	static byte[] read(Path file) {
		if (!Files.isRegularFile(file)) {
			throw new Refusal(Refusal.Kind.UNREADABLE, Files.exists(file) ? "is not a regular file" : "is not there");
		}
		try (InputStream in = Files.newInputStream(file)) {
			// One more than is allowed tells a file that is too large from one that fits.
			return in.readNBytes((int) Limits.DOCUMENT.bytes() + 1);
		} catch (IOException e) {
			throw new Refusal(Refusal.Kind.UNREADABLE, "cannot be read: " + e.getClass().getSimpleName());
		}
	}
}
