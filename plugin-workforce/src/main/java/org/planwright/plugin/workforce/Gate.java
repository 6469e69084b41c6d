package org.planwright.plugin.workforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;

/**
 * A pilot is evaluated and decided upon before everybody gets what it tries. That it stops there is an end like the other.
 *
 * @param steps of the action
 * @param amberDays so many days before the roll-out an evaluation or decision that is not there is amber, {@code gate-amber-days}
 */
record Gate(List<Milestone> steps, RollOut rollOut, LocalDate asOf, int amberDays) {

	private static final int AMBER_DAYS = 30;

	/** Empty for an action whose plan has no evaluation and for which none was recorded. */
	static Optional<Gate> of(Known action, RollOut rollOut, Settings settings) {
		boolean gated = action.milestone(RollOut.GATE).isPresent() || rollOut.decision().isPresent();
		return gated ? Optional.of(new Gate(action.milestones(), rollOut, action.asOf(), settings.count("gate-amber-days", AMBER_DAYS)))
				: Optional.empty();
	}

	/** When it was decided not to go on, unless somebody went on all the same. */
	Optional<LocalDate> closed() {
		return rollOut.decision().filter(Decision::isStop).flatMap(Decision::decided).filter(day -> rolledOut().isEmpty());
	}

	Verdict verdict() {
		Optional<LocalDate> evaluated = evaluated();
		List<String> missing = new ArrayList<>();
		if (rollOut.decision().flatMap(Decision::criteria).isEmpty()) {
			missing.add("the criteria of the evaluation");
		}
		if (evaluated.isEmpty()) {
			missing.add("the evaluation of the pilot");
		}
		if (rollOut.decision().flatMap(Decision::decision).isEmpty()) {
			missing.add("the decision upon the evaluation");
		}
		return Verdicts.missing(evaluated.map(this::decided).orElseGet(() -> waiting("no evaluation of the pilot is logged", Status.RED)), missing);
	}

	private Verdict decided(LocalDate evaluated) {
		String found = "The pilot was evaluated on " + Words.day(evaluated);
		Optional<Decision> decision = rollOut.decision().filter(d -> d.decision().isPresent());
		if (decision.isEmpty()) {
			return Verdicts.because(waiting("no decision upon the evaluation is logged", Status.AMBER), List.of(found + "."));
		}
		String on = Words.day(decision.get().decided().orElseThrow());
		if (!decision.get().isStop()) {
			return Verdict.of(Status.GREEN, found + ", and on " + on + " it was decided to roll out.");
		}
		List<String> live = rolledOut();
		return live.isEmpty() ? Verdict.of(Status.GREEN, "Closed by decision of " + on + ": " + lower(found) + ", and is not rolled out.")
				: Verdict.of(Status.RED, "It was decided on " + on + " to stop, and yet it is rolled out: " + Words.list(live) + ".");
	}

	/** Nothing may be rolled out before; until shortly before its date there is time. */
	private Verdict waiting(String lacking, Status whenRolledOut) {
		List<String> live = rolledOut();
		if (!live.isEmpty()) {
			return Verdict.of(whenRolledOut, "It is rolled out (" + Words.list(live) + "), and " + lacking + ".");
		}
		Optional<LocalDate> due = gated().stream().flatMap(step -> step.due().stream()).min(Comparator.naturalOrder());
		if (due.isEmpty()) {
			return Verdicts.grey("The roll-out has to wait: " + lacking + ", and the roll-out has no date.", List.of("a date for the roll-out"));
		}
		LocalDate amber = due.get().minusDays(amberDays);
		String sentence = "The roll-out is due on " + Words.day(due.get()) + " and has to wait: " + lacking;
		return asOf.isBefore(amber) ? new Verdict(Status.GREEN, List.of(sentence + ". From " + Words.day(amber) + " on that is at risk."), List.of(),
				List.of(), Optional.of(amber))
				: Verdict.of(Status.AMBER, sentence + ", within " + Words.days(amberDays) + " of that day.");
	}

	private Optional<LocalDate> evaluated() {
		return rollOut.decision().flatMap(Decision::evaluated)
				.or(() -> steps.stream().filter(step -> step.id().equals(RollOut.GATE)).findFirst().flatMap(Milestone::done)
						.filter(day -> !day.isAfter(asOf)));
	}

	/** What is done that should have waited, by name. */
	private List<String> rolledOut() {
		Set<String> live = new HashSet<>();
		gated().stream().filter(step -> step.done().filter(day -> !day.isAfter(asOf)).isPresent()).forEach(step -> live.add(step.title()));
		rollOut.beyondPilot().forEach(wave -> live.add(wave.title()));
		return live.stream().sorted().toList();
	}

	/** The steps behind the evaluation, near and far. */
	private List<Milestone> gated() {
		Set<String> behind = new HashSet<>(Set.of(RollOut.GATE));
		for (int before = 0; before < behind.size();) {
			before = behind.size();
			steps.stream().filter(step -> step.after().filter(behind::contains).isPresent()).toList().forEach(step -> behind.add(step.id()));
		}
		return steps.stream().filter(step -> behind.contains(step.id()) && !step.id().equals(RollOut.GATE)).toList();
	}

	private static String lower(String sentence) {
		return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
	}
}
