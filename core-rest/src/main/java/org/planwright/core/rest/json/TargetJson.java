package org.planwright.core.rest.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Profile;
import org.planwright.core.model.Target;

/** What was promised of a measure, in the form it is written. */
public record TargetJson(Optional<BigDecimal> level, Optional<BigDecimal> change, Optional<BigDecimal> percentChange,
		Optional<LocalDate> due, String profile, Optional<List<Profile.Point>> points, Optional<LocalDate> confirmed) {

	public static TargetJson of(Target target) {
		Optional<Aim> aim = target.aim();
		return new TargetJson(aim.flatMap(a -> a instanceof Aim.Level level ? Optional.of(level.value()) : Optional.empty()),
				aim.flatMap(a -> a instanceof Aim.Change change ? Optional.of(change.by()) : Optional.empty()),
				aim.flatMap(a -> a instanceof Aim.PercentChange change ? Optional.of(change.percent()) : Optional.empty()), target.due(),
				profile(target.profile()), points(target.profile()), target.confirmed());
	}

	private static String profile(Profile profile) {
		if (profile instanceof Profile.SCurve) {
			return "s-curve";
		}
		return profile.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
	}

	private static Optional<List<Profile.Point>> points(Profile profile) {
		if (profile instanceof Profile.Step step) {
			return Optional.of(step.points());
		}
		return profile instanceof Profile.Points listed ? Optional.of(listed.points()) : Optional.empty();
	}
}
