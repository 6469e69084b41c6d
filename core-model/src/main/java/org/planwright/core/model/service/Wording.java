package org.planwright.core.model.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.planwright.core.model.input.Input;

/**
 * What a request says, written so that two requests that say the same are written the same: neither the order of fields and
 * parameters nor the form of a number counts, and {@code null} is the same as leaving a field out.
 */
public final class Wording {

	private Wording() {
	}

	/**
	 * Of a request.
	 *
	 * @param query the values of each of its parameters
	 */
	public static String of(String method, String path, Map<String, List<String>> query, Optional<Input> body) {
		return text(method) + text(path)
				+ new TreeMap<>(query).entrySet().stream().map(parameter -> text(parameter.getKey()) + parameter.getValue().stream()
						.map(Wording::text).collect(Collectors.joining("", "[", "]"))).collect(Collectors.joining("", "{", "}"))
				+ body.map(Wording::of).orElse("");
	}

	/** Of a body. */
	public static String of(Input sent) {
		if (sent instanceof Input.Group group) {
			return new TreeMap<>(group.fields()).entrySet().stream().filter(field -> !(field.getValue() instanceof Input.Nothing))
					.map(field -> text(field.getKey()) + of(field.getValue())).collect(Collectors.joining("", "{", "}"));
		} else if (sent instanceof Input.Items items) {
			return items.items().stream().map(Wording::of).collect(Collectors.joining("", "[", "]"));
		} else if (sent instanceof Input.Text text) {
			return text(text.value());
		} else if (sent instanceof Input.Figure figure) {
			return "#" + figure.value().stripTrailingZeros() + ";";
		} else if (sent instanceof Input.Truth truth) {
			return truth.value() ? "+" : "-";
		} else {
			return "0";
		}
	}

	/** With its length, so that no two lists of texts are written the same. */
	private static String text(String text) {
		return text.length() + ":" + text;
	}
}
