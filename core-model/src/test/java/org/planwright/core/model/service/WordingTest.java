package org.planwright.core.model.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.input.Input;

@DisplayName("What a request says")
class WordingTest {

	private static Input text(String value) {
		return new Input.Text("", 1, value);
	}

	private static Input figure(String value) {
		return new Input.Figure("", 1, new BigDecimal(value));
	}

	private static Input group(Object... namesAndValues) {
		Map<String, Input> fields = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			fields.put((String) namesAndValues[i], (Input) namesAndValues[i + 1]);
		}
		return new Input.Group("", 1, fields);
	}

	private static String post(Map<String, List<String>> query, Input body) {
		return Wording.of("POST", "plans/p", query, Optional.of(body));
	}

	@Test
	void is_the_same_whatever_the_order_the_form_of_a_number_and_a_null() {
		assertThat(Wording.of(group("a", figure("1.50"), "b", text("x"), "c", new Input.Nothing("c", 9))))
				.isEqualTo(Wording.of(group("b", text("x"), "a", figure("1.5"))));
		assertThat(post(Map.of("a", List.of("1"), "b", List.of("2")), group()))
				.isEqualTo(post(new LinkedHashMap<>(Map.of("b", List.of("2"), "a", List.of("1"))), group()));
	}

	@Test
	void is_another_when_anything_else_differs() {
		Input one = group("a", text("x"));
		assertThat(List.of(post(Map.of(), one), post(Map.of("knownFrom", List.of("2019-09-05")), one),
				Wording.of("PUT", "plans/p", Map.of(), Optional.of(one)), Wording.of("POST", "plans/q", Map.of(), Optional.of(one)),
				Wording.of("POST", "plans/p", Map.of(), Optional.empty()), post(Map.of(), group("a", text("y"))),
				post(Map.of(), group("b", text("x"))), post(Map.of(), group("a", text("x"), "b", text("x"))),
				post(Map.of(), group("a", figure("1"))), post(Map.of(), group("a", text("1"))),
				post(Map.of(), group("a", new Input.Truth("", 1, true))), post(Map.of(), group("a", new Input.Truth("", 1, false))),
				post(Map.of(), group("a", new Input.Items("", 1, List.of(text("x"))))),
				post(Map.of(), group("a", new Input.Items("", 1, List.of(text("x"), text("x"))))),
				post(Map.of(), group("a", new Input.Items("", 1, List.of(text("xx"))))))).doesNotHaveDuplicates();
	}
}
