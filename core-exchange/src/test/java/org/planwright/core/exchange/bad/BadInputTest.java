package org.planwright.core.exchange.bad;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planwright.core.exchange.bad.Made.CSV;
import static org.planwright.core.exchange.bad.Made.DOCX;
import static org.planwright.core.exchange.bad.Made.ODS;
import static org.planwright.core.exchange.bad.Made.ODT;
import static org.planwright.core.exchange.bad.Made.XLSX;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwright.core.exchange.Export.Format;
import org.planwright.core.exchange.Export.Subject;
import org.planwright.core.exchange.bad.Made.Twist;
import org.planwright.core.exchange.grid.Files;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.When;

@DisplayName("Bad input is refused with its reason and place, whatever it is for, and nothing of it is taken in")
class BadInputTest {

	private static final Set<Made> OFFICE = EnumSet.of(XLSX, DOCX, ODS, ODT);
	private static final Set<Made> SHEETS = EnumSet.of(XLSX, ODS);
	private static final Set<Made> ALL = EnumSet.allOf(Made.class);
	private static final Set<Use> ANY = EnumSet.allOf(Use.class);
	private static final Set<Use> FIGURES = EnumSet.of(Use.STATISTICS, Use.RETURN);

	/** @param expected what the refusal says; SHEET stands for the sheet's name as that kind of file has it */
	private record Bad(String name, Set<Made> made, Set<Use> uses, BiFunction<Made, Use, byte[]> file, String expected) {
		@Override
		public String toString() {
			return name;
		}
	}

	@TempDir
	static Path folder;

	/** What is refused leaves no trace, so all of it may meet the same installation. */
	private static Use.Place place;

	@BeforeAll
	static void open() throws IOException {
		place = new Use.Place(folder);
	}

	private static byte[] with(Made made, Use use, String part, byte[] content) {
		return Files.with(made.of(use.rows), part, content);
	}

	private static byte[] replaced(Made made, Use use, String old, String fresh) {
		byte[] file = made.of(use.rows);
		return Files.with(file, made.part, Files.part(file, made.part).replaceFirst(old, fresh));
	}

	private static byte[] twice(Made made, Use use) {
		List<List<String>> rows = new ArrayList<>();
		use.rows.forEach(row -> {
			List<String> longer = new ArrayList<>(row);
			longer.add(row.get(2));
			rows.add(longer);
		});
		return made.of(rows);
	}

	private static byte[] mixed(Made made, Use use) {
		byte[] bytes = new String(made.of(use.rows), UTF_8).replaceFirst("(?s)\\r\\n", ",\"£\"\r\n").getBytes(UTF_8);
		bytes[bytes.length - 4] = (byte) 0x92;
		return bytes;
	}

