package org.planwright.core.exchange.grid;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.impl.values.XmlValueOutOfRangeException;

/** Reads Excel workbooks. */
final class Xlsx {

	/** Excel keeps 15 digits; what a file has beyond them is noise: 17.300000000000001. */
	private static final MathContext DIGITS = new MathContext(15);

	/** Excel counts a 29 February 1900, and what is before it is a time rather than a day. */
	private static final int FIRST_DAY = 61;

	/** What in a format stands for itself, or for colours and elapsed time. */
	private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
	private static final Pattern DATE = Pattern.compile("[dDyY]");
	private static final Pattern DAY = Pattern.compile("[dD]");

	private static final int MOST_MERGED = 2_000;

	private final Tally tally;
	private final DataFormatter formatter = new DataFormatter(Locale.UK);

	private Xlsx(Limits limits) {
		this.tally = new Tally(limits);
		formatter.setUseCachedValuesForFormulaCells(true);
	}

	static List<Sheet> read(byte[] bytes, Limits limits) {
		return Office.read(() -> {
			try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
				Xlsx reader = new Xlsx(limits);
				List<Sheet> sheets = new ArrayList<>();
				for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
					sheets.add(reader.sheet(workbook.getSheetAt(i), workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE));
				}
				return sheets;
			}
		});
	}

	private Sheet sheet(XSSFSheet sheet, boolean hidden) {
		List<CellRangeAddress> merged = sheet.getMergedRegions();
		if (merged.size() > MOST_MERGED) {
			throw Refusals.tooLarge(sheet.getSheetName(), "merges cells in more than " + MOST_MERGED + " places", 0);
		}
		Rows rows = new Rows(sheet.getSheetName(), hidden, tally);
		sheet.rowIterator().forEachRemaining(row -> {
			Rows.Line line = rows.line(row.getRowNum() + 1, row.getZeroHeight());
			List<CellRangeAddress> here = merged.stream().filter(range -> range.containsRow(row.getRowNum())).toList();
			row.cellIterator().forEachRemaining(cell -> {
				Content content = content((XSSFCell) cell);
				Optional<Place> mergedInto = mergedInto(sheet.getSheetName(), here, cell.getRowIndex(), cell.getColumnIndex());
				if (content != Content.Nothing.NOTHING || mergedInto.isPresent()) {
					line.add(cell.getColumnIndex() + 1, content, sheet.isColumnHidden(cell.getColumnIndex()), mergedInto);
				}
			});
			line.end();
		});
		return rows.sheet();
	}

	private static Optional<Place> mergedInto(String sheet, List<CellRangeAddress> merged, int row, int column) {
		return merged.stream().filter(range -> range.isInRange(row, column) && (range.getFirstRow() != row || range.getFirstColumn() != column))
				.findFirst().map(range -> new Place(sheet, range.getFirstRow() + 1, range.getFirstColumn() + 1));
	}

	private Content content(XSSFCell cell) {
		try {
			return typed(cell);
		} catch (XmlValueOutOfRangeException e) {
			// Of a type that the library does not know: a day as text, as the standard has it and Excel writes on demand.
			return Content.Day.of(String.valueOf(cell.getRawValue())).orElseGet(() -> new Content.Failure("a cell of an unknown type"));
		}
	}

	private Content typed(XSSFCell cell) {
		boolean formula = cell.getCellType() == CellType.FORMULA;
		if (formula && !cell.getCTCell().isSetV()) {
			return new Content.Failure("a formula that was never worked out");
		}
		return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
			case STRING -> Content.of(cell.getStringCellValue());
			case BOOLEAN -> new Content.Truth(cell.getBooleanCellValue());
			case ERROR -> new Content.Failure(cell.getErrorCellString());
			case NUMERIC -> number(cell);
			default -> Content.Nothing.NOTHING;
		};
	}

	private static boolean shows(Pattern what, XSSFCell cell) {
		return what.matcher(ASIDE.matcher(cell.getCellStyle().getDataFormatString()).replaceAll("")).find();
	}

	private Content number(XSSFCell cell) {
		double value = cell.getNumericCellValue();
		if (Double.isNaN(value) || Double.isInfinite(value)) {
			return new Content.Failure(cell.getRawValue());
		}
		BigDecimal digits = new BigDecimal(value).round(DIGITS);
		if (DateUtil.isCellDateFormatted(cell) && shows(DATE, cell)) {
			return value < FIRST_DAY ? new Content.Figure(digits) : new Content.Day(cell.getLocalDateTimeCellValue().toLocalDate(), shows(DAY, cell));
		}
		return new Content.Figure(digits, formatter.formatCellValue(cell));
	}
}
