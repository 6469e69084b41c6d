package org.planwright.core.rule.programme;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.input.Require;

/** The last segment of an address, where it is a month, a day or an id. */
public final class Keys {

	private Keys() {
	}

	/** {@code 2019-09}. */
	public static YearMonth month(String name, String text) {
		return read(name, text, t -> {
			Require.that(t.matches("\\d{4}-\\d{2}"), "is \"" + shortened(t) + "\", expected a month as year-month, such as 2019-09");
			try {
				return YearMonth.from(Days.parse(t + "-01"));
			} catch (IllegalArgumentException e) {
				throw new IllegalArgumentException(e.getMessage().replace(t + "-01", t));
			}
		});
	}

	/** {@code 2019-09-30}. */
	public static LocalDate day(String name, String text) {
		return read(name, text, Days::parse);
	}

	public static String id(String name, String text) {
		return read(name, text, t -> Require.id("it", t));
	}

	/** {@code phones-2019-09-15}. */
	public static DatedKey dated(String name, String text) {
		return read(name, text, DatedKey::parse);
	}

	/** @throws Refusal of kind {@code UNREADABLE} when the reader throws {@link IllegalArgumentException} */
	public static <T> T read(String name, String text, Function<String, T> reader) {
		try {
			return reader.apply(text);
		} catch (IllegalArgumentException e) {
			throw new Refusal(Refusal.Kind.UNREADABLE, name + " " + e.getMessage(), List.of(new Fault(name, e.getMessage())));
		}
	}

	private static String shortened(String text) {
		return text.length() > 40 ? text.substring(0, 40) + "..." : text;
	}
}
