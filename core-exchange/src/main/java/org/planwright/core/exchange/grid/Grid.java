package org.planwright.core.exchange.grid;

import java.util.List;

/**
 * A document as its tables, whatever kind of file it came in.
 *
 * @param kind what the file is, by its content
 */
public record Grid(Kind kind, List<Sheet> sheets) {

	/** What kinds of file are read. */
	public enum Kind {
		/** Values with commas, semicolons or tabs between them. */
		TEXT("text"), XLSX("Excel workbook"), DOCX("Word document"), ODS("OpenDocument spreadsheet"), ODT("OpenDocument text");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

		public String words() {
			return words;
		}
	}

	public Grid {
		sheets = List.copyOf(sheets);
	}
}
