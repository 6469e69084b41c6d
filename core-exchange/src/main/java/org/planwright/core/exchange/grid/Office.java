package org.planwright.core.exchange.grid;

import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.planwright.core.model.input.Refusal;

/** What Word and Excel files have in common. */
final class Office {

	/** Reads something that may be broken in any way. */
	@FunctionalInterface
	interface Reading<T> {
		T read() throws IOException, OpenXML4JException;
	}

	static {
		// What is unpacked was measured already; highly regular sheets pack better than the library's guard allows.
		ZipSecureFile.setMinInflateRatio(0.0001);
		ZipSecureFile.setMaxEntrySize(64L * 1024 * 1024);
	}

	private Office() {
	}

	/** A broken file makes the library fail in many ways, and all mean the same. */
	static <T> T read(Reading<T> reading) {
		try {
			return reading.read();
		} catch (Refusal refusal) {
			throw refusal;
		} catch (IOException | OpenXML4JException | RuntimeException e) {
			throw Refusals.unreadable("is damaged, and cannot be read as an Office document");
		}
	}
}
