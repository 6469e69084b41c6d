package org.planwright.core.rest.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.service.PlanView;

/**
 * A step with a date.
 *
 * @param version the one a change is based on
 * @param firstDue the date that was promised first
 * @param rebaselines every change of the promised date, oldest first
 */
public record MilestoneJson(String action, String id, OptionalLong version, String title, Optional<LocalDate> due,
		Optional<LocalDate> forecast, Optional<LocalDate> done, Optional<LocalDate> hardStop, Optional<PersonJson> owner,
		Optional<String> after, Optional<String> note, Optional<LocalDate> firstDue, List<RebaselineJson> rebaselines) {

	/** A change of the promised date. */
	public record RebaselineJson(Optional<LocalDate> on, Optional<LocalDate> from, LocalDate to, String reason,
			Optional<PersonJson> approvedBy) {
		static RebaselineJson of(Milestone.Rebaseline r, Names names) {
			return new RebaselineJson(r.on(), r.from(), r.to(), r.reason(), r.approvedBy().map(names::person));
		}
	}

	public static MilestoneJson of(PlanView view, String action, Milestone m, Names names) {
		return new MilestoneJson(action, m.id(), view.version(new Thing.OfMilestone(action, m.id())), m.title(), m.due(), m.forecast(),
				m.done(), m.hardStop(), m.owner().map(names::person), m.after(), m.note(), m.firstDue(),
				m.rebaselines().stream().map(r -> RebaselineJson.of(r, names)).toList());
	}
}
