package org.planwright.core.rest.json;

import java.time.LocalDate;
import java.util.Optional;
import org.planwright.core.exchange.Diagnosis;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.When;

/**
 * How well a plan says what it promises.
 *
 * @param assessablePercent the share of its actions that can be assessed on that day
 */
public record DoctorJson(String plan, LocalDate asOf, Optional<LocalDate> knownAt, long version, int assessablePercent, Diagnosis diagnosis) {

	public static DoctorJson of(PlanView view, When when, Diagnosis diagnosis) {
		return new DoctorJson(view.head().id(), view.asOf(), when.knownAt(), view.version(), view.board().assessablePercent(), diagnosis);
	}
}
