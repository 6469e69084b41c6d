package org.planwright.core.exchange.grid;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes tables: numbers as numbers, dates as dates, and texts so that no spreadsheet takes them for formulas.
 */
public final class GridWriter {

	/** What a spreadsheet would work out if a CSV file had it at the start of a cell. */
	private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
	private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

	private GridWriter() {
	}

	/** Comma-separated values in UTF-8, with the mark by which Excel knows it. */
	public static byte[] csv(Table table) {
		StringWriter text = new StringWriter();
		text.write("\uFEFF");
		try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
			csv.writeRecord(table.headings());
			table.rows().forEach(row -> csv.writeRecord(row.stream().map(GridWriter::plain).toList()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
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
	public static byte[] xlsx(List<Table> tables) {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			Styles styles = new Styles(workbook);
			for (Table table : tables) {
				XSSFSheet sheet = workbook.createSheet(table.name());
				sheet.createFreezePane(0, 1);
				XSSFRow head = sheet.createRow(0);
				for (int i = 0; i < table.headings().size(); i++) {
					XSSFCell cell = head.createCell(i);
					cell.setCellValue(table.headings().get(i));
					cell.setCellStyle(styles.heading);
					sheet.setColumnWidth(i, width(table, i) * 256);
				}
				table.rows().forEach(row -> row(sheet.createRow(sheet.getLastRowNum() + 1), row, styles));
			}
			workbook.write(out);
			return out.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static int width(Table table, int column) {
		int longest = table.rows().stream().mapToInt(row -> row.get(column).shown().length()).max().orElse(0);
		return Math.max(8, Math.min(50, Math.max(longest, table.headings().get(column).length()) + 2));
	}

	private static void row(XSSFRow written, List<Content> row, Styles styles) {
		for (int i = 0; i < row.size(); i++) {
			Content content = row.get(i);
			if (content instanceof Content.Nothing) {
				continue;
			}
			XSSFCell cell = written.createCell(i);
			if (content instanceof Content.Figure figure) {
				cell.setCellValue(figure.value().doubleValue());
			} else if (content instanceof Content.Day day) {
				cell.setCellValue(day.value());
				cell.setCellStyle(styles.day);
			} else {
				cell.setCellValue(content.shown());
				cell.setCellStyle(styles.text);
			}
		}
	}

	/** How cells look. A text keeps being one when it is edited. */
	private static final class Styles {

		private final CellStyle heading;
		private final CellStyle day;
		private final CellStyle text;

		Styles(XSSFWorkbook workbook) {
			Font bold = workbook.createFont();
			bold.setBold(true);
			heading = workbook.createCellStyle();
			heading.setFont(bold);
			day = workbook.createCellStyle();
			day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
			day.setVerticalAlignment(VerticalAlignment.TOP);
			text = workbook.createCellStyle();
			text.setDataFormat(workbook.createDataFormat().getFormat("@"));
			text.setQuotePrefixed(true);
			text.setWrapText(true);
			text.setVerticalAlignment(VerticalAlignment.TOP);
		}
	}

	/** An OpenDocument spreadsheet, a sheet for each table. */
	public static byte[] ods(List<Table> tables) {
		SpreadSheet spreadsheet = new SpreadSheet();
		Style heading = new Style();
		heading.setBold(true);
		for (Table table : tables) {
			com.github.miachm.sods.Sheet sheet = new com.github.miachm.sods.Sheet(table.name(), table.rows().size() + 1, table.headings().size());
			for (int column = 0; column < table.headings().size(); column++) {
				Range head = sheet.getRange(0, column);
				head.setValue(table.headings().get(column));
				head.setStyle(heading);
				for (int row = 0; row < table.rows().size(); row++) {
					value(table.rows().get(row).get(column)).ifPresent(sheet.getRange(row + 1, column)::setValue);
				}
			}
			spreadsheet.appendSheet(sheet);
		}
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			spreadsheet.save(out);
			return out.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Optional<Object> value(Content content) {
		return content instanceof Content.Nothing ? Optional.empty()
				: Optional.of(content instanceof Content.Figure figure ? figure.value().doubleValue() : content instanceof Content.Day day ? day.value() : content.shown());
	}
}
