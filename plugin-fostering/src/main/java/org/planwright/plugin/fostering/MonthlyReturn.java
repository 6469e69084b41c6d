package org.planwright.plugin.fostering;

import java.time.YearMonth;
import java.util.Optional;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.rule.programme.Kept;
import org.planwright.core.rule.programme.Reads;
import org.planwright.core.rule.programme.RecordKind;

/**
 * What the fostering service reports of a month, in households as {@link Movement} counts them.
 *
 * @param applications households that applied
 */
public record MonthlyReturn(YearMonth month, int enquiries, int applications, int approved, int familyAndFriends, int deregistered,
		int transfersIn, int transfersOut, Optional<String> note) {

	static final RecordKind<MonthlyReturn> KIND = new RecordKind<>(FosteringProgramme.ID, "return", "month",
			(key, fields) -> read(YearMonth.parse(key), fields), monthly -> monthly.month.atEndOfMonth());

	private static MonthlyReturn read(YearMonth month, Fields fields) {
		Movement m = Movement.read(fields);
		return new MonthlyReturn(month, m.enquiries(), Reads.count(fields, "applications"), m.approved(), m.familyAndFriends(),
				m.deregistered(), m.transfersIn(), m.transfersOut(), fields.optionalText("note"));
	}

	/** Refuses fewer enquiries than applications that came of them. */
	static void check(PlanView plan, MonthlyReturn monthly) {
		Cohort.KIND.find(plan, monthly.month.toString()).map(Kept::value).filter(cohort -> cohort.applications() > monthly.enquiries)
				.ifPresent(cohort -> {
					throw Refusal.wrong("enquiries", "is " + monthly.enquiries + ", and " + cohort.applications() + " of those who asked in "
							+ monthly.month + " have applied");
				});
	}

	Movement movement() {
		return new Movement(enquiries, approved, familyAndFriends, deregistered, transfersIn, transfersOut);
	}
}
