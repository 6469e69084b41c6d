package org.planwright.core.model.input;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the fields of a group into values and notes every fault on the way, unknown fields and what speaks of a person too. A required field that is
 * missing or wrong answers a stand-in of the right type, so that reading goes on and finds the next fault; what was read
 * is handed out only when there was none.
 */
public final class Fields {

	/** How many faults are named at most: a hostile text can hold a million. */
	private static final int MOST_FAULTS = 200;

	private final Input.Group group;
	private final List<Fault> faults;
	private final Set<String> known = new HashSet<>();

	private Fields(Input.Group group, List<Fault> faults) {
		this.group = group;
		this.faults = faults;
	}

	/**
	 * Reads the whole of an input.
	 *
	 * @throws Refusal of kind {@code WRONG} with every fault that was found
	 */
	public static <T> T read(Input input, Function<Fields, T> reader) {
		List<Fault> faults = new ArrayList<>();
		Optional<T> value = nested(input, faults, reader);
		if (!faults.isEmpty() || value.isEmpty()) {
			throw Refusal.wrong(faults);
		}
		return value.get();
	}

	private static <T> Optional<T> nested(Input input, List<Fault> faults, Function<Fields, T> reader) {
		if (!(input instanceof Input.Group group)) {
			note(faults, new Fault(input.path(), "is " + input.kind() + ", expected a group of fields", input.line()));
			return Optional.empty();
		}
		int before = faults.size();
		Fields fields = new Fields(group, faults);
		Optional<T> value = Optional.empty();
		try {
			value = Optional.of(reader.apply(fields));
		} catch (IllegalArgumentException e) {
			// With a fault noted already, the value complains about a stand-in.
			if (faults.size() == before) {
				note(faults, new Fault(group.path(), e.getMessage(), group.line()));
			}
		}
		group.fields().forEach((name, field) -> {
			if (!fields.known.contains(name)) {
				note(faults, new Fault(field.path(), "is not a known field; known here: " + fields.knownNames(), field.line()));
			}
		});
		return faults.size() == before ? value : Optional.empty();
	}

	private String knownNames() {
		return known.stream().sorted().collect(Collectors.joining(", "));
	}

	/** The path of this group, for a fault that concerns it as a whole. */
	public String path() {
		return group.path();
	}

	public int line() {
		return group.line();
	}

	/** Notes a fault in a field, found by a check of the caller's own. */
	public void fault(String name, String reason) {
		note(faults, new Fault(pathOf(name), reason, find(name).map(Input::line).orElse(group.line())));
	}

	public String text(String name) {
		return required(name, optionalText(name), "");
	}

	public Optional<String> optionalText(String name) {
		return find(name).flatMap(this::wording);
	}

	/** A password: any text, which is not looked into and not kept as it is. */
	public String secret(String name) {
		return required(name, optionalSecret(name), "");
	}

	public Optional<String> optionalSecret(String name) {
		return find(name).flatMap(input -> input instanceof Input.Text text ? asWritten(text) : mistyped(input, "a text"));
	}

	private Optional<String> wording(Input input) {
		if (!(input instanceof Input.Text text)) {
			return mistyped(input, "a text");
		}
		if (text.value().isBlank()) {
			return bad(input, "is empty; leave it out when there is nothing to say");
		}
		return impersonal(text);
	}

	private Optional<String> impersonal(Input.Text text) {
		List<String> personal = Personal.in(text.value());
		personal.forEach(what -> bad(text, Personal.reason(what)));
		return personal.isEmpty() ? asWritten(text) : Optional.empty();
	}

	private Optional<String> asWritten(Input.Text text) {
		if (text.value().length() > Require.LONGEST_TEXT) {
			return bad(text, "is longer than " + Require.LONGEST_TEXT + " characters");
		}
		if (text.value().chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r')) {
			return bad(text, "holds a control character");
		}
		return Optional.of(text.value());
	}

	/** A day as ISO 8601 writes it. */
	public LocalDate date(String name) {
		return required(name, optionalDate(name), LocalDate.EPOCH);
	}

	public Optional<LocalDate> optionalDate(String name) {
		return find(name).flatMap(input -> {
			if (input instanceof Input.Text text) {
				try {
					return Optional.of(Days.parse(text.value()));
				} catch (IllegalArgumentException e) {
					return bad(input, e.getMessage());
				}
			}
			return mistyped(input, "a date as year-month-day, such as \"2019-09-30\"");
		});
	}

	public BigDecimal number(String name) {
		return required(name, optionalNumber(name), BigDecimal.ZERO);
	}

	/** A number of at most 15 digits before and 6 behind the point. */
	public Optional<BigDecimal> optionalNumber(String name) {
		return find(name).flatMap(input -> input instanceof Input.Figure figure ? sized(figure) : mistyped(input, "a number"));
	}

