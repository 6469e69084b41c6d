package org.planwright.core.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Profile;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.input.Require;

/**
 * A promised change and the way there.
 *
 * @param title of the measure
 * @param from the day of the baseline
 * @param due the day from which the whole change is expected
 */
public record Promise(String title, Optional<String> unit, Polarity polarity, LocalDate from, BigDecimal baseline, LocalDate due,
		BigDecimal target, Profile profile) {

	public Promise {
		Require.text("title", title);
		Objects.requireNonNull(unit, "unit");
		Objects.requireNonNull(polarity, "polarity");
		Objects.requireNonNull(from, "from");
		Objects.requireNonNull(baseline, "baseline");
		Objects.requireNonNull(due, "due");
		Objects.requireNonNull(target, "target");
		Objects.requireNonNull(profile, "profile");
	}

	/** What a measure promises; empty unless it has a baseline, a target that can be worked out, and a due date. */
	public static Optional<Promise> of(MeasureView view) {
		if (view.baseline().isEmpty() || view.targetLevel().isEmpty() || view.due().isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new Promise(view.measure().title(), view.measure().unit(), view.measure().polarity(), view.baseline().get().on(),
				view.baseline().get().value(), view.due().get(), view.targetLevel().get(), view.target().get().profile()));
	}

	/** Where it should be on a day: the baseline until its day, the target from the due day on, between them the profile. */
	public BigDecimal expected(LocalDate day) {
		throw new UnsupportedOperationException();
	}
}
