package org.planwright.core.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;

@DisplayName("A JSON body")
class InputReaderTest {

	private static Input read(String json) {
		return InputReader.read(json.getBytes(StandardCharsets.UTF_8));
	}

	private static Refusal refusal(byte[] body) {
		Refusal refusal = catchThrowableOfType(Refusal.class, () -> InputReader.read(body));
		assertThat(refusal).as("accepted").isNotNull();
		assertThat(refusal.getMessage()).doesNotContain("Json", "Stream", "com.fasterxml", "Exception", "`");
		return refusal;
	}

	private static Refusal refusal(String json) {
		return refusal(json.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void is_read_with_the_path_and_line_of_every_value() {
		Input.Group root = (Input.Group) read("{\n \"actions\": [\n  {\"ref\": \"1.1\"},\n  {\"due\": null, \"done\": true, \"n\": 1.50}\n ]\n}");
		Input.Items actions = (Input.Items) root.fields().get("actions");
		Input.Group second = (Input.Group) actions.items().get(1);
		assertThat(((Input.Group) actions.items().get(0)).fields().get("ref")).isEqualTo(new Input.Text("actions[0].ref", 3, "1.1"));
		assertThat(second.fields().values()).containsExactly(new Input.Nothing("actions[1].due", 4), new Input.Truth("actions[1].done", 4, true),
				new Input.Figure("actions[1].n", 4, new BigDecimal("1.50")));
	}

	@Test
	void may_start_with_a_byte_order_mark() {
		assertThat(read("\uFEFF{\"a\": \"ä\"}")).isInstanceOf(Input.Group.class);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "   ", "\n\t\r\n", "\uFEFF"})
	void that_is_empty_is_called_that(String body) {
		assertThat(refusal(body).getMessage()).isEqualTo("the body is empty, expected a JSON object");
		assertThat(refusal(body).kind()).isEqualTo(Refusal.Kind.UNREADABLE);
	}

	@ParameterizedTest
	@ValueSource(strings = {"{", "{\"a\"", "{\"a\":", "{\"a\": 1", "{\"a\": \"b", "[1,", "{\"a\": [1, 2}", "tru", "\"a"})
	void that_is_half_is_refused(String body) {
		Refusal refusal = refusal(body);
		assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNREADABLE);
		assertThat(refusal.faults()).hasSize(1);
		assertThat(refusal.getMessage()).startsWith("line 1, column ");
	}

	@ParameterizedTest
	@ValueSource(strings = {"NaN", "{\"a\": Infinity}", "{\"a\": -Infinity}", "{a: 1}", "{'a': 1}", "{\"a\": 01}", "{\"a\": +1}", "{\"a\": .5}",
			"{\"a\": 0x10}", "{\"a\": 1,}", "[1,,2]", "/* c */ {}", "{} // c", "{\"a\": \"\\q\"}", "{\"a\": \"line\nbreak\"}", "<html>", "a=b"})
	void that_is_nearly_json_is_refused(String body) {
		assertThat(refusal(body).kind()).isEqualTo(Refusal.Kind.UNREADABLE);
	}

	@Test
	void is_refused_with_the_line_and_column() {
		Refusal refusal = refusal("{\n  \"a\": 1,\n  \"b\": }\n}");
		assertThat(refusal.getMessage()).startsWith("line 3, column 8: this is not JSON").contains("unexpected }");
		assertThat(refusal.faults().get(0).line()).isEqualTo(3);
	}

	@Test
	void with_a_name_twice_is_refused_by_that_name() {
		assertThat(refusal("{\"a\": {\"b\": 1,\n \"b\": 2}}").faults()).singleElement()
				.satisfies(fault -> assertThat(fault.toString()).isEqualTo("line 2: a.b: is there twice"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"{} {}", "{} x", "[] ]", "1 2", "{}{"})
	void ends_with_its_end(String body) {
		assertThat(refusal(body).kind()).isEqualTo(Refusal.Kind.UNREADABLE);
	}

	@Test
	void is_at_most_fifty_levels_deep() {
		assertThat(read("[".repeat(50) + "]".repeat(50))).isInstanceOf(Input.Items.class);
		assertThat(refusal("[".repeat(51) + "]".repeat(51)).getMessage()).endsWith("nested deeper than 50 levels");
		assertThat(refusal("{\"a\":".repeat(1_000_000)).getMessage()).contains("deeper than 50 levels");
	}

	@Test
	void holds_a_sane_number_of_values() {
		assertThat(refusal("[" + "0,".repeat(100_000) + "0]").kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
	}

	@Test
	void cannot_blow_up_through_deep_nesting_under_long_names() {
		String deep = ("{\"" + "n".repeat(190) + "\":").repeat(45);
		assertThat(refusal(deep + "[" + "0,".repeat(50_000) + "0]" + "}".repeat(45)).kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
	}

	@ParameterizedTest
	@ValueSource(strings = {"1e1000000000", "1e-1000000000", "1E+400", "0.00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001"})
	void holds_no_number_that_is_short_to_write_and_endless_to_print(String number) {
		assertThat(refusal("{\"a\": " + number + "}").kind()).isEqualTo(Refusal.Kind.UNREADABLE);
	}

	@Test
	void holds_no_endless_numbers_names_or_texts() {
		assertThat(refusal("{\"a\": " + "9".repeat(101) + "}").kind()).isEqualTo(Refusal.Kind.UNREADABLE);
		assertThat(refusal("{\"" + "n".repeat(201) + "\": 1}").getMessage()).contains("a name longer than 200").doesNotContain("nested");
		assertThat(refusal("{\"a\": \"" + "t".repeat(200_001) + "\"}").kind()).isEqualTo(Refusal.Kind.UNREADABLE);
	}

	@ParameterizedTest
	@CsvSource({"UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1", "windows-1252"})
	void is_utf8(String encoding) {
		assertThat(refusal("{\"a\": \"Füße\"}".getBytes(Charset.forName(encoding))).kind()).isEqualTo(Refusal.Kind.UNREADABLE);
	}

	@Test
	void that_is_not_utf8_is_refused_where_it_is_not() {
		byte[] body = "{\n \"a\": \"x?\"}".getBytes(StandardCharsets.UTF_8);
		body[11] = (byte) 0xC3;
		assertThat(refusal(body).getMessage()).isEqualTo("line 2, column 10: the body is not UTF-8");
		byte[] cut = {'"', (byte) 0xC3};
		assertThat(refusal(cut).getMessage()).isEqualTo("line 1, column 2: the body is not UTF-8");
	}

	@ParameterizedTest
	@ValueSource(strings = {"{\"a\": \"\\ud800\"}", "{\"a\": \"\\udc00x\"}", "{\"a\": \"\\u0000\"}", "{\"\\ud800\": 1}"})
	void holds_no_characters_that_do_not_exist(String body) {
		assertThat(refusal(body).kind()).isEqualTo(Refusal.Kind.UNREADABLE);
	}

	@Test
	void holds_characters_beyond_the_first_plane() {
		assertThat(((Input.Group) read("{\"a\": \"\\ud83c\\udfe0 \uD83C\uDFE0\"}")).fields().get("a"))
				.isEqualTo(new Input.Text("a", 1, "\uD83C\uDFE0 \uD83C\uDFE0"));
	}
}