	private Optional<BigDecimal> sized(Input.Figure figure) {
		BigDecimal value = figure.value();
		// In long: an exponent near the limits of int would wrap round.
		if ((long) value.precision() - value.scale() > 15 || value.stripTrailingZeros().scale() > 6) {
			return bad(figure, "has more than 15 digits before or 6 behind the point");
		}
		return Optional.of(value);
	}

	public int whole(String name) {
		return required(name, optionalWhole(name), 0);
	}

	public Optional<Integer> optionalWhole(String name) {
		return optionalNumber(name).flatMap(value -> {
			try {
				return Optional.of(value.intValueExact());
			} catch (ArithmeticException e) {
				return bad(group.fields().get(name), "is " + value.toPlainString() + ", expected a whole number");
			}
		});
	}

	public Optional<Boolean> optionalTruth(String name) {
		return find(name).flatMap(input -> input instanceof Input.Truth truth //
				? Optional.of(truth.value())
				: mistyped(input, "true or false"));
	}

	public boolean truth(String name) {
		return required(name, optionalTruth(name), false);
	}

	public <E extends Enum<E>> E choice(String name, Class<E> type) {
		return required(name, optionalChoice(name, type), type.getEnumConstants()[0]);
	}

	/** One of a fixed set, written in any case, with hyphens or underscores. */
	public <E extends Enum<E>> Optional<E> optionalChoice(String name, Class<E> type) {
		return optionalText(name).flatMap(value -> {
			String wanted = value.trim().toUpperCase(Locale.ROOT).replace('-', '_');
			Optional<E> found = Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(wanted)).findFirst();
			return found.isPresent() ? found
					: bad(group.fields().get(name), "is \"" + shortened(value) + "\", expected one of "
							+ Arrays.stream(type.getEnumConstants()).map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'))
									.collect(Collectors.joining(", ")));
		});
	}

	/** A group of fields; the reader is not called when it is missing. */
	public <T> Optional<T> optionalGroup(String name, Function<Fields, T> reader) {
		return find(name).flatMap(input -> nested(input, faults, reader));
	}

	/** A list of groups; empty when it is missing. Those that are faulty are left out, and their faults noted. */
	public <T> List<T> groups(String name, Function<Fields, T> reader) {
		return items(name).stream().map(item -> nested(item, faults, reader)).flatMap(Optional::stream).toList();
	}

	/** A list of texts; empty when it is missing. */
	public List<String> texts(String name) {
		return items(name).stream().map(this::wording).flatMap(Optional::stream).toList();
	}

	/** A group whose fields' names are free and whose values are single: each as it is written. */
	public Map<String, String> plainValues(String name) {
		Optional<Input> found = find(name);
		if (found.isEmpty()) {
			return Map.of();
		}
		if (!(found.get() instanceof Input.Group values)) {
			mistyped(found.get(), "a group of fields");
			return Map.of();
		}
		Map<String, String> plain = new LinkedHashMap<>();
		values.fields().forEach((key, value) -> plainValue(value).ifPresent(text -> plain.put(key, text)));
		return plain;
	}

	private Optional<String> plainValue(Input value) {
		if (value instanceof Input.Text text) {
			return impersonal(text);
		}
		if (value instanceof Input.Figure figure) {
			return sized(figure).map(BigDecimal::toPlainString);
		}
		if (value instanceof Input.Truth truth) {
			return Optional.of(Boolean.toString(truth.value()));
		}
		return mistyped(value, "a text, a number, true or false");
	}

	private List<Input> items(String name) {
		return find(name).map(input -> {
			if (input instanceof Input.Items items) {
				return items.items();
			}
			mistyped(input, "a list");
			return List.<Input>of();
		}).orElse(List.of());
	}

	/** Whether the field was sent, even if it is faulty. */
	public boolean has(String name) {
		return find(name).isPresent();
	}

	private Optional<Input> find(String name) {
		known.add(name);
		return Optional.ofNullable(group.fields().get(name)).filter(input -> !(input instanceof Input.Nothing));
	}

	private <T> T required(String name, Optional<T> value, T standIn) {
		if (value.isEmpty() && find(name).isEmpty()) {
			note(faults, new Fault(pathOf(name), "is missing", group.line()));
		}
		return value.orElse(standIn);
	}

	private <T> Optional<T> mistyped(Input input, String expected) {
		return bad(input, "is " + input.kind() + ", expected " + expected);
	}

	private <T> Optional<T> bad(Input input, String reason) {
		note(faults, new Fault(input.path(), reason, input.line()));
		return Optional.empty();
	}

	private String pathOf(String name) {
		return group.path().isEmpty() ? name : group.path() + "." + name;
	}

	private static void note(List<Fault> faults, Fault fault) {
		// A field may be looked at more than once.
		if (faults.contains(fault)) {
			return;
		}
		if (faults.size() < MOST_FAULTS) {
			faults.add(fault);
		} else if (faults.size() == MOST_FAULTS) {
			faults.add(new Fault("", "has more faults than these " + MOST_FAULTS));
		}
	}

	private static String shortened(String value) {
		return value.length() > 40 ? value.substring(0, 40) + "..." : value;
	}
}
