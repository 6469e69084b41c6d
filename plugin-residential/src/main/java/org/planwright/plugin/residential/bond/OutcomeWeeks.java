package org.planwright.plugin.residential.bond;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Reading;
import org.planwright.core.model.assess.MeasureView;

/** Weeks of outcomes, counted by outcome from the start of the service on. */
final class OutcomeWeeks {

	private OutcomeWeeks() {
	}

	/** The measure with a total for every day on which any outcome was counted. */
	static MeasureView totalled(MeasureView weeks) {
		if (!weeks.whole().isEmpty()) {
			return weeks;
		}
		Map<String, BigDecimal> newest = new TreeMap<>();
		Map<LocalDate, Observation> totals = new TreeMap<>();
		for (Observation observation : weeks.observations()) {
			observation.figure().ifPresent(figure -> newest.put(observation.part().orElseThrow(), figure));
			totals.put(observation.on(), new Observation(observation.measure(), observation.on(), Optional.empty(),
					new Reading.Figure(newest.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)), Optional.empty(), Optional.empty(),
					Optional.empty(), Optional.empty()));
		}
		List<Observation> all = new ArrayList<>(weeks.observations());
		all.addAll(totals.values());
		return new MeasureView(weeks.measure(), weeks.use(), all);
	}
}
