package org.planwright.plugin.corporate;

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
 * What auditors recommended, as it stood on a day.
 *
 * @param due by when it is to be carried out; missing until somebody says
 * @param done when it was
 * @param owner who sees to it, as a person's id
 */
public record Recommendation(String recommendation, LocalDate on, String title, Optional<LocalDate> due, Optional<LocalDate> done,
		Optional<String> owner) {

	static final RecordKind<Recommendation> KIND = new RecordKind<>(CorporateProgramme.ID, "recommendation", "recommendation",
			Recommendation::read, Recommendation::on);

	private static Recommendation read(String recommendation, Fields fields) {
		LocalDate on = fields.date("on");
		return new Recommendation(recommendation, on, Reads.title(fields, "title"), fields.optionalDate("due"), Reads.past(fields, "done", on),
				Reads.optionalId(fields, "owner"));
	}

	private Milestone milestone() {
		return new Milestone(recommendation, title, due, Optional.empty(), done, Optional.empty(), owner, Optional.empty(), List.of(),
				Optional.empty());
	}

	/** Each by its date. One that has none is listed as missing. */
	static Verdict byDates(List<Recommendation> all, LocalDate asOf, Settings settings) {
		if (all.isEmpty()) {
			return Verdicts.grey("No recommendation is recorded.", List.of("the recommendations of the report, each with its date"));
		}
		Optional<LocalDate> logged = all.stream().map(Recommendation::on).max(Comparator.naturalOrder());
		Verdict chain = MilestoneRule.judge(all.stream().map(Recommendation::milestone).toList(), logged, asOf,
				MilestoneRule.Thresholds.from(settings)).verdict();
		return Verdicts.because(chain, List.of(all.stream().filter(r -> r.done.isPresent()).count() + " of " + all.size()
				+ " recommendations are carried out."));
	}
}
