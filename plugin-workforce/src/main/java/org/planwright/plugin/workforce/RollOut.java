package org.planwright.plugin.workforce;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.model.Milestone;

/** Something given to one team after the other, and perhaps tried out before. */
record RollOut(List<Wave> waves, Optional<Decision> decision) {

	/** The step of a plan behind which a roll-out has to wait. */
	static final String GATE = "evaluation";

	static RollOut of(String action, Evidence evidence) {
		return new RollOut(evidence.waves().stream().filter(wave -> key(wave.action()).equals(key(action))).toList(),
				evidence.decisions().stream().filter(decision -> key(decision.action()).equals(key(action))).findFirst());
	}

	/** The reference of an action where only an id may stand. */
	static String key(String action) {
		return action.toLowerCase(Locale.ROOT).replace('.', '-');
	}

	static String action(String key) {
		return key.replace('-', '.');
	}

	long planned() {
		return waves.stream().mapToLong(Wave::teamsPlanned).sum();
	}

	long live() {
		return waves.stream().mapToLong(Wave::teamsLive).sum();
	}

	long liveOn(LocalDate day) {
		return waves.stream().mapToLong(wave -> wave.teamsLiveOn(day)).sum();
	}

	/** Every day on which somebody counted. */
	Stream<LocalDate> counted() {
		return waves.stream().flatMap(wave -> wave.live().keySet().stream()).distinct().sorted();
	}

	/** Teams that have it although they are in no pilot. */
	List<Wave> beyondPilot() {
		return waves.stream().filter(wave -> !wave.pilot() && wave.teamsLive() > 0).toList();
	}

	/** The plan's steps with what is known of waves and evaluation, and the waves that are no steps of the plan. */
	List<Milestone> steps(List<Milestone> plan) {
		boolean gated = plan.stream().anyMatch(step -> step.id().equals(GATE));
		Stream<Milestone> known = plan.stream().map(step -> done(step, step.id().equals(GATE) ? decision.flatMap(Decision::evaluated)
				: waves.stream().filter(wave -> wave.wave().equals(step.id())).findFirst().flatMap(Wave::complete)));
		Stream<Milestone> further = waves.stream().filter(wave -> plan.stream().noneMatch(step -> step.id().equals(wave.wave())))
				.sorted(Comparator.comparing(Wave::agreed))
				.map(wave -> new Milestone(wave.wave(), wave.title(), wave.due(), Optional.empty(), wave.complete(), Optional.empty(), Optional.empty(),
						gated && !wave.pilot() ? Optional.of(GATE) : Optional.empty(), List.of(), Optional.empty()));
		return Stream.concat(known, further).toList();
	}

	private static Milestone done(Milestone step, Optional<LocalDate> day) {
		return step.done().isPresent() || day.isEmpty() ? step : new Milestone(step.id(), step.title(), step.due(), step.forecast(), day,
				step.hardStop(), step.owner(), step.after(), step.rebaselines(), step.note());
	}
}
