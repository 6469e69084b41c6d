package org.planwright.core.web.measure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.planwright.core.model.Reading;

/** Figures as people write them. */
public final class Figure {

	private Figure() {
	}

	public static String words(Reading reading, Optional<String> unit) {
		return reading instanceof Reading.Figure figure ? words(figure.value(), unit)
				: ((Reading.Symbol) reading).name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** {@code 1,234 places}, {@code 14.3%}. */
	public static String words(BigDecimal value, Optional<String> unit) {
		String number = String.format(Locale.UK, "%,." + Math.max(0, value.stripTrailingZeros().scale()) + "f", value);
		return number + unit.map(u -> u.equals("%") ? u : " " + u).orElse("");
	}
}
