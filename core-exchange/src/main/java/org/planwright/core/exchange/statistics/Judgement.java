package org.planwright.core.exchange.statistics;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What Ofsted found at an inspection of an authority.
 *
 * @param on the day the inspection began
 * @param published since when the world knows it
 * @param careLeavers judged on its own since January 2023 only
 */
public record Judgement(Area area, LocalDate on, LocalDate published, String inspection, Grade overall, Optional<Grade> leaders,
		Optional<Grade> helpAndProtection, Optional<Grade> inCare, Optional<Grade> careLeavers) {

	/** The four grades, best first. */
	public enum Grade {
		OUTSTANDING("Outstanding"), GOOD("Good"), REQUIRES_IMPROVEMENT("Requires improvement to be good"), INADEQUATE("Inadequate");

		private final String words;

		Grade(String words) {
			this.words = words;
		}

		public String words() {
			return words;
		}

		/** As Ofsted writes it, in full or short. */
		public static Optional<Grade> of(String text) {
			String wanted = text.strip().toLowerCase(Locale.ROOT);
			for (Grade grade : values()) {
				String full = grade.words.toLowerCase(Locale.ROOT);
				if (wanted.equals(full) || wanted.equals(grade.name().toLowerCase(Locale.ROOT).replace('_', ' '))) {
					return Optional.of(grade);
				}
			}
			return Optional.empty();
		}
	}

	public Judgement {
		Objects.requireNonNull(area, "area");
		Objects.requireNonNull(overall, "overall");
		if (published.isBefore(on)) {
			throw new IllegalArgumentException("was published on " + published + ", before the inspection of " + on);
		}
	}

	/** Good or outstanding. */
	public boolean isGood() {
		return overall.compareTo(Grade.GOOD) <= 0;
	}
}
