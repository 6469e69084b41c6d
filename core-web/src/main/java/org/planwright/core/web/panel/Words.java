package org.planwright.core.web.panel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.planwright.core.model.Reading;

/** Figures as panels show them. */
final class Words {

	private Words() {
	}

	/** Thousands apart, and at most two decimals. */
	static String number(BigDecimal value) {
		DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.UK));
		format.setRoundingMode(RoundingMode.HALF_UP);
		return format.format(value);
	}

	static String amount(BigDecimal value, Optional<String> unit) {
		return unit.map(u -> switch (u) {
			case "%" -> number(value) + "%";
			case "£" -> "£" + number(value);
			default -> number(value) + " " + u;
		}).orElseGet(() -> number(value));
	}

	static String of(Reading.Symbol symbol) {
		return switch (symbol) {
			case NOT_APPLICABLE -> "not applicable";
			case CONFIDENTIAL, SUPPRESSED -> "confidential";
			case ROUNDS_TO_ZERO -> "rounds to nought";
			case LOW_RELIABILITY -> "not reliable";
			case SMALL -> "a small share";
			case UNAVAILABLE, NOT_AVAILABLE, MISSING -> "not available";
		};
	}
}
