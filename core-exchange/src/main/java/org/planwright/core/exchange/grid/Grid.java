package org.planwright.core.exchange.grid;

import java.util.List;
import java.util.stream.Collectors;
import org.planwright.core.model.input.Refusal;

/**
 * A document as its tables, whatever kind of file it came in.
 *
 * @param kind what the file is, by its content
 * @param ended whether its last line is ended; one that is not may be cut off. So is every file that is no text
 */
public record Grid(Kind kind, List<Sheet> sheets, boolean ended) {

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

	/** Whether its tables stand in a text with lines between them. */
	public boolean isLetter() {
		return kind == Kind.DOCX || kind == Kind.ODT;
	}

	/**
	 * The first sheet that holds anything and is not hidden.
	 *
	 * @throws Refusal that names what is hidden, when there is none
	 */
	public Sheet shown() {
		return sheets.stream().filter(sheet -> !sheet.hidden() && !sheet.rows().isEmpty()).findFirst().orElseThrow(() -> {
			String hidden = sheets.stream().filter(Sheet::hidden).map(Sheet::name).collect(Collectors.joining(", "));
			return Refusals.unreadable(hidden.isEmpty() ? "holds nothing" : "holds nothing that is not hidden; hidden is the sheet " + hidden);
		});
	}

	/** The sheets that hold something and are not read where {@link #shown} alone is, each in a sentence. */
	public List<String> passedOver() {
		Sheet read = shown();
		return sheets.stream().filter(sheet -> sheet != read && !sheet.rows().isEmpty())
				.map(sheet -> sheet.hidden() ? "The sheet " + sheet.name() + " is hidden and was passed over"
						: "The sheet " + sheet.name() + " was passed over, as " + read.name() + " comes first").toList();
	}
}
