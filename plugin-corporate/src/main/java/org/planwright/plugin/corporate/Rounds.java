package org.planwright.plugin.corporate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Action;
import org.planwright.core.model.Cadence;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Review;
import org.planwright.core.model.assess.Acceptance;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.CadenceRule;
import org.planwright.core.rule.Embedded.Held;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;

/** The rounds of a cadence. */
final class Rounds {

	private static final int EMBEDDED = 4;

	private Rounds() {
	}

	/**
	 * The rounds held, each saying when the next is due. With days of grace a round belongs to a calendar period: behind the
	 * period's end it may be made up for so many days, and doing so does not move the next one.
	 */
	static List<Review> of(Action action, Cadence cadence, List<Review> held) {
		boolean byPeriod = action.programme().equals(CorporateProgramme.ID) && cadence.graceDays() > 0 && cadence.every() != Interval.WEEKLY;
		return byPeriod ? byPeriod(cadence, held) : held;
	}

	private static List<Review> byPeriod(Cadence cadence, List<Review> held) {
		List<Review> rounds = new ArrayList<>();
		Optional<LocalDate> covered = Optional.empty();
		for (Review review : held) {
			LocalDate period = start(review.on(), cadence.every());
			LocalDate before = period.minus(cadence.every().period());
			boolean late = review.on().isBefore(period.plusDays(cadence.graceDays()));
			boolean open = covered.map(before::isAfter).orElse(cadence.start().filter(first -> first.isAfter(before)).isEmpty());
			LocalDate covers = late && open ? before : period;
			LocalDate due = cadence.every().after(cadence.every().after(covers)).minusDays(1).plusDays(cadence.graceDays());
			rounds.add(review.next().isPresent() || cadence.next().filter(review.on()::isBefore).isPresent() ? review
					: new Review(review.action(), review.cadence(), review.on(), review.complete(), review.count(), Optional.of(due), review.note()));
			covered = Optional.of(covers);
		}
		return rounds;
	}

	/** The first day of the calendar period that a day falls in. */
	private static LocalDate start(LocalDate day, Interval every) {
		int months = (int) every.period().toTotalMonths();
		return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
	}

	/** The worst of an action's cadences, each BLUE once it has become a habit. */
	static Verdict judge(ActionView view, Settings settings) {
		CadenceRule.Thresholds thresholds = CadenceRule.Thresholds.from(settings);
		int enough = Math.max(1, settings.count("cadence-embedded-rounds", EMBEDDED));
		return Verdicts.worst(view.action().cadences().stream().map(cadence -> {
			List<Review> rounds = of(view.action(), cadence, view.reviews(cadence.id()));
			Verdict verdict = CadenceRule.judge(cadence, rounds, view.asOf(), thresholds);
			return embedded(verdict, run(CadenceRule.held(cadence, rounds)), enough, view.acceptance());
		}).toList());
	}

	/** How many of the newest rounds in a row were complete and in time. */
	private static int run(List<Held> rounds) {
		int run = 0;
		for (Held round : rounds) {
			run = round.held() ? run + 1 : 0;
		}
		return run;
	}

	private static Verdict embedded(Verdict verdict, int run, int enough, Optional<Acceptance> handedOver) {
		if (verdict.status() != Status.GREEN || run < enough) {
			return verdict;
		}
		String inARow = Words.count(run, "round") + " in a row were complete and in time; " + enough + " make a habit.";
		return handedOver.map(acceptance -> new Verdict(Status.BLUE,
				List.of(inARow, "It was handed over: the evidence was accepted on " + Words.day(acceptance.on()) + "."), verdict.used(),
				verdict.missing(), verdict.next())).orElseGet(() -> Verdicts.missing(Verdicts.because(verdict, List.of(inARow)),
						List.of("the accountable officer's acceptance of the evidence, with which it is handed over")));
	}
}
