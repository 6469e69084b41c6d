package org.planwright.core.model.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Fields are read into values, and every fault is named")
class FieldsTest {

	private enum Speed {
		SLOW, VERY_FAST
	}

	private static Input.Group group(Object... namesAndValues) {
		return groupAt("", 1, namesAndValues);
	}

	private static Input.Group groupAt(String path, int line, Object... namesAndValues) {
		Map<String, Input> fields = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			String name = (String) namesAndValues[i];
			fields.put(name, input(path.isEmpty() ? name : path + "." + name, line + 1 + i / 2, namesAndValues[i + 1]));
		}
		return new Input.Group(path, line, fields);
	}

	private static Input input(String path, int line, Object value) {
		if (value instanceof Input input) {
			return input;
		} else if (value instanceof String text) {
			return new Input.Text(path, line, text);
		} else if (value instanceof Boolean truth) {
			return new Input.Truth(path, line, truth);
		} else if (value instanceof List<?> list) {
			return new Input.Items(path, line, IntStream.range(0, list.size()).mapToObj(i -> input(path + "[" + i + "]", line, list.get(i))).toList());
		} else {
			return new Input.Figure(path, line, new BigDecimal(value.toString()));
		}
	}

	private static List<Fault> faults(Input input, Function<Fields, ?> reader) {
		Refusal refusal = catchThrowableOfType(Refusal.class, () -> Fields.read(input, reader));
		assertThat(refusal).as("refused").isNotNull();
		assertThat(refusal.kind()).isEqualTo(Refusal.Kind.WRONG);
		return refusal.faults();
	}

	private static String fault(Object value, Function<Fields, ?> reader) {
		List<Fault> faults = faults(group("a", value), reader);
		assertThat(faults).hasSize(1);
		assertThat(faults.get(0).field()).startsWith("a");
		assertThat(faults.get(0).line()).isEqualTo(2);
		return faults.get(0).reason();
	}

	@Test
	void every_kind_of_value_is_read() {
		Input input = group("text", "x", "date", "2019-09-30", "number", new BigDecimal("1.50"), "whole", new BigDecimal("3.0"), "truth", true, "choice", "very-fast",
				"texts", List.of("a", "b"));
		record Read(String text, LocalDate date, BigDecimal number, int whole, boolean truth, Speed choice, List<String> texts) {
		}
		assertThat(Fields.<Read>read(input, f -> new Read(f.text("text"), f.date("date"), f.number("number"), f.whole("whole"),
				f.truth("truth"), f.choice("choice", Speed.class), f.texts("texts")))).isEqualTo(new Read("x", LocalDate.of(2019, 9, 30),
						new BigDecimal("1.50"), 3, true, Speed.VERY_FAST, List.of("a", "b")));
	}

	@Test
	void what_may_be_left_out_is_empty_when_it_is_and_when_it_is_null() {
		Input input = group("b", new Input.Nothing("b", 1));
		for (String name : List.of("a", "b")) {
			assertThat(Fields.<List<Object>>read(input, f -> List.of(f.optionalText("b"), f.optionalText(name), f.optionalDate(name),
					f.optionalNumber(name), f.optionalWhole(name), f.optionalTruth(name), f.optionalChoice(name, Speed.class),
					f.optionalGroup(name, Fields::path)))).containsOnly(Optional.empty());
			assertThat(Fields.<List<Object>>read(input, f -> List.of(f.texts("b"), f.texts(name), f.groups(name, Fields::path))))
					.containsOnly(List.of());
			assertThat(Fields.<Map<String, String>>read(input, f -> {
				f.optionalText("b");
				return f.plainValues(name);
			})).isEmpty();
		}
	}

	@Test
	void what_is_needed_is_missed_each_by_its_name() {
		assertThat(faults(groupAt("", 7), f -> List.of(f.text("a"), f.date("b"), f.number("c"), f.whole("d"), f.truth("e"),
				f.choice("f", Speed.class)))).containsExactly(new Fault("a", "is missing", 7), new Fault("b", "is missing", 7),
						new Fault("c", "is missing", 7), new Fault("d", "is missing", 7), new Fault("e", "is missing", 7),
						new Fault("f", "is missing", 7));
	}

	@Test
	void a_value_of_another_kind_is_refused_with_the_kind_expected() {
		assertThat(fault(1, f -> f.text("a"))).isEqualTo("is a number, expected a text");
		assertThat(fault(20190930, f -> f.date("a"))).isEqualTo("is a number, expected a date as year-month-day, such as \"2019-09-30\"");
		assertThat(fault("1", f -> f.number("a"))).isEqualTo("is a text, expected a number");
		assertThat(fault(true, f -> f.whole("a"))).isEqualTo("is true or false, expected a number");
		assertThat(fault("true", f -> f.truth("a"))).isEqualTo("is a text, expected true or false");
		assertThat(fault(List.of(), f -> f.choice("a", Speed.class))).isEqualTo("is a list, expected a text");
		assertThat(fault("x", f -> f.texts("a"))).isEqualTo("is a text, expected a list");
		assertThat(fault(List.of(1), f -> f.texts("a"))).isEqualTo("is a number, expected a text");
		assertThat(fault("x", f -> f.plainValues("a"))).isEqualTo("is a text, expected a group of fields");
		assertThat(fault(List.of(), f -> f.optionalGroup("a", Fields::path))).isEqualTo("is a list, expected a group of fields");
		assertThat(fault(groupAt("a", 2), f -> f.groups("a", Fields::path))).isEqualTo("is a group of fields, expected a list");
		assertThat(fault(List.of("x"), f -> f.groups("a", Fields::path))).isEqualTo("is a text, expected a group of fields");
		assertThat(fault(groupAt("a", 1, "b", List.of()), f -> f.plainValues("a"))).isEqualTo("is a list, expected a text, a number, true or false");
	}

	@Test
	void a_day_that_does_not_exist_is_refused() {
		assertThat(fault("2019-09-31", f -> f.date("a"))).isEqualTo("is \"2019-09-31\", and September 2019 has 30 days");
	}

	@Test
	void a_word_outside_the_choice_is_refused_with_the_choice() {
		assertThat(fault("lame", f -> f.choice("a", Speed.class))).isEqualTo("is \"lame\", expected one of slow, very-fast");
		assertThat(fault("x".repeat(5000), f -> f.choice("a", Speed.class))).hasSizeLessThan(120);
	}

	@Test
	void a_text_is_neither_blank_nor_endless_nor_full_of_control_characters_wherever_it_stands() {
		String endless = "x".repeat(Require.LONGEST_TEXT + 1);
		for (Function<Fields, ?> reader : List.<Function<Fields, ?>>of(f -> f.text("a"), f -> f.optionalText("a"))) {
			assertThat(fault(" \t", reader)).isEqualTo("is empty; leave it out when there is nothing to say");
			assertThat(fault(endless, reader)).isEqualTo("is longer than 10000 characters");
			assertThat(fault("a\u0000b", reader)).isEqualTo("holds a control character");
		}
		assertThat(fault(List.of(endless), f -> f.texts("a"))).isEqualTo("is longer than 10000 characters");
		assertThat(fault(groupAt("a", 1, "b", "\u001b[2J"), f -> f.plainValues("a"))).isEqualTo("holds a control character");
		assertThat(Fields.<String>read(group("a", "two\r\n\tlines"), f -> f.text("a"))).isEqualTo("two\r\n\tlines");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e15", "1234567890123456", "0.0000001", "1e2147483647", "1e-2147483647", "0e2147483647" })
	void a_number_beyond_15_digits_before_and_6_behind_the_point_is_refused_wherever_it_stands(BigDecimal number) {
		String reason = "has more than 15 digits before or 6 behind the point";
		assertThat(fault(number, f -> f.number("a"))).isEqualTo(reason);
		assertThat(fault(number, f -> f.whole("a"))).isEqualTo(reason);
		assertThat(fault(groupAt("a", 1, "b", number), f -> f.plainValues("a"))).isEqualTo(reason);
	}

	@Test
	void a_whole_number_has_nothing_behind_the_point_and_fits() {
		assertThat(fault(new BigDecimal("1.5"), f -> f.whole("a"))).isEqualTo("is 1.5, expected a whole number");
		assertThat(fault(3_000_000_000L, f -> f.whole("a"))).isEqualTo("is 3000000000, expected a whole number");
	}

	@Test
	void free_fields_keep_what_was_written() {
		assertThat(Fields.<Map<String, String>>read(group("a", groupAt("a", 1, "x", "2019-12-01", "y", "z", "n", new BigDecimal("0.10"), "t", true)),
				f -> f.plainValues("a"))).isEqualTo(Map.of("x", "2019-12-01", "y", "z", "n", "0.10", "t", "true"));
	}

	@Test
	void unknown_fields_are_named_with_those_that_are_known_also_deep_inside() {
		Input input = group("a", "x", "b", groupAt("b", 3, "c", "y", "d", "z"), "e", List.of(groupAt("e[0]", 6, "g", 1)));
		assertThat(faults(input, f -> List.of(f.text("a"), f.optionalGroup("b", b -> b.text("c")), f.groups("e", e -> e.optionalText("h")))))
				.containsExactly(new Fault("b.d", "is not a known field; known here: c", 5),
						new Fault("e[0].g", "is not a known field; known here: h", 7));
	}

	@Test
	void reading_goes_on_and_finds_every_fault() {
		Input input = group("a", 1, "b", "2019-09-31", "c", groupAt("c", 3, "d", "x"), "z", 1);
		assertThat(faults(input, f -> List.of(f.text("a"), f.date("b"), f.optionalGroup("c", c -> c.number("d")), f.text("missing"))))
				.extracting(Fault::field).containsExactly("a", "b", "c.d", "missing", "z");
	}

	@Test
	void what_a_value_itself_refuses_is_a_fault_of_its_group() {
		Input input = group("list", List.of(groupAt("list[0]", 5, "n", 1)));
		assertThat(faults(input, f -> f.groups("list", g -> {
			Require.that(g.whole("n") > 1, "n is too small");
			return g;
		}))).containsExactly(new Fault("list[0]", "n is too small", 5));
	}

	@Test
	void a_stand_in_is_neither_handed_out_nor_complained_about() {
		AtomicBoolean handedOut = new AtomicBoolean();
		Input input = group("inner", groupAt("inner", 2, "id", 5));
		assertThat(faults(input, f -> {
			f.optionalGroup("inner", g -> Require.id("id", g.text("id"))).ifPresent(id -> handedOut.set(true));
			return f;
		})).containsExactly(new Fault("inner.id", "is a number, expected a text", 3));
		assertThat(handedOut).isFalse();
	}

	@Test
	void faulty_items_are_left_out_of_their_list() {
		Input input = group("list", List.of(groupAt("list[0]", 2, "n", "x"), groupAt("list[1]", 2, "n", 2)));
		assertThat(faults(input, f -> {
			assertThat(f.groups("list", g -> g.whole("n"))).containsExactly(2);
			return f;
		})).extracting(Fault::field).containsExactly("list[0].n");
	}

	@Test
	void a_fault_found_by_the_caller_stands_on_the_line_of_its_field() {
		assertThat(faults(group("inner", groupAt("inner", 4, "n", 2)), f -> f.optionalGroup("inner", g -> {
			g.whole("n");
			g.fault("n", "is even");
			g.fault("m", "ought to be there");
			return g;
		}))).containsExactly(new Fault("inner.n", "is even", 5), new Fault("inner.m", "ought to be there", 4));
	}

	@Test
	void a_million_faults_are_not_all_named() {
		Object[] many = IntStream.range(0, 2_000).mapToObj(i -> i % 2 == 0 ? (Object) ("x" + i) : (Object) i).toArray();
		assertThat(faults(group(many), f -> f)).hasSize(201).last().isEqualTo(new Fault("", "has more faults than these 200"));
	}

	@Test
	void what_is_no_group_at_all_is_refused_as_a_whole() {
		assertThat(faults(input("", 1, List.of()), f -> f)).containsExactly(new Fault("", "is a list, expected a group of fields", 1));
		assertThat(faults(new Input.Nothing("", 1), f -> f)).containsExactly(new Fault("", "is nothing, expected a group of fields", 1));
	}

	@Test
	void a_refusal_says_all_of_it_in_one_sentence() {
		assertThat(Refusal.wrong(List.of(new Fault("a", "is missing", 3), new Fault("", "is odd")))).hasMessage("line 3: a: is missing; is odd");
	}

	@Test
	void a_password_may_look_like_anything() {
		String password = Fields.read(group("password", "ng1 5aa"), fields -> fields.secret("password"));

		assertThat(password).isEqualTo("ng1 5aa");
	}
}
