package org.planwright.core.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A document that is handed out.
 *
 * @param name of the file, which begins with the plan's id, so that the inbox knows whose it is when it comes back
 */
public record Export(String name, Format format, Body body) {

	/** What is handed out. */
	public enum Subject {
		/** Actions, milestones and measures, as they can come in again. */
		PLAN,
		/** How every action stands, and why. */
		BOARD,
		/** The measures, and every value that was told of them. */
		MEASURES,
		/** The audit trail. */
		JOURNAL;

		/** {@code board}. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		public static Optional<Subject> of(String word) {
			return Arrays.stream(values()).filter(subject -> subject.word().equals(word)).findFirst();
		}
	}

	/** As what. */
	public enum Format {
		/** A single table. */
		CSV("text/csv; charset=utf-8"),
		/** A sheet for each table. */
		XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
		/** The same as OpenDocument. */
		ODS("application/vnd.oasis.opendocument.spreadsheet"),
		/** The same for programs: each table by its name, its rows by its headings. */
		JSON("application/json");

		private final String mediaType;

		Format(String mediaType) {
			this.mediaType = mediaType;
		}

		public String mediaType() {
			return mediaType;
		}

		/** How its files end. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		public static Optional<Format> of(String word) {
			return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
		}
	}

	/** What stands in it. Written as it comes: a long journal takes little memory. */
	@FunctionalInterface
	public interface Body {
		void writeTo(OutputStream out) throws IOException;
	}

	/** All of it at once. */
	public byte[] bytes() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			body.writeTo(out);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}
}
