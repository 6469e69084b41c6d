package org.planwright.core.web.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.planwright.core.model.input.Input;

/**
 * A question of a form, with its answer.
 *
 * @param name of the field it fills; a day fills it from three fields that continue this name
 * @param options to choose from, for a choice
 * @param answer by the name of each of its fields
 * @param error what is wrong with the answer; empty when nothing is
 */
public record Control(String name, Kind kind, String label, String hint, List<Option> options, Map<String, String> answer, String error) {

	/** What it looks like. */
	public enum Kind {
		TEXT, LONG_TEXT, NUMBER, PASSWORD, DAY, MONTH, CHOICE, YES_OR_NO, FILE, HIDDEN
	}

	/** One to be chosen. */
	public record Option(String value, String text) {
	}

	private static final List<String> PARTS = List.of("day", "month", "year");
	private static final List<String> PARTS_OF_A_MONTH = List.of("month", "year");
	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");
	private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");

	public Control {
		options = List.copyOf(options);
		answer = Map.copyOf(answer);
	}

	public static Control text(String name, String label, String hint) {
		return new Control(name, Kind.TEXT, label, hint, List.of(), Map.of(), "");
	}

	public static Control longText(String name, String label, String hint) {
		return new Control(name, Kind.LONG_TEXT, label, hint, List.of(), Map.of(), "");
	}

	public static Control number(String name, String label, String hint) {
		return new Control(name, Kind.NUMBER, label, hint, List.of(), Map.of(), "");
	}

	/** What is not shown again. */
	public static Control password(String name, String label, String hint) {
		return new Control(name, Kind.PASSWORD, label, hint, List.of(), Map.of(), "");
	}

	public static Control day(String name, String label, String hint) {
		return new Control(name, Kind.DAY, label, hint, List.of(), Map.of(), "");
	}

	/** A month of a year. */
	public static Control month(String name, String label, String hint) {
		return new Control(name, Kind.MONTH, label, hint, List.of(), Map.of(), "");
	}

	/** A file of the sender's own. */
	public static Control file(String name, String label, String hint) {
		return new Control(name, Kind.FILE, label, hint, List.of(), Map.of(), "");
	}

	public static Control choice(String name, String label, List<Option> options) {
		return new Control(name, Kind.CHOICE, label, "", options, Map.of(), "");
	}

	/** Whether something is so: its answer is {@code true} or {@code false}. */
	public static Control yesOrNo(String name, String label, String hint) {
		return new Control(name, Kind.YES_OR_NO, label, hint, List.of(new Option("true", "Yes"), new Option("false", "No")), Map.of(), "");
	}

	/** With what helps to answer it. */
	public Control hinted(String help) {
		return new Control(name, kind, label, help, options, answer, error);
	}

	/** What goes along without being asked. */
	public static Control hidden(String name, String value) {
		return new Control(name, Kind.HIDDEN, "", "", List.of(), Map.of(name, value), "");
	}

	/** With an answer to begin with; a day is ISO 8601. */
	public Control filled(Optional<String> value) {
		return answered(field -> value.map(whole -> parts().isEmpty() ? whole : part(whole, field.substring(name.length() + 1))));
	}

	private static String part(String day, String part) {
		String[] numbers = day.split("-");
		return part.equals("year") ? numbers[0] : Integer.toString(Integer.parseInt(numbers[part.equals("month") ? 1 : 2]));
	}

	/** What was answered in one of its fields, as it was written. */
	public String said(String field) {
		return answer.getOrDefault(field, "");
	}

	public String value() {
		return said(name);
	}

	/** The id of the field that an error leads to. */
	public String target() {
		return parts().stream().findFirst().map(first -> name + "-" + first).orElse(name);
	}

	/** The fields of which each fills a part. */
	public List<String> parts() {
		return kind == Kind.DAY ? PARTS : kind == Kind.MONTH ? PARTS_OF_A_MONTH : List.of();
	}

	Control answered(Function<String, Optional<String>> sent) {
		List<String> fields = parts().isEmpty() ? List.of(name) : parts().stream().map(part -> name + "-" + part).toList();
		Map<String, String> said = new HashMap<>();
		fields.forEach(field -> sent.apply(field).ifPresent(value -> said.put(field, value)));
		return new Control(name, kind, label, hint, options, said, error);
	}

	Control wrong(String why) {
		return new Control(name, kind, label, hint, options, answer, why);
	}

	/** The answer as a field of a body: what should be a number and is none stays a text, and is refused as one. */
	Optional<Input> input() {
		return read().map(said -> {
			if (kind == Kind.NUMBER && NUMBER.matcher(said).matches()) {
				return new Input.Figure(name, 0, new BigDecimal(said));
			}
			return kind == Kind.YES_OR_NO && said.matches("true|false") ? new Input.Truth(name, 0, Boolean.parseBoolean(said)) : new Input.Text(name, 0, said);
		});
	}

	/** The answer as it is read: a day or a month as ISO 8601; empty when there is none. */
	Optional<String> read() {
		if (parts().isEmpty()) {
			return Optional.of(value()).filter(value -> !value.isEmpty());
		}
		String month = padded(said(name + "-year"), 4) + "-" + padded(said(name + "-month"), 2);
		return answer.isEmpty() ? Optional.empty() : Optional.of(kind == Kind.MONTH ? month : month + "-" + padded(said(name + "-day"), 2));
	}

	private static String padded(String number, int width) {
		return DIGITS.matcher(number).matches() ? "0".repeat(Math.max(0, width - number.length())) + number : number;
	}
}
