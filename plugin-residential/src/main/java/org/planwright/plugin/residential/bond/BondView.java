package org.planwright.plugin.residential.bond;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.assess.ActionView;
import org.planwright.plugin.residential.SmallNumbers;

/**
 * How the bond of an action stands.
 *
 * @param chain its steps, in the order of the plan
 * @param referrals oldest first
 * @param outcomes the newest count of each outcome
 */
public record BondView(String action, List<Step> chain, DrawnDown grant, List<Referrals> referrals, List<Weeks> outcomes,
		BigDecimal outcomePayments) {

	/** @param moved how often its date was changed */
	public record Step(String milestone, String title, Optional<LocalDate> due, Optional<LocalDate> forecast, Optional<LocalDate> done,
			int moved) {
	}

	/**
	 * What came of the grant, in pounds.
	 *
	 * @param planned what was to be claimed in all by each day
	 * @param left what can still be claimed
	 */
	public record DrawnDown(Optional<BigDecimal> ceiling, BigDecimal claimed, BigDecimal received, Optional<BigDecimal> left, List<Point> planned,
			Optional<LocalDate> closes) {
	}

	/**
	 * Young people referred, up to a day.
	 *
	 * @param number empty when they are too few to be shown
	 */
	public record Referrals(LocalDate on, Optional<BigDecimal> number, boolean suppressed) {
	}

	/** Weeks of an outcome, up to the day of the newest count; empty while there is none. */
	public record Weeks(Outcome outcome, Optional<LocalDate> on, Optional<BigDecimal> weeks) {
	}

	static BondView of(ActionView action, SmallNumbers small) {
		Money money = Money.of(action);
		return new BondView(action.action().ref(), action.milestones().stream().map(BondView::step).toList(),
				new DrawnDown(money.ceiling(), money.claimed(), money.received(), money.ceiling().map(most -> most.subtract(money.claimed())),
						money.planned(), money.closes()),
				action.measure(BondRule.REFERRALS).stream().flatMap(measure -> measure.whole().stream()).flatMap(o -> referrals(o, small)).toList(),
				Stream.of(Outcome.values()).map(outcome -> weeks(action, outcome)).toList(), money.outcomePayments());
	}

	private static Step step(Milestone m) {
		return new Step(m.id(), m.title(), m.due(), m.forecast(), m.done(), m.rebaselines().size());
	}

	private static Stream<Referrals> referrals(Observation observation, SmallNumbers small) {
		return observation.figure().stream().map(number -> small.allows(number) ? new Referrals(observation.on(), Optional.of(number), false)
				: new Referrals(observation.on(), Optional.empty(), true));
	}

	private static Weeks weeks(ActionView action, Outcome outcome) {
		Optional<Observation> newest = action.measure(BondRule.WEEKS).stream().flatMap(measure -> measure.observations().stream())
				.filter(o -> o.part().equals(Optional.of(outcome.id())) && o.figure().isPresent()).reduce((older, newer) -> newer);
		return new Weeks(outcome, newest.map(Observation::on), newest.flatMap(Observation::figure));
	}
}
