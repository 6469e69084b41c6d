package org.planwright.plugin.digital;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Fields;
import org.planwright.core.rule.MilestoneRule;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.programme.Reads;
import org.planwright.core.rule.programme.RecordKind;

/**
 * Something the Digital Development Plan is to bring, as it stood on a day.
 *
 * @param due by when; missing until somebody says
 * @param done when it was there
 */
public record Deliverable(String deliverable, LocalDate on, String title, Optional<LocalDate> due, Optional<LocalDate> done) {

	static final RecordKind<Deliverable> KIND = new RecordKind<>(DigitalProgramme.ID, "deliverable", "deliverable", Deliverable::read,
			Deliverable::on);

	private static Deliverable read(String deliverable, Fields fields) {
		LocalDate on = fields.date("on");
		return new Deliverable(deliverable, on, Reads.title(fields, "title"), fields.optionalDate("due"), Reads.past(fields, "done", on));
	}

	/** Each by its date. One that has none is listed as missing. */
	static Verdict byDates(List<Deliverable> register, LocalDate asOf, Settings settings) {
		Optional<LocalDate> logged = register.stream().map(Deliverable::on).max(Comparator.naturalOrder());
		return logged.isEmpty() ? Verdicts.grey("No deliverable is recorded.", List.of("the deliverables, each with its date"))
				: MilestoneRule.judge(register.stream().map(Deliverable::milestone).toList(), logged, asOf, MilestoneRule.Thresholds.from(settings))
						.verdict();
	}

	private Milestone milestone() {
		return new Milestone(deliverable, title, due, Optional.empty(), done, Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
				Optional.empty());
	}
}