	private static byte[] encrypted(Made made, Use use) {
		if (made == ODS || made == ODT) {
			return with(made, use, "META-INF/manifest.xml", "<manifest><encryption-data/></manifest>".getBytes(UTF_8));
		}
		try (POIFSFileSystem container = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("secret");
			try (OPCPackage document = OPCPackage.open(new ByteArrayInputStream(made.of(use.rows))); OutputStream in = encryptor.getDataStream(container)) {
				document.save(in);
			}
			container.writeFilesystem(out);
			return out.toByteArray();
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private static byte[] zipEncrypted(Made made, Use use) {
		byte[] file = made.of(use.rows);
		file[6] |= 1;
		return file;
	}

	private static byte[] half(Made made, Use use) {
		byte[] file = made.of(use.rows);
		return Arrays.copyOf(file, file.length / 2);
	}

	private static String element(Made made) {
		return made == XLSX ? "<worksheet " : made == DOCX ? "<w:document " : "<office:document-content ";
	}

	private static byte[] entities(Made made, Use use, String declared) {
		return replaced(made, use, element(made), "<!DOCTYPE x [" + declared + "]>" + element(made));
	}

	private static byte[] otherName(Made made, Use use) {
		byte[] file = entities(made, use, "<!ENTITY a SYSTEM \"file:///etc/passwd\">");
		String sheet = Files.part(file, made.part);
		byte[] renamed = Files.with(file, made.part.replace(".xml", ".dat"), sheet);
		String relations = made == XLSX ? "xl/_rels/workbook.xml.rels" : "_rels/.rels";
		return Files.with(renamed, relations, Files.part(renamed, relations).replace(made.part.replace("xl/", ""), made.part.replace("xl/", "").replace(".xml", ".dat")));
	}

	private static byte[] macros(Made made, Use use) {
		return with(made, use, switch (made) {
			case XLSX -> "xl/vbaProject.bin";
			case DOCX -> "word/vbaProject.bin";
			default -> "Basic/Standard/Module1.xml";
		}, "<x/>".getBytes(UTF_8));
	}

	/** Two lines that stand for a billion cells. */
	private static byte[] repeated(Made made, Use use) {
		return replaced(made, use, "</table:table>", "<table:table-row table:number-rows-repeated=\"50000\"><table:table-cell table:number-columns-repeated=\"500\">"
				+ "<text:p>x</text:p></table:table-cell></table:table-row></table:table>");
	}

	/** Thousands of tables, none of them large. */
	private static byte[] tables(Made made, Use use) {
		return replaced(made, use, "</table:table>", "</table:table>" + ("<table:table table:name=\"T\"><table:table-row table:number-rows-repeated=\"40000\"><table:table-cell>"
				+ "<text:p>x</text:p></table:table-cell></table:table-row></table:table>").repeat(5_000));
	}

	/** One long text, of which every cell of the sheet is another copy. */
	private static byte[] shared(Made made, Use use) {
		String cells = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(300) + "</row>";
		byte[] file = replaced(made, use, "</sheetData>", cells.repeat(900) + "</sheetData>");
		String strings = Files.part(file, "xl/sharedStrings.xml");
		return Files.with(file, "xl/sharedStrings.xml", strings.replaceFirst("<si><t[^<]*</t></si>", "<si><t>" + "x".repeat(32_000) + "</t></si>"));
	}

	private static byte[] many(Made made, Use use) {
		String cells = made == XLSX ? "<row>" + "<c><v>1</v></c>".repeat(290) + "</row>" : "<w:tr>" + "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>".repeat(290) + "</w:tr>";
		return replaced(made, use, made == XLSX ? "</sheetData>" : "</w:tbl>", cells.repeat(1_200) + (made == XLSX ? "</sheetData>" : "</w:tbl>"));
	}

	/** As most programs write it, without quotes. */
	private static String bare(Use use) {
		return new String(CSV.of(use.rows), UTF_8).replace("\"", "");
	}

	/** The plan's own table, up to somewhere. */
	private static byte[] handedOut(String to) {
		byte[] whole = place.documents.export(Use.PLAN_ID, When.NOW, Subject.PLAN, Format.CSV, Optional.empty()).bytes();
		String text = new String(whole, UTF_8);
		return text.substring(0, text.indexOf(to) + to.length()).getBytes(UTF_8);
	}

	private static byte[] commas(Use use) {
		byte[] table = CSV.of(use.rows);
		byte[] row = (",".repeat(499) + "x\r\n").getBytes(UTF_8);
		byte[] file = Arrays.copyOf(table, table.length + 39_000 * row.length);
		for (int i = 0; i < 39_000; i++) {
			System.arraycopy(row, 0, file, table.length + i * row.length, row.length);
		}
		return file;
	}

	private static List<Bad> bad() {
		return List.of(
				new Bad("a zip bomb", OFFICE, ANY, (made, use) -> with(made, use, "media/bomb.bin", new byte[70 * 1024 * 1024]), "unpacked it takes more than 64 MiB"),
				new Bad("a row that stands for a billion cells", EnumSet.of(ODS, ODT), ANY, BadInputTest::repeated, "SHEET[A-Z]+\\d+: is one cell too many"),
				new Bad("thousands of tables", EnumSet.of(ODS, ODT), ANY, BadInputTest::tables, "has more than 50000 rows"),
				new Bad("a long text in every cell", EnumSet.of(XLSX), ANY, BadInputTest::shared, "SHEET[A-Z]+\\d+: is one cell too many"),
				new Bad("hundreds of thousands of cells", EnumSet.of(XLSX, DOCX), ANY, BadInputTest::many, "holds more cells and texts than are read at once"),
				new Bad("an XML entity bomb", OFFICE, ANY, (made, use) -> entities(made, use, "<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"), "defines entities"),
				new Bad("an external entity", OFFICE, ANY, (made, use) -> entities(made, use, "<!ENTITY a SYSTEM \"file:///etc/passwd\">"), "defines entities"),
				new Bad("an external entity in a part of another name", EnumSet.of(XLSX, DOCX), ANY, BadInputTest::otherName, "defines entities"),
				new Bad("macros", OFFICE, ANY, BadInputTest::macros, "carries macros; save it without them"),
				new Bad("a password", OFFICE, ANY, BadInputTest::encrypted, "without a password"),
				new Bad("an archive with a password", OFFICE, ANY, BadInputTest::zipEncrypted, "is encrypted; save it without a password"),
				new Bad("half a file", OFFICE, ANY, BadInputTest::half, "is damaged or cut off"),
				new Bad("a file that ends inside a value", EnumSet.of(CSV), ANY, (made, use) -> Arrays.copyOf(made.of(use.rows), made.of(use.rows).length - 3),
						"line 3: ends inside a value: a quote is opened in the row that starts here"),
				new Bad("a file that ends inside a row", EnumSet.of(CSV), EnumSet.of(Use.STATISTICS),
						(made, use) -> new String(made.of(use.rows), UTF_8).replace("\"Nottinghamshire\",\"16.8\"\r\n", "\"Notting\"").getBytes(UTF_8),
						"line 3: E3 .*it seems to be cut off"),
				new Bad("a file that ends inside a row without quotes", EnumSet.of(CSV), ANY,
						(made, use) -> bare(use).substring(0, bare(use).lastIndexOf(use.rows.get(2).get(2)) + 1).getBytes(UTF_8), "line 3: C3.*is where the file ends, .*it seems to be cut off"),
				new Bad("a file that ends inside its last value", EnumSet.of(CSV), FIGURES,
						(made, use) -> bare(use).substring(0, bare(use).length() - 3).getBytes(UTF_8), "line 3: (D|F)3.*is where the file ends, without the end of a line"),
				new Bad("a table that was handed out and ends between two rows", EnumSet.of(CSV), EnumSet.of(Use.PLAN), (made, use) -> handedOut("action:2.10\r\n"),
						"ends before the row with the key \"end\""),
				new Bad("a table that was handed out and ends inside a row", EnumSet.of(CSV), EnumSet.of(Use.PLAN), (made, use) -> handedOut("\r\n3.2,3,"),
						"has no key, although action 3.2 was handed out with one"),
				new Bad("a renamed PDF", ALL, ANY, (made, use) -> "%PDF-1.7\n%âãÏÓ\n".getBytes(UTF_8), "is a PDF, whatever its name"),
				new Bad("merged cells", OFFICE, FIGURES, (made, use) -> made.of(use.rows, Twist.MERGED), "SHEETC3.*is merged with SHEETC2"),
				new Bad("nothing but a hidden sheet", SHEETS, ANY, (made, use) -> made.of(use.rows, Twist.HIDDEN),
						"the sheet Sheet is hidden and was passed over|holds nothing that is not hidden; hidden is the sheet Sheet"),
				new Bad("a formula with an error", SHEETS, ANY, (made, use) -> made.of(use.rows, Twist.FORMULA), "SHEETC3.*is a formula that came to nothing: #DIV/0!"),
				new Bad("100,000 columns", EnumSet.of(XLSX), ANY, (made, use) -> made.wide(use.rows, 100_000), "XFE4 of xl/worksheets/sheet1.xml: stands in a row of more than 16384 columns; at most 500 are read"),
				new Bad("100,000 columns", EnumSet.of(DOCX, ODS, ODT), ANY, (made, use) -> made.wide(use.rows, 100_000), "SHEETSG4: stands beyond column SF, the 500th"),
				new Bad("100,000 columns", EnumSet.of(CSV), ANY, (made, use) -> made.wide(use.rows, 100_000), "line 4"),
				new Bad("millions of empty cells", EnumSet.of(CSV), EnumSet.of(Use.PLAN, Use.RETURN), (made, use) -> commas(use), "line 1\\d\\d\\d: .*is one cell too many"),
				new Bad("mixed encodings", EnumSet.of(CSV), ANY, BadInputTest::mixed, "line 3: mixes encodings: byte 0x92 is not UTF-8, and line 1"),
				new Bad("a byte order mark that lies", EnumSet.of(CSV), ANY, (made, use) -> ("\u00FE\u00FF" + "ab\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
						"says by its byte order mark that it is UTF-16BE, and is not"),
				new Bad("a quote over lines that is not closed", EnumSet.of(CSV), ANY,
						(made, use) -> new String(made.of(use.rows), UTF_8).replaceFirst("\"\r\n", "\n\r\n").getBytes(UTF_8), "line 1"),
				new Bad("duplicate headers", ALL, ANY, BadInputTest::twice, "SHEET(E|G)1.*(is the name of column C as well|both are the leads)"));
	}

	static Stream<Arguments> everyCase() {
		return bad().stream().flatMap(bad -> bad.made().stream().flatMap(made -> bad.uses().stream().map(use -> Arguments.of(bad, made, use))));
	}

	@ParameterizedTest(name = "{0}, as {1}, for {2}")
	@MethodSource("everyCase")
	void is_refused(Bad bad, Made made, Use use) {
		long before = place.version();
		byte[] file = bad.file().apply(made, use);

		Refusal refusal = catchThrowableOfType(Refusal.class, () -> use.take(place, file));

		assertThat(refusal).as("nothing was refused").isNotNull();
		assertThat(refusal.kind()).isIn(Refusal.Kind.UNREADABLE, Refusal.Kind.TOO_LARGE, Refusal.Kind.WRONG);
		assertThat(Stream.concat(Stream.of(refusal.getMessage()), refusal.faults().stream().map(Object::toString)))
				.anySatisfy(said -> assertThat(said).containsPattern(bad.expected().replace("SHEET", made.sheet)));
		assertThat(place.version()).isEqualTo(before);
		assertThat(folder).isEmptyDirectory();
	}

	@ParameterizedTest(name = "as {0}")
	@EnumSource
	void but_the_same_table_without_it_is_taken(Made made, @TempDir Path own) throws IOException {
		Use.Place place = new Use.Place(own);
		for (Use use : Use.values()) {
			long before = place.version();
			use.take(place, made.of(use.rows));
			assertThat(place.version() > before || !place.statistics.releases().isEmpty()).as(use.name()).isTrue();
		}
	}

	@ParameterizedTest(name = "for {0}")
	@EnumSource
	void and_so_is_a_text_with_a_byte_order_mark_and_quotes_over_lines(Use use, @TempDir Path own) throws IOException {
		Use.Place place = new Use.Place(own);
		long before = place.version();
		List<List<String>> rows = new ArrayList<>(use.rows);
		List<String> last = new ArrayList<>(rows.get(2));
		if (use != Use.STATISTICS) {
			last.set(use == Use.PLAN ? 1 : 3, "first line\nsecond \"line\", and more");
		}
		Collections.replaceAll(rows, rows.get(2), last);
		for (java.nio.charset.Charset charset : List.of(UTF_8, java.nio.charset.StandardCharsets.UTF_16LE)) {
			use.take(place, ("\uFEFF" + new String(CSV.of(rows), UTF_8)).getBytes(charset));
		}
		assertThat(place.version() > before || !place.statistics.releases().isEmpty()).isTrue();
	}
}
