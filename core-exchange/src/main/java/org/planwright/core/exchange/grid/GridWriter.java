package org.planwright.core.exchange.grid;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.github.miachm.sods.Range;
import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.planwright.core.model.input.Refusal;

/**
 * Writes tables: numbers as numbers, dates as dates, and texts so that no spreadsheet takes them for formulas.
 */
public final class GridWriter {

	/** What a spreadsheet would work out if a CSV file had it at the start of a cell. */
	private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
	private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

	/** An OpenDocument spreadsheet is put together in memory. */
	private static final int MOST_ROWS_OF_ODS = 20_000;

	/** No cell of a spreadsheet holds more. */
	private static final int LONGEST_TEXT = 32_767;
	private static final String CUT = "... (cut; CSV has all of it)";

	private GridWriter() {
	}

	public static byte[] csv(Table table) {
		return bytes(out -> csv(table, out));
	}

	public static byte[] xlsx(List<Table> tables) {
		return bytes(out -> xlsx(tables, out));
	}

	private interface Writing {
		void to(OutputStream out) throws IOException;
	}

	private static byte[] bytes(Writing writing) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			writing.to(out);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	/** Comma-separated values in UTF-8, with the mark by which Excel knows it. */
	public static void csv(Table table, OutputStream out) throws IOException {
		Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		text.write('\uFEFF');
		CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
		csv.writeRecord(table.headings());
		table.rows().forEach(row -> csv.writeRecord(row.stream().map(GridWriter::plain).toList()));
		csv.flush();
	}

	private static String plain(Content content) {
		if (content instanceof Content.Text text) {
			return FORMULA.matcher(text.value()).matches() ? "'" + text.value() : text.value();
		}
		return content instanceof Content.Day day ? day.value().toString() : content instanceof Content.Figure figure ? figure.value().toPlainString() : content.shown();
	}

	/** The text behind the guard that {@link #csv} puts before what looks like a formula. */
	public static String unguarded(String text) {
		return GUARDED.matcher(text).matches() ? text.substring(1) : text;
	}

	/** An Excel workbook, a sheet for each table. */
	public static void xlsx(List<Table> tables, OutputStream out) throws IOException {
		XlsxWriter.write(tables, out);
	}

	/**
	 * An OpenDocument spreadsheet, a sheet for each table.
	 *
	 * @throws Refusal when a table is too long to be put together in memory; nothing was written
	 */
	public static void ods(List<Table> tables, OutputStream out) throws IOException {
		SpreadSheet spreadsheet = new SpreadSheet();
		Style heading = new Style();
		heading.setBold(true);
		for (Table table : tables) {
			List<List<Content>> rows = new ArrayList<>();
			for (List<Content> row : table.rows()) {
				if (rows.size() == MOST_ROWS_OF_ODS) {
					throw Refusals.tooLarge(table.name() + " has more than " + MOST_ROWS_OF_ODS + " rows, too many for an OpenDocument spreadsheet; take it as CSV or xlsx");
				}
				rows.add(row);
			}
			com.github.miachm.sods.Sheet sheet = new com.github.miachm.sods.Sheet(table.name(), rows.size() + 1, table.headings().size());
			for (int column = 0; column < table.headings().size(); column++) {
				Range head = sheet.getRange(0, column);
				head.setValue(table.headings().get(column));
				head.setStyle(heading);
				for (int row = 0; row < rows.size(); row++) {
					value(rows.get(row).get(column)).ifPresent(sheet.getRange(row + 1, column)::setValue);
				}
			}
			spreadsheet.appendSheet(sheet);
		}
		spreadsheet.save(out);
	}

	/** A field for each table, in it the rows, each a field for each cell that is not blank. */
	public static void json(List<Table> tables, OutputStream out) throws IOException {
		try (JsonGenerator json = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build()
				.createGenerator(out)) {
			json.writeStartObject();
			for (Table table : tables) {
				json.writeArrayFieldStart(table.name().toLowerCase(Locale.ROOT));
				for (List<Content> row : table.rows()) {
					json(table.headings(), row, json);
				}
				json.writeEndArray();
			}
			json.writeEndObject();
		}
	}

	private static void json(List<String> headings, List<Content> row, JsonGenerator json) throws IOException {
		json.writeStartObject();
		for (int i = 0; i < row.size(); i++) {
			Content content = row.get(i);
			if (content instanceof Content.Figure figure) {
				json.writeNumberField(headings.get(i), figure.value());
			} else if (content != Content.Nothing.NOTHING) {
				json.writeStringField(headings.get(i), content instanceof Content.Day day ? day.value().toString() : content.shown());
			}
		}
		json.writeEndObject();
	}

	private static Optional<Object> value(Content content) {
		if (content instanceof Content.Figure figure) {
			return Optional.of(figure.value().doubleValue());
		} else if (content instanceof Content.Day day) {
			return Optional.of(day.value());
		} else if (content instanceof Content.Moment moment) {
			return Optional.of(moment.time());
		}
		return content instanceof Content.Nothing ? Optional.empty() : Optional.of(fitting(content.shown()));
	}

	/** A text as far as a cell holds it; what is left out is said. */
	static String fitting(String text) {
		return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - CUT.length()) + CUT;
	}
}
