package org.planwright.plugin.residential.home;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Reading;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Told;
import org.planwright.plugin.residential.Sorts;

/** What a weekly return means for the plan's own measures, so that nobody enters it twice. */
record WeekAsMeasured(PlanView plan, Home home) {

	private static final String UNIT_COST = "unit-cost";

	/** The occupancy and the unit cost of the home in a week, unless they are known already. */
	List<Event> told(WeeklyReturn week) {
		BigDecimal occupied = week.occupied();
		List<Event> events = new ArrayList<>(observed(BlockRule.OCCUPANCY, week, figure(occupied.movePointRight(2)
				.divide(BigDecimal.valueOf(week.beds()), 1, RoundingMode.HALF_UP))));
		home.blockPrice().ifPresent(price -> events.addAll(observed(UNIT_COST, week, occupied.signum() == 0 ? Reading.Symbol.NOT_APPLICABLE
				: figure(price.multiply(BigDecimal.valueOf(week.beds())).divide(occupied, 2, RoundingMode.HALF_UP)))));
		return events;
	}

	/** The same values taken back. */
	List<Event> takenBack(WeeklyReturn week) {
		List<Event> events = new ArrayList<>(observed(BlockRule.OCCUPANCY, week, Reading.Symbol.UNAVAILABLE));
		events.addAll(observed(UNIT_COST, week, Reading.Symbol.UNAVAILABLE));
		return events;
	}

	private List<Event> observed(String role, WeeklyReturn week, Reading reading) {
		if (home.kind() != Home.Kind.BLOCK) {
			return List.of();
		}
		return Sorts.of(plan, BlockRule.OCCUPANCY).stream().flatMap(action -> action.action().use(role).stream()).map(use -> use.measure()).distinct()
				.map(measure -> new Observation(measure, week.ending(), Optional.of(home.id()), reading, Optional.empty(), Optional.empty(),
						Optional.of("Weekly return"), Optional.empty()))
				.filter(observation -> !newest(observation).equals(Optional.of(observation))).<Event>map(Event.Observed::new).toList();
	}

	/** What was told last about the same home and week. */
	private Optional<Observation> newest(Observation observation) {
		return plan.observations(observation.measure()).stream()
				.filter(told -> told.value().on().equals(observation.on()) && told.value().part().equals(observation.part()))
				.max(Comparator.comparingLong(Told::version)).map(Told::value);
	}

	private static Reading figure(BigDecimal value) {
		return new Reading.Figure(value);
	}
}
