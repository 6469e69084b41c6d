package org.planwright.core.exchange.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.planwright.core.exchange.pack.PackFixture.OCTOBER;
import static org.planwright.core.exchange.pack.PackFixture.PLAN;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.exchange.grid.Grid;
import org.planwright.core.exchange.grid.GridReader;
import org.planwright.core.exchange.grid.Limits;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

@DisplayName("The documents of a pack")
class PackDocumentsTest {

	private static final List<String> TOLD = List.of("Highlight report", "Exceptions", "Changes since the last meeting", "Decisions and actions carried forward",
			"Eleven providers <have> tendered & asked.", "Recruit two managers", "Version of the plan's journal");

	@TempDir
	static Path folder;
	private static PacksService packs;

	@BeforeAll
	static void approved() throws IOException {
		packs = new PackFixture(folder.resolve("packs")).approve().packs();
	}

	private static byte[] document(String form) {
		return packs.document(PLAN, OCTOBER, form);
	}

	@Test
	void pdf_keeps_to_pdf_ua_by_another_checker() throws Exception {
		VeraGreenfieldFoundryProvider.initialise();
		try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(document("pdf")), PDFAFlavour.PDFUA_1)) {
			ValidationResult result = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false).validate(parser);

			assertThat(result.getTestAssertions()).filteredOn(each -> !each.getStatus().toString().equals("PASSED"))
					.extracting(each -> each.getRuleId() + " " + each.getMessage()).isEmpty();
			assertThat(result.isCompliant()).isTrue();
			assertThat(result.getTotalAssertions()).as("what was looked at").isGreaterThan(1_000);
		}
	}

	@Test
	void pdf_has_its_text_its_title_and_its_language() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(document("pdf"))) {
			String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
			assertThat(text).contains(TOLD);
			assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Improvement board, 22 October 2019");
			assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
		}
	}

	@Test
	void pdf_is_made_without_the_typefaces_of_the_machine() {
		assertThat(FontMappers.instance()).isInstanceOf(CarriedFont.class);
	}

	@Test
	void word_document_has_headings_and_tables_with_repeated_headings() throws IOException {
		try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(document("docx")))) {
			assertThat(word.getParagraphs()).filteredOn(paragraph -> "Heading2".equals(paragraph.getStyle())).extracting(XWPFParagraph::getText)
					.startsWith("Highlight report", "Exceptions", "Changes since the last meeting", "Decisions and actions carried forward");
			assertThat(word.getTables()).isNotEmpty().allMatch(table -> table.getRow(0).isRepeatHeader());
			assertThat(word.getTables().stream().map(table -> table.getText()).toList().toString()).contains("Recruit two managers");
		}
	}

	@Test
	void open_document_text_is_read_again_by_our_own_reader_with_all_that_the_word_document_says() {
		Grid odt = GridReader.read(document("odt"), Limits.DOCUMENT);
		assertThat(odt.kind()).isEqualTo(Grid.Kind.ODT);
		assertThat(words(odt)).contains(TOLD);
		assertThat(tables(odt)).as("tables by rows and cells").isNotEmpty().isEqualTo(tables(GridReader.read(document("docx"), Limits.DOCUMENT)));
	}

	private static String words(Grid grid) {
		return tables(grid).toString();
	}

	private static List<List<String>> tables(Grid grid) {
		return grid.sheets().stream().flatMap(sheet -> sheet.rows().stream()).map(row -> row.cells().stream().map(cell -> cell.content().toString()).toList()).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = {"docx", "odt"})
	void documents_are_opened_by_libreoffice_where_it_is_installed(String form) throws Exception {
		Path office = Path.of("/usr/bin/soffice");
		assumeThat(Files.isExecutable(office)).as("LibreOffice is not installed: apt-get install libreoffice-writer").isTrue();
		Path file = Files.write(folder.resolve("pack." + form), document(form));
		Process converted = new ProcessBuilder(office.toString(), "-env:UserInstallation=" + folder.resolve("office").toUri(), "--headless", "--convert-to",
				"txt:Text (encoded):UTF8", "--outdir", folder.resolve(form).toString(), file.toString()).redirectErrorStream(true)
				.redirectOutput(folder.resolve("office.log").toFile()).start();

		assertThat(converted.waitFor(3, TimeUnit.MINUTES)).isTrue();
		assertThat(Files.readString(folder.resolve(form).resolve("pack.txt"))).contains(TOLD);
	}
}
