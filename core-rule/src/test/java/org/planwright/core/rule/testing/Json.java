package org.planwright.core.rule.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planwright.core.model.input.Input;

/** Bodies of requests, without a JSON library: a map is a group of fields, a list a list. */
public final class Json {

	private Json() {
	}

	/** Name and value in turn. */
	public static Map<String, Object> object(Object... namesAndValues) {
		Map<String, Object> fields = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return fields;
	}

	/** A body of these fields, name and value in turn. */
	public static Input body(Object... namesAndValues) {
		return input("", object(namesAndValues));
	}

	private static Input input(String path, Object value) {
		if (value == null) {
			return new Input.Nothing(path, 1);
		} else if (value instanceof Input made) {
			return made;
		} else if (value instanceof Map<?, ?> map) {
			Map<String, Input> fields = new LinkedHashMap<>();
			map.forEach((name, field) -> fields.put((String) name, input(path.isEmpty() ? (String) name : path + "." + name, field)));
			return new Input.Group(path, 1, fields);
		} else if (value instanceof List<?> list) {
			List<Input> items = new ArrayList<>();
			list.forEach(item -> items.add(input(path + "[" + items.size() + "]", item)));
			return new Input.Items(path, 1, items);
		} else if (value instanceof Number number) {
			return new Input.Figure(path, 1, new BigDecimal(number.toString()));
		} else if (value instanceof Boolean truth) {
			return new Input.Truth(path, 1, truth);
		} else {
			return new Input.Text(path, 1, value.toString());
		}
	}
}
