package org.planwright.core.rule.programme;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;

/**
 * Turns what was sent into the fields of a record and back, so that one reader serves a request and the journal. A group
 * inside becomes fields with a dot in their names; lists have no flat form.
 */
final class Flat {

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
	private static final Pattern AMBIGUOUS = Pattern.compile(NUMBER + "|true|false|\".*", Pattern.DOTALL);

	private Flat() {
	}

	static Map<String, String> fields(Input body) {
		Map<String, String> fields = new TreeMap<>();
		if (body instanceof Input.Group group) {
			flatten("", group, fields);
		}
		return fields;
	}

	private static void flatten(String prefix, Input.Group group, Map<String, String> fields) {
		group.fields().forEach((name, value) -> {
			String key = prefix + name;
			if (name.contains(".") || value instanceof Input.Items) {
				throw Refusal.wrong(List.of(new Fault(value.path(), "cannot be kept: a list, or a name with a dot", value.line())));
			} else if (value instanceof Input.Group inner) {
				flatten(key + ".", inner, fields);
			} else if (value instanceof Input.Text text) {
				fields.put(key, AMBIGUOUS.matcher(text.value()).matches() ? '"' + text.value() + '"' : text.value());
			} else if (value instanceof Input.Figure figure) {
				fields.put(key, figure.value().toPlainString());
			} else if (value instanceof Input.Truth truth) {
				fields.put(key, Boolean.toString(truth.value()));
			}
		});
	}

	/** A mutable group while it is filled. */
	private static final class Branch {
		private final Map<String, Branch> branches = new LinkedHashMap<>();
		private final Map<String, String> leaves = new LinkedHashMap<>();

		void put(String name, String value) {
			int dot = name.indexOf('.');
			if (dot < 0) {
				leaves.put(name, value);
			} else {
				branches.computeIfAbsent(name.substring(0, dot), n -> new Branch()).put(name.substring(dot + 1), value);
			}
		}

		Input.Group group(String path) {
			Map<String, Input> fields = new LinkedHashMap<>();
			leaves.forEach((name, value) -> fields.put(name, single(path + "." + name, value)));
			branches.forEach((name, branch) -> fields.put(name, branch.group(path + "." + name)));
			return new Input.Group(path, 0, fields);
		}
	}

	static Input.Group input(ProgrammeRecord record) {
		Branch root = new Branch();
		record.fields().forEach(root::put);
		return root.group(record.kind() + " " + record.key());
	}

	private static Input single(String path, String value) {
		if (NUMBER.matcher(value).matches()) {
			return new Input.Figure(path, 0, new BigDecimal(value));
		}
		if (value.equals("true") || value.equals("false")) {
			return new Input.Truth(path, 0, Boolean.parseBoolean(value));
		}
		boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
		return new Input.Text(path, 0, quoted ? value.substring(1, value.length() - 1) : value);
	}
}
