package org.planwright.core.exchange.grid;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.planwright.core.model.input.Refusal;

/** Reads a document into its tables. What kind of file it is, its content says, whatever its name. */
public final class GridReader {

	private static final String OFFICE_97 = "d0cf11e0a1b11ae1";
	private static final String ZIP = "504b0304";
	private static final String PDF = "255044462d";
	private static final String RTF = "7b5c727466";

	private GridReader() {
	}

	/**
	 * Reads a document.
	 *
	 * @throws Refusal that says what is wrong, with sheet, row and column where there is one
	 */
	public static Grid read(byte[] bytes, Limits limits) {
		if (bytes.length > limits.bytes()) {
			throw Refusals.tooLarge("is larger than " + limits.bytes() / 1024 / 1024 + " MiB");
		}
		if (bytes.length == 0) {
			throw Refusals.unreadable("is empty");
		}
		String start = HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
		if (start.startsWith(ZIP)) {
			return office(bytes, limits);
		}
		if (start.startsWith(OFFICE_97)) {
			throw Refusals.unreadable("is protected by a password, or of the kind that Office wrote before 2007; save it as .xlsx or .docx without a password");
		}
		if (start.startsWith(PDF)) {
			throw Refusals.unreadable("is a PDF, whatever its name; save it as Word, Excel, OpenDocument or CSV");
		}
		if (start.startsWith(RTF)) {
			throw Refusals.unreadable("is a rich text file; save it as .docx or .odt");
		}
		return text(bytes, limits);
	}

	private static Grid office(byte[] bytes, Limits limits) {
		Archive archive = Archive.open(bytes);
		Grid.Kind kind = archive.kind().orElseThrow(() -> Refusals.unreadable("is an archive, and no Excel, Word or OpenDocument file"));
		List<Sheet> sheets = switch (kind) {
			case XLSX -> Xlsx.read(archive.plain(), limits);
			case DOCX -> Docx.read(archive, limits);
			case ODS, ODT, TEXT -> OpenDocument.read(archive, limits);
		};
		return new Grid(kind, sheets, true);
	}

	private static Grid text(byte[] bytes, Limits limits) {
		List<Row> rows = new ArrayList<>();
		try (CsvRows csv = CsvRows.open(Source.of(bytes), limits)) {
			Tally tally = new Tally(limits);
			csv.forEachRemaining(row -> {
				row.cells().forEach(cell -> tally.cell(cell.place(), row.line(), cell.content()));
				rows.add(row);
			});
			return new Grid(Grid.Kind.TEXT, List.of(new Sheet("", false, rows)), csv.isEnded());
		}
	}
}
