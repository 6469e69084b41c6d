package org.planwright.core.exchange.grid;

import java.util.List;
import java.util.stream.Collectors;
import org.planwright.core.model.input.Refusal;

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
}
