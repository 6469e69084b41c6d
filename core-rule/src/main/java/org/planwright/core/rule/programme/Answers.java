package org.planwright.core.rule.programme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.input.Require;

/** What a form sent, from which a record's key is made: over HTTP that stands in the address. */
public record Answers(Map<String, Input> fields) {

	public Answers {
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
	}

	public static Answers of(Input body) {
		return new Answers(body instanceof Input.Group group ? group.fields() : Map.of());
	}

	/** The short name under which something is known. */
	public String id(String field) {
		String id = text(field);
		try {
			return Require.id("it", id);
		} catch (IllegalArgumentException e) {
			throw Refusal.wrong(field, "cannot be used: " + e.getMessage());
		}
	}

	private String text(String field) {
		if (fields.get(field) instanceof Input.Text text && !text.value().isBlank()) {
			return text.value();
		}
		throw Refusal.wrong(field, "is missing");
	}

	public Answers without(String field) {
		Map<String, Input> left = new LinkedHashMap<>(fields);
		left.remove(field);
		return new Answers(left);
	}

	public Answers with(String field, Input value) {
		Map<String, Input> more = new LinkedHashMap<>(fields);
		more.put(field, value);
		return new Answers(more);
	}

	public Answers with(String field, String text) {
		return with(field, new Input.Text(field, 0, text));
	}

	public Input body() {
		return new Input.Group("", 0, fields);
	}
}
