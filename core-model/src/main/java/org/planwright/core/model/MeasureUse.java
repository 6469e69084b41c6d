package org.planwright.core.model;

import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Require;

/**
 * An action's use of a measure.
 *
 * @param measure the measure's id
 * @param role what the measure is to this action, in the words of the action's programme: {@code enquiries},
 *        {@code caseload}
 * @param baseline the action's own baseline, in place of the measure's
 * @param target the action's own target, in place of the measure's
 */
public record MeasureUse(String measure, String role, Optional<Baseline> baseline, Optional<Target> target) {

	public MeasureUse {
		Require.id("measure", measure);
		Require.id("role", role);
		Objects.requireNonNull(baseline, "baseline");
		Objects.requireNonNull(target, "target");
	}
}
