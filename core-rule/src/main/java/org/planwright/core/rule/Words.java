package org.planwright.core.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planwright.core.model.input.Days;

/** Numbers, amounts and days as sentences use them. */
public final class Words {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final DecimalFormat NUMBER = format("#,##0.#");
	private static final DecimalFormat SIGNED = format("+#,##0.#;-#,##0.#");
	private static final DecimalFormat POUNDS = format("£#,##0;-£#,##0");
	private static final DecimalFormat PENCE = format("£#,##0.00;-£#,##0.00");

	private Words() {
	}

	/** At most one decimal, thousands apart: {@code 1,234.5}. */
	public static String number(BigDecimal value) {
		return copy(NUMBER).format(value);
	}

	/** So many decimals at most: {@code 2.79}. */
	static String number(BigDecimal value, int decimals) {
		DecimalFormat format = copy(NUMBER);
		format.setMaximumFractionDigits(decimals);
		return format.format(value);
	}

	/** With its sign: {@code +20}, {@code -57}. */
	public static String signed(BigDecimal value) {
		return copy(SIGNED).format(value);
	}

	/** With its unit: {@code 865 places}, {@code 79%}. */
	public static String amount(BigDecimal value, Optional<String> unit) {
		return number(value) + unit.map(u -> u.equals("%") ? u : " " + u).orElse("");
	}

	/** A share as hundredths: 0.945 is {@code 94.5%}. */
	public static String percent(BigDecimal share) {
		return number(share.multiply(HUNDRED)) + "%";
	}

	/** In pounds: {@code £1,234}; pence only when there are any. */
	public static String money(BigDecimal pounds) {
		return copy(pounds.stripTrailingZeros().scale() > 0 ? PENCE : POUNDS).format(pounds);
	}

	/** {@code 30 September 2019}. */
	public static String day(LocalDate day) {
		return Days.words(day);
	}

	/** {@code 1 day}, {@code 41 days}. */
	public static String days(long days) {
		return count(days, "day");
	}

	/** {@code 1 period}, {@code 3 periods}. */
	public static String count(long number, String one) {
		return number + " " + one + (number == 1 ? "" : "s");
	}

	/** {@code a, b and c}. */
	public static String list(List<String> items) {
		int last = items.size() - 1;
		return last < 1 ? String.join("", items) : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
	}

	static long daysBetween(LocalDate from, LocalDate to) {
		return ChronoUnit.DAYS.between(from, to);
	}

	private static DecimalFormat format(String pattern) {
		DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK));
		format.setRoundingMode(RoundingMode.HALF_UP);
		return format;
	}

	/** A format is not for two threads at once, and to copy one costs less than to make it. */
	private static DecimalFormat copy(DecimalFormat format) {
		return (DecimalFormat) format.clone();
	}
}
