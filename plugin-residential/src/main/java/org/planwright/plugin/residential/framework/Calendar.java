package org.planwright.plugin.residential.framework;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.rule.Settings;

/**
 * What is still to happen until a framework is live, and the day behind which there is none.
 *
 * @param hardStop the last day on which it can go live; empty when nobody has set one
 * @param live when it went live
 * @param awardBy by when it is to be awarded
 * @param awarded when the last lot was
 * @param expected what is still to come, with its day, earliest first
 */
public record Calendar(Optional<LocalDate> hardStop, Optional<LocalDate> live, Optional<LocalDate> awardBy, Optional<LocalDate> awarded,
		List<Expected> expected) {

	private static final String AWARD = "award";

	/** Something that is to happen on a day. */
	public record Expected(String what, LocalDate on) {
	}

	public Calendar {
		expected = expected.stream().sorted(Comparator.comparing(Expected::on)).toList();
	}

	static Calendar of(ActionView view, Settings settings) {
		List<Lot> lots = Lot.KIND.all(view);
		Optional<Milestone> live = view.milestones().stream().filter(step -> step.hardStop().isPresent())
				.min(Comparator.comparing(step -> step.hardStop().get()));
		return new Calendar(live.flatMap(Milestone::hardStop), live.flatMap(Milestone::done), settings.day("award-by"),
				view.milestone(AWARD).flatMap(Milestone::done).or(() -> lastAward(lots)), expected(way(view, live), Round.KIND.all(view), lots));
	}

	/** A step and all that it has to wait for. */
	private static List<Milestone> way(ActionView view, Optional<Milestone> last) {
		List<Milestone> way = new ArrayList<>();
		for (Optional<Milestone> step = last; step.isPresent() && !way.contains(step.get()); step = step.get().after().flatMap(view::milestone)) {
			way.add(step.get());
		}
		return way;
	}

	/** The day of the last lot, once every lot is awarded. */
	private static Optional<LocalDate> lastAward(List<Lot> lots) {
		boolean all = lots.stream().allMatch(lot -> lot.awarded().isPresent());
		return all ? lots.stream().flatMap(lot -> lot.awarded().stream()).max(LocalDate::compareTo) : Optional.empty();
	}

	private static List<Expected> expected(List<Milestone> way, List<Round> rounds, List<Lot> lots) {
		List<Expected> expected = new ArrayList<>();
		way.stream().filter(step -> step.done().isEmpty())
				.forEach(step -> step.forecast().or(step::due).ifPresent(day -> expected.add(new Expected("\"" + step.title() + "\"", day))));
		rounds.forEach(round -> round.stillExpected().ifPresent(day -> expected.add(new Expected("tenders of \"" + round.title() + "\"", day))));
		lots.forEach(lot -> lot.stillExpected().ifPresent(day -> expected.add(new Expected("the award of lot \"" + lot.title() + "\"", day))));
		return expected;
	}

	/** How many days lie between the last thing expected and the hard stop; negative when it is too late. */
	Optional<Long> floatDays() {
		return hardStop.flatMap(stop -> last().map(last -> ChronoUnit.DAYS.between(last.on(), stop)));
	}

	Optional<Expected> last() {
		return expected.isEmpty() ? Optional.empty() : Optional.of(expected.get(expected.size() - 1));
	}
}
