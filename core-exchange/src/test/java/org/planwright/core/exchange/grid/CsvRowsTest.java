package org.planwright.core.exchange.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;

@DisplayName("Values with separators are read row by row, in whatever encoding they come")
class CsvRowsTest {

	private static final Limits SMALL = new Limits(100_000, 1_000, 50, 1_000);

	private static String read(byte[] bytes) {
		try (CsvRows rows = CsvRows.open(Source.of(bytes), SMALL)) {
			List<String> shown = new ArrayList<>();
			rows.forEachRemaining(row -> shown.add(row.number() + ": " + row.cells().stream().map(Cell::text).collect(Collectors.joining("|"))));
			return String.join("\n", shown);
		}
	}

	private static String read(String text) {
		return read(text.getBytes(StandardCharsets.UTF_8));
	}

	private static Refusal refusal(byte[] bytes) {
		return catchThrowableOfType(Refusal.class, () -> read(bytes));
	}

	private static Refusal refusal(String text) {
		return refusal(text.getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE" })
	void the_encoding_is_found(String charset) {
		String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
		assertThat(read((mark + "Unit,Note\n£,don’t – wait\n").getBytes(Charset.forName(charset)))).isEqualTo("1: Unit|Note\n2: £|don’t – wait");
	}

	@Test
	void a_byte_order_mark_is_no_part_of_the_first_heading() {
		assertThat(read("\uFEFFUnit,Note")).isEqualTo("1: Unit|Note");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', value = { "a,b;c,d\\n1,2,3~,", "a;b, c;d\\n1;2;3~;", "a\\tb, c, d\\te\\n1\\t2\\t3~tab", "'\"x,y\";z\\n1;2'~;" })
	void the_separator_is_what_makes_a_table_of_it(String text, String separator) {
		try (CsvRows rows = CsvRows.open(Source.of(text.replace("\\n", "\n").replace("\\t", "\t").getBytes(StandardCharsets.UTF_8)), SMALL)) {
			assertThat(rows.separator()).isEqualTo(separator.equals("tab") ? '\t' : separator.charAt(0));
		}
	}

	@Test
	void quotes_hold_separators_line_ends_and_quotes_together() {
		assertThat(read("a,b\r\n\"1, \"\"2\"\"\n3\",x\r\n")).isEqualTo("1: a|b\n2: 1, \"2\"\n3|x");
	}

	@Test
	void a_row_knows_its_number_and_the_line_it_starts_on() {
		try (CsvRows rows = CsvRows.open(Source.of("a,b\n\"x\ny\",1\n\n,\nz,2".getBytes(StandardCharsets.UTF_8)), SMALL)) {
			rows.next();
			rows.next();
			Row last = rows.next();
			assertThat(last.number()).isEqualTo(5);
			assertThat(last.line()).isEqualTo(6);
			assertThat(last.cell(2).place()).hasToString("B5");
			assertThat(rows.hasNext()).isFalse();
		}
	}

	@Test
	void rows_may_be_of_different_lengths() {
		assertThat(read("a,b,c\n1\n1,2,3,4")).isEqualTo("1: a|b|c\n2: 1\n3: 1|2|3|4");
	}

	@Test
	void mixed_encodings_are_refused_with_both_lines() {
		byte[] utf8 = "a\n£\n".getBytes(StandardCharsets.UTF_8);
		byte[] mixed = new byte[utf8.length + 1];
		System.arraycopy(utf8, 0, mixed, 0, utf8.length);
		mixed[utf8.length] = (byte) 0x92;
		assertThat(refusal(mixed).faults()).containsExactly(
				new Fault("", "mixes encodings: byte 0x92 is not UTF-8, and line 2 has a character that is; save it as UTF-8", 3));
	}

	@Test
	void what_is_no_text_is_refused() {
		assertThat(refusal(new byte[] { 'a', '\n', 0, 1 }).faults()).containsExactly(new Fault("", "is no text: it holds a character 0", 2));
		assertThat(refusal(new byte[] { 'a', (byte) 0x9D }).faults()).singleElement().extracting(Fault::reason).asString().startsWith("is neither UTF-8");
	}

	@Test
	void a_quote_that_is_not_closed_is_refused_where_its_row_starts() {
		assertThat(refusal("a,b\n1,2\n3,\"x\n4,5\n").faults()).singleElement().satisfies(fault -> {
			assertThat(fault.line()).isEqualTo(3);
			assertThat(fault.reason()).contains("a quote is opened");
		});
		assertThat(refusal("\"").faults()).singleElement().extracting(Fault::line).isEqualTo(1);
	}

	@Test
	void text_behind_a_closing_quote_is_refused_with_its_line() {
		assertThat(refusal("a,b\n\"1\"2,3\n")).hasMessageContaining("line 2").hasMessageContaining("after closing quote");
	}

	@Test
	void limits_hold_for_rows_columns_cells_and_bytes() {
		assertThat(refusal("a\n".repeat(1_001))).hasMessageContaining("more than 1000 rows").extracting(Refusal::kind).isEqualTo(Refusal.Kind.TOO_LARGE);
		assertThat(refusal(",".repeat(50) + "x").faults()).containsExactly(new Fault("row 1", "has more than 50 columns", 1));
		assertThat(refusal("a\n" + ",".repeat(90_000))).hasMessageContaining("line 2");
		assertThat(refusal("a\n" + "x".repeat(1_001))).hasMessageContaining("line 2");
		assertThat(refusal("a".repeat(100_001)).kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
	}

	@Test
	void a_long_file_is_read_without_being_held() {
		int rows = 200_000;
		Source source = () -> new SequenceInputStream(Collections.enumeration(IntStream.range(0, rows / 1_000)
				.<InputStream>mapToObj(i -> new java.io.ByteArrayInputStream("2019,E10000024,79\n".repeat(1_000).getBytes(StandardCharsets.UTF_8)))
				.toList()));
		try (CsvRows csv = CsvRows.open(source, Limits.STREAM)) {
			int last = 0;
			while (csv.hasNext()) {
				last = csv.next().number();
			}
			assertThat(last).isEqualTo(rows);
		}
	}

	@Test
	void a_file_that_cannot_be_opened_is_refused() {
		Source gone = () -> {
			throw new IOException("gone");
		};
		assertThat(catchThrowableOfType(Refusal.class, () -> CsvRows.open(gone, SMALL)).kind()).isEqualTo(Refusal.Kind.UNREADABLE);
	}

	@Test
	void an_empty_file_has_no_rows() {
		assertThat(read("")).isEmpty();
		assertThat(read("\n\n,,\n")).isEmpty();
	}
}
