package org.planwright.core.exchange.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

@DisplayName("Every kind of document is read into the same tables")
class GridReaderTest {

	static Grid read(byte[] file) {
		return GridReader.read(file, Limits.DOCUMENT);
	}

	/** Every cell that holds something or is merged, a line each. */
	static String shown(Grid grid) {
		return grid.sheets().stream().flatMap(sheet -> sheet.rows().stream()).flatMap(row -> row.cells().stream())
				.filter(cell -> !cell.isBlank() || cell.mergedInto().isPresent())
				.map(cell -> cell.place() + (cell.hidden() ? " (hidden)" : "") + cell.mergedInto().map(head -> " in " + head).orElse(" = " + cell.text().replace("\n", "/")))
				.collect(Collectors.joining("\n"));
	}

	private static byte[] workbook() {
		return Files.bytes(out -> {
			try (XSSFWorkbook workbook = new XSSFWorkbook()) {
				XSSFSheet plan = workbook.createSheet("Plan");
				CellStyle day = workbook.createCellStyle();
				day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
				CellStyle percent = workbook.createCellStyle();
				percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
				CellStyle ref = workbook.createCellStyle();
				ref.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
				XSSFRow head = plan.createRow(0);
				head.createCell(0).setCellValue("Improvement plan");
				head.createCell(1);
				plan.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
				XSSFRow row = plan.createRow(2);
				cell(row, 0, ref).setCellValue(2.10);
				cell(row, 1, day).setCellValue(LocalDate.of(2019, 11, 7));
				cell(row, 2, percent).setCellValue(0.79);
				row.createCell(3).setCellValue(17.300000000000001);
				row.createCell(4).setCellValue(true);
				row.createCell(5).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
				XSSFCell formula = row.createCell(6);
				formula.setCellFormula("D3*2");
				workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula);
				row.createCell(7).setCellFormula("D3*3");
				plan.setColumnHidden(4, true);
				plan.createRow(3).setZeroHeight(true);
				plan.getRow(3).createCell(0).setCellValue("out of sight");
				workbook.createSheet("Lists").createRow(0).createCell(0).setCellValue("x");
				workbook.setSheetHidden(1, true);
				workbook.write(out);
			}
		});
	}

	private static XSSFCell cell(XSSFRow row, int column, CellStyle style) {
		XSSFCell cell = row.createCell(column);
		cell.setCellStyle(style);
		return cell;
	}

	@Test
	void an_excel_workbook_is_read_with_its_types_and_what_it_hides_and_merges() {
		Grid grid = read(workbook());
		assertThat(grid.kind()).isEqualTo(Grid.Kind.XLSX);
		assertThat(shown(grid)).isEqualTo("""
				Plan!A1 = Improvement plan
				Plan!B1 in Plan!A1
				Plan!A3 = 2.10
				Plan!B3 = 7 November 2019
				Plan!C3 = 79%
				Plan!D3 = 17.3
				Plan!E3 (hidden) = yes
				Plan!F3 = #REF!
				Plan!G3 = 34.6
				Plan!H3 = a formula that was never worked out
				Plan!A4 (hidden) = out of sight
				Lists!A1 (hidden) = x""");
		Row row = grid.sheets().get(0).rows().get(1);
		assertThat(row.cell(4).content()).isEqualTo(new Content.Figure(new BigDecimal("17.3000000000000"), "17.3"));
		assertThat(row.cell(2).content()).isEqualTo(new Content.Day(LocalDate.of(2019, 11, 7)));
		assertThat(row.cell(6).content()).isEqualTo(new Content.Failure("#REF!"));
		assertThat(row.cell(3).content()).isInstanceOfSatisfying(Content.Figure.class, figure -> assertThat(figure.percent()).isTrue());
	}

	@Test
	void a_word_document_is_read_with_the_text_between_its_tables() {
		Grid grid = read(Files.bytes(out -> {
			try (XWPFDocument document = new XWPFDocument()) {
				document.createParagraph().createRun().setText("1. Money");
				XWPFTable table = document.createTable(3, 3);
				table.getRow(0).getCell(0).setText("Ref");
				table.getRow(0).getCell(1).setText("Lead");
				table.getRow(0).getCell(1).addParagraph().createRun().setText("officer");
				table.getRow(1).getCell(0).setText("1.1");
				table.getRow(1).getCell(2).setText("both rows");
				table.getRow(1).getCell(2).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
				table.getRow(2).getCell(0).setText("1.2");
				table.getRow(2).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(java.math.BigInteger.TWO);
				table.getRow(2).removeCell(1);
				table.getRow(2).getCell(1).getCTTc().addNewTcPr().addNewVMerge();
				document.createParagraph().createRun().setText("2. Change");
				document.createTable(1, 1).getRow(0).getCell(0).setText("2.1");
				document.write(out);
			}
		}));
		assertThat(grid.kind()).isEqualTo(Grid.Kind.DOCX);
		assertThat(shown(grid)).isEqualTo("""
				Text!A1 = 1. Money
				Table 1!A1 = Ref
				Table 1!B1 = Lead/officer
				Table 1!A2 = 1.1
				Table 1!C2 = both rows
				Table 1!A3 = 1.2
				Table 1!B3 in Table 1!A3
				Table 1!C3 in Table 1!C2
				Text!A2 = 2. Change
				Table 2!A1 = 2.1""");
	}

	@Test
	void a_spreadsheet_of_libreoffice_is_read_with_its_types_and_what_it_hides_and_merges() {
		Grid grid = read(Files.openDocument("spreadsheet", """
				<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>\
				<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>""", """
				<table:table table:name="Plan" table:style-name="ta1">\
				<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>\
				<table:table-column table:number-columns-repeated="16381"/>\
				<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2">\
				<text:p>Ref &amp; <text:span>title</text:span></text:p><text:p>second<text:line-break/>line</text:p>\
				<office:annotation><text:p>a remark</text:p></office:annotation></table:table-cell><table:covered-table-cell/>\
				<table:table-cell office:value-type="float" office:value="17.3"><text:p>17.3</text:p></table:table-cell>\
				<table:table-cell table:number-columns-repeated="16381"/></table:table-row>\
				<table:table-row table:visibility="collapse"><table:covered-table-cell table:number-columns-repeated="2"/>\
				<table:table-cell/><table:table-cell office:value-type="date" office:date-value="2019-11-07T00:00:00"><text:p>07/11/19</text:p></table:table-cell></table:table-row>\
				<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="percentage" office:value="0.79"><text:p>79%</text:p></table:table-cell>\
				<table:table-cell table:number-columns-repeated="2" office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell></table:table-row>\
				<table:table-row><table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>\
				<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>\
				<table:table table:name="Lists" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"""));
		assertThat(grid.kind()).isEqualTo(Grid.Kind.ODS);
		assertThat(shown(grid)).isEqualTo("""
				Plan!A1 = Ref & title/second/line
				Plan!B1 in Plan!A1
				Plan!C1 (hidden) = 17.3
				Plan!A2 (hidden) in Plan!A1
				Plan!B2 (hidden) in Plan!A1
				Plan!D2 (hidden) = 7 November 2019
				Plan!A3 = 79%
				Plan!B3 = yes
				Plan!C3 (hidden) = yes
				Plan!A4 = 79%
				Plan!B4 = yes
				Plan!C4 (hidden) = yes
				Plan!A5 = #DIV/0!
				Lists!A1 (hidden) = x""");
	}

	@Test
	void an_opendocument_text_is_read_like_a_word_document() {
		Grid grid = read(Files.openDocument("text", "", """
				<text:h>1. Money</text:h><text:list><text:list-item><text:p>a point</text:p></text:list-item></text:list>\
				<table:table table:name="Table1"><table:table-column/><table:table-header-rows><table:table-row>\
				<table:table-cell office:value-type="string"><text:p>Ref</text:p></table:table-cell></table:table-row></table:table-header-rows>\
				<table:table-row><table:table-cell><text:list><text:list-item><text:p>1.1</text:p></text:list-item><text:list-item><text:p>more</text:p></text:list-item></text:list></table:table-cell></table:table-row></table:table>\
				<text:p>2. Change</text:p>"""));
		assertThat(grid.kind()).isEqualTo(Grid.Kind.ODT);
		assertThat(shown(grid)).isEqualTo("""
				Text!A1 = 1. Money
				Text!A2 = a point
				Table1!A1 = Ref
				Table1!A2 = 1.1/more
				Text!A3 = 2. Change""");
	}

	@Test
	void text_with_tabs_is_read_as_one_table() {
		Grid grid = read("Some words before, with a comma\n\tRef\tTitle\n1.1\tDo \"this\"\tsoon".getBytes(StandardCharsets.UTF_8));
		assertThat(grid.kind()).isEqualTo(Grid.Kind.TEXT);
		assertThat(shown(grid)).isEqualTo("""
				A1 = Some words before, with a comma
				B2 = Ref
				C2 = Title
				A3 = 1.1
				B3 = Do "this"
				C3 = soon""");
	}
}
