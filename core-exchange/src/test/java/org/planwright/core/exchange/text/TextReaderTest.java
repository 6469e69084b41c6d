package org.planwright.core.exchange.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;

@DisplayName("Text is read into a tree that remembers every line")
class TextReaderTest {

	private static Input read(String yaml) {
		return TextReader.read(yaml.getBytes(StandardCharsets.UTF_8), false);
	}

	private static Input field(String yaml) {
		return ((Input.Group) read(yaml)).fields().get("a");
	}

	private static Refusal refusal(byte[] bytes) {
		return catchThrowableOfType(Refusal.class, () -> TextReader.read(bytes, false));
	}

	private static Refusal refusal(String yaml) {
		return refusal(yaml.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void every_value_knows_its_path_and_its_line() {
		Input.Group root = (Input.Group) read("a: 1\nb:\n  - c: x\n  - d: [y,\n      z]\n");
		Input.Group second = (Input.Group) ((Input.Items) root.fields().get("b")).items().get(1);
		assertThat(((Input.Items) second.fields().get("d")).items())
				.containsExactly(new Input.Text("b[1].d[0]", 4, "y"), new Input.Text("b[1].d[1]", 5, "z"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2019-09-30", "2019-09-30T10:00:00Z", "yes", "no", "on", "off", "y", "0x1F", "1_000", "12:30:45", ".inf", ".nan", "1.2.3", "<<" })
	void what_other_readers_take_for_dates_truths_or_numbers_stays_a_text(String word) {
		assertThat(field("a: " + word)).isEqualTo(new Input.Text("a", 1, word));
	}

	@ParameterizedTest
	@CsvSource({ "79, 79", "-0.5, -0.5", "+3, 3", "1e2, 1E+2", "2.10, 2.10" })
	void numbers_keep_the_digits_they_are_written_with(String written, BigDecimal number) {
		assertThat(field("a: " + written)).isEqualTo(new Input.Figure("a", 1, number));
	}

	@Test
	void quotes_make_a_text_of_anything() {
		assertThat(field("a: '79'")).isEqualTo(new Input.Text("a", 1, "79"));
		assertThat(field("a: \"true\"")).isEqualTo(new Input.Text("a", 1, "true"));
		assertThat(field("a: \"\"")).isEqualTo(new Input.Text("a", 1, ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a:", "a: ~", "a: null" })
	void nothing_is_nothing(String yaml) {
		assertThat(field(yaml)).isEqualTo(new Input.Nothing("a", 1));
	}

	@Test
	void truths_are_true_and_false() {
		assertThat(field("a: true")).isEqualTo(new Input.Truth("a", 1, true));
		assertThat(field("a: False")).isEqualTo(new Input.Truth("a", 1, false));
	}

	@Test
	void json_is_read_alike_with_tabs_between_its_tokens_and_escapes_in_its_texts() {
		Input read = TextReader.read("{\t\"a\":\t[1,\n\t\ttrue, null],\n\t\"b\":\"\\t\\u00a3\\/\\uD83D\\uDE00\"}".getBytes(StandardCharsets.UTF_8), true);
		assertThat(((Input.Group) read).fields()).isEqualTo(Map.of(
				"a", new Input.Items("a", 1, java.util.List.of(new Input.Figure("a[0]", 1, BigDecimal.ONE), new Input.Truth("a[1]", 2, true),
						new Input.Nothing("a[2]", 2))),
				"b", new Input.Text("b", 3, "\t£/\uD83D\uDE00")));
	}

	@Test
	void a_byte_order_mark_is_passed_over() {
		assertThat(field("\uFEFFa: £")).isEqualTo(new Input.Text("a", 1, "£"));
	}

	@Test
	void windows_1252_is_refused_with_the_line_and_the_way_out() {
		assertThat(refusal("a: 1\nb: 2\nc: don\u2019t".getBytes(Charset.forName("windows-1252"))).faults())
				.containsExactly(new Fault("", "is not UTF-8: byte 0x92; save it as UTF-8", 3));
	}

	@Test
	void a_text_cut_off_inside_a_character_is_refused() {
		assertThat(refusal(new byte[] { 'a', ':', ' ', (byte) 0xC2 }).faults()).singleElement().extracting(Fault::line).isEqualTo(1);
	}

	@Test
	void a_tab_for_indentation_is_refused_with_its_line() {
		assertThat(refusal("a:\n  b: 1\n\tc: 2\n").faults()).singleElement().satisfies(fault -> {
			assertThat(fault.line()).isEqualTo(3);
			assertThat(fault.reason()).contains("TAB");
		});
	}

	@Test
	void a_control_character_is_refused_with_its_line() {
		assertThat(refusal("a: 1\nb: \u0007\n").faults()).containsExactly(new Fault("", "holds the character U+0007, which is not allowed", 2));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "a: [1, 2 | 1", "'a: 1\nb: \"x' | 2", "'a: 1\n b: 2' | 2", "'a: 1\nb: }' | 2", "'a: 1\nb: \"\\u' | 2" })
	void half_a_text_is_unreadable_with_the_line(String yaml, int line) {
		Refusal refusal = refusal(yaml);
		assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNREADABLE);
		assertThat(refusal.faults()).singleElement().extracting(Fault::line).isEqualTo(line);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "# nothing but a remark\n" })
	void an_empty_text_is_refused(String yaml) {
		assertThat(refusal(yaml)).hasMessage("is empty");
	}

	@Test
	void a_second_document_is_refused_with_its_line() {
		assertThat(refusal("a: 1\n---\na: 2\n").faults()).containsExactly(new Fault("", "a second document starts here", 2));
	}

	@Test
	void a_name_that_stands_twice_is_refused_with_both_lines() {
		assertThat(refusal("a:\n  b: 1\n  c: 2\n  b: 3\n").faults())
				.containsExactly(new Fault("a.b", "stands twice in the same group, first on line 2", 4));
	}

	@Test
	void anchors_aliases_and_tags_are_refused_each_with_its_line() {
		assertThat(refusal("a: &x [1]\nb: *x\nc: !!java.net.URL [x]\nd: !secret y\n").faults()).containsExactly(
				new Fault("a", "has the anchor &x; write the value out instead", 1),
				new Fault("b", "has the alias *x; write the value out instead", 2),
				new Fault("c", "has the tag tag:yaml.org,2002:java.net.URL; leave it out", 3),
				new Fault("d", "has the tag !secret; leave it out", 4));
	}

	@Test
	void a_billion_laughs_are_not_laughed() {
		StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
		for (int i = 1; i < 50; i++) {
			bomb.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d]\n".replace("*a%d", "*a" + (i - 1))
					.formatted(i, i));
		}
		assertThat(refusal(bomb.toString()).faults()).hasSize(50 + 49 * 9).last()
				.isEqualTo(new Fault("a49[8]", "has the alias *a48; write the value out instead", 50));
	}

	@Test
	void fifty_megabytes_are_too_large() {
		assertThat(refusal(new byte[50 * 1024 * 1024]).kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "{a: ", "- ", "? " })
	void deep_nesting_is_refused_before_it_hurts(String level) {
		assertThat(refusal(level.repeat(1_000_000)).faults()).singleElement()
				.isEqualTo(new Fault("", "is nested more than 20 deep", 1));
	}

	@Test
	void a_million_values_are_refused() {
		assertThat(refusal("[" + "1,".repeat(1_000_000) + "]").faults()).singleElement()
				.isEqualTo(new Fault("", "holds more than 100000 names and values", 1));
	}

	@Test
	void names_are_plain_words() {
		assertThat(refusal("? [a, b]\n: 1\n? {c: d}\n: 2\n").faults()).extracting(Fault::line).contains(1, 3);
		assertThat(refusal("a: 1\n" + "x".repeat(65) + ": 2").faults())
				.containsExactly(new Fault("", "has a field whose name is longer than 64 characters", 2));
	}

	@Test
	void a_number_of_a_million_digits_is_a_text_and_one_with_an_endless_exponent_a_fault() {
		assertThat(field("a: " + "9".repeat(1_000_000))).isInstanceOf(Input.Text.class);
		assertThat(refusal("a: 1e99999999999999").faults())
				.containsExactly(new Fault("a", "is a number with an exponent that is out of range", 1));
	}
}
