package org.planwright.core.exchange.plan.outgoing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.planwright.core.exchange.statistics.service.SmallCohorts;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Told;

/** The series of a plan's measures as they are handed out: small numbers of people are suppressed. */
public record Series(PlanView view, SmallCohorts cohorts) {

	/** Oldest first, every value that was told. */
	public List<Told<Observation>> of(String id) {
		Measure measure = view.measure(id);
		return view.observations(id).stream()
				.map(told -> new Told<>(cohorts.suppressed(measure, told.value()), told.version(), told.recordedAt(), told.knownFrom(), told.actor())).toList();
	}

	/** The entries of the journal that told what is suppressed. */
	Set<Long> heldBack() {
		return view.measures().stream().flatMap(measure -> view.observations(measure.id()).stream()
				.filter(told -> !cohorts.suppressed(measure, told.value()).equals(told.value()))).map(Told::version).collect(Collectors.toUnmodifiableSet());
	}
}
