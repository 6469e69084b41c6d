package org.planwright.plugin.corporate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Observation;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Coverage;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;

/** A review of a fixed number of admissions, done once and kept as counts: how many were looked at, and what came of it. */
final class AdmissionsReview {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private AdmissionsReview() {
	}

	/** n of N, all of them by the day. */
	static Verdict counted(MeasureView view, LocalDate asOf) {
		Optional<BigDecimal> all = Coverage.outOf(view);
		Optional<Observation> newest = view.latest().filter(o -> o.figure().isPresent());
		if (newest.isEmpty() || all.isEmpty()) {
			return unknown(view, all);
		}
		BigDecimal done = newest.get().figure().get();
		String sentence = view.measure().title() + ": " + Words.number(done) + " of " + Words.number(all.get()) + " on "
				+ Words.day(newest.get().on()) + ".";
		if (done.compareTo(all.get()) >= 0) {
			return Verdict.of(Status.GREEN, sentence);
		}
		boolean late = view.due().filter(asOf::isAfter).isPresent();
		Verdict open = Verdict.of(late ? Status.RED : Status.AMBER,
				sentence + view.due().map(due -> " All were to be by " + Words.day(due) + ".").orElse(""));
		return late ? open : Verdicts.notLaterThan(open, view.due().map(due -> due.plusDays(1)));
	}

	private static Verdict unknown(MeasureView view, Optional<BigDecimal> all) {
		String missing = "how many" + all.map(n -> " of " + Words.number(n)).orElse(", and of how many") + ": \"" + view.measure().title() + "\"";
		return Verdicts.grey("\"" + view.measure().title() + "\" is not recorded.", List.of(missing));
	}

	/** Where care was not needed the council learns from it: AMBER until every follow-up is closed, never RED. */
	static Verdict careNeeded(ActionView action, MeasureView view) {
		Optional<Observation> newest = view.latest().filter(o -> o.figure().isPresent());
		if (newest.isEmpty()) {
			return unknown(view, Optional.empty());
		}
		Observation found = newest.get();
		Optional<BigDecimal> of = found.outOf().filter(n -> n.signum() > 0);
		boolean needed = found.figure().get().compareTo(of.orElse(HUNDRED)) >= 0;
		String sentence = view.measure().title() + ": " + of.map(n -> Words.number(found.figure().get()) + " of " + Words.number(n))
				.orElseGet(() -> Words.amount(found.figure().get(), view.measure().unit())) + " on " + Words.day(found.on()) + ".";
		Optional<Verdict> followUps = action.measure("follow-ups").map(followed -> counted(followed, action.asOf()));
		if (needed) {
			return Verdict.of(Status.GREEN, sentence);
		}
		return followUps.filter(verdict -> verdict.status() == Status.GREEN)
				.map(closed -> Verdicts.because(Verdict.of(Status.GREEN, sentence + " What followed from that is closed."), closed.reasons()))
				.orElseGet(() -> Verdicts.missing(
						Verdict.of(Status.AMBER, sentence + " It is at risk until every follow-up is closed; one such finding is there to learn from."),
						followUps.map(Verdict::missing).orElse(List.of("the follow-ups of the review, and how many are closed"))));
	}
}
