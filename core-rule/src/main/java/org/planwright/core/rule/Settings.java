package org.planwright.core.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;

/**
 * Reads thresholds from what a council has configured. A value that cannot be read leaves the default in place and is kept
 * as a fault; {@link #check()} names every one. For one reading on one thread.
 */
public final class Settings {

	/** No exponents: a threshold has no use for a million digits. */
	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,9})?");
	private static final int LONGEST_SHOWN = 40;

	private final Map<String, String> values;
	/** A setting that several rules read is still at fault once. */
	private final Set<Fault> faults = new LinkedHashSet<>();

	private Settings(Map<String, String> values) {
		this.values = values;
	}

	/** Reads these settings. */
	public static Settings of(Map<String, ?> values) {
		return new Settings(Map.of()).with(values);
	}

	/** A new reading with others laid over: an action's own over the council's. Faults found so far stay behind. */
	public Settings with(Map<String, ?> others) {
		Map<String, String> merged = new HashMap<>(values);
		others.forEach((key, value) -> merged.put(key, String.valueOf(value).trim()));
		return new Settings(merged);
	}

	public Optional<String> text(String key) {
		return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
	}

	public Optional<BigDecimal> number(String key) {
		return text(key).flatMap(value -> {
			if (NUMBER.matcher(value).matches()) {
				return Optional.of(new BigDecimal(value));
			}
			return fault(key, "is \"" + shown(value) + "\", expected a number such as 0.05");
		});
	}

	public BigDecimal number(String key, BigDecimal otherwise) {
		return number(key).orElse(otherwise);
	}

	/** A whole number, not negative: days, periods. */
	public Optional<Integer> count(String key) {
		return text(key).flatMap(value -> {
			if (value.matches("\\d{1,6}")) {
				return Optional.of(Integer.valueOf(value));
			}
			return fault(key, "is \"" + shown(value) + "\", expected a whole number such as 14");
		});
	}

	public int count(String key, int otherwise) {
		return count(key).orElse(otherwise);
	}

	public Optional<LocalDate> day(String key) {
		return text(key).flatMap(value -> {
			try {
				return Optional.of(Days.parse(value));
			} catch (IllegalArgumentException e) {
				return fault(key, e.getMessage());
			}
		});
	}

	/** Makes thresholds; when they contradict each other, a fault and the defaults instead. */
	public <T> T make(String name, Supplier<T> thresholds, T otherwise) {
		try {
			return thresholds.get();
		} catch (IllegalArgumentException e) {
			faults.add(new Fault(name, e.getMessage()));
			return otherwise;
		}
	}

	/** What could not be read so far. */
	public List<Fault> faults() {
		return List.copyOf(faults);
	}

	/** @throws Refusal naming every setting that could not be read so far */
	public void check() {
		if (!faults.isEmpty()) {
			throw Refusal.wrong(faults());
		}
	}

	private <T> Optional<T> fault(String key, String reason) {
		faults.add(new Fault(key, reason));
		return Optional.empty();
	}

	private static String shown(String value) {
		return value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "..." : value;
	}
}
