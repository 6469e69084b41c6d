package org.planwright.plugin.workforce;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.model.input.Fields;
import org.planwright.core.rule.programme.RecordKind;

/**
 * What came of a pilot: by what it is evaluated, what the evaluation found, and what was decided upon it.
 *
 * @param action the one whose pilot it is
 * @param criteriaAgreed when the criteria were agreed
 * @param evaluated when the evaluation was logged
 * @param finding what it found
 */
public record Decision(String action, Optional<String> criteria, Optional<LocalDate> criteriaAgreed, Optional<LocalDate> evaluated,
		Optional<String> finding, Optional<Choice> decision, Optional<LocalDate> decided) {

	static final RecordKind<Decision> KIND = new RecordKind<>(WorkforceProgramme.ID, "decision", "key", Decision::read, Decision::on);

	/** What is done with the thing that was tried. */
	public enum Choice {
		/** Everybody gets it. */
		ROLL_OUT,
		/** It ends here, which is as good an end as the other. */
		STOP
	}

	private static Decision read(String key, Fields fields) {
		String action = RollOut.action(key);
		new Numbers(fields).same("action", action);
		Decision read = new Decision(action, fields.optionalText("criteria"), fields.optionalDate("criteriaAgreed"),
				fields.optionalDate("evaluated"), fields.optionalText("finding"), fields.optionalChoice("decision", Choice.class),
				fields.optionalDate("decided"));
		together(fields, "criteria", "criteriaAgreed");
		together(fields, "decision", "decided");
		needs(fields, "finding", "evaluated");
		needs(fields, "decision", "evaluated");
		read.decided.filter(day -> read.evaluated.filter(day::isBefore).isPresent())
				.ifPresent(day -> fields.fault("decided", "is " + day + ", before the evaluation, " + read.evaluated.get()));
		read.evaluated.filter(day -> read.criteriaAgreed.filter(day::isBefore).isPresent())
				.ifPresent(day -> fields.fault("evaluated", "is " + day + ", before its criteria were agreed, " + read.criteriaAgreed.get()));
		if (!fields.has("criteria") && !fields.has("evaluated")) {
			fields.fault("evaluated", "is missing: the day of the evaluation, or the criteria it will have");
		}
		return read;
	}

	private static void together(Fields fields, String one, String other) {
		needs(fields, one, other);
		needs(fields, other, one);
	}

	private static void needs(Fields fields, String one, String other) {
		if (fields.has(one) && !fields.has(other)) {
			fields.fault(other, "is missing beside " + one);
		}
	}

	private LocalDate on() {
		return Stream.of(criteriaAgreed, evaluated, decided).flatMap(Optional::stream).max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
	}

	boolean isStop() {
		return decision.equals(Optional.of(Choice.STOP));
	}
}
