package org.planwright.plugin.fostering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.planwright.core.model.input.Fields;
import org.planwright.core.rule.programme.RecordKind;

/**
 * What happened in a month, in households.
 *
 * @param enquiries households that asked for the first time
 * @param applications households that applied
 * @param approved households newly approved; those that came from another fostering service are not among them
 * @param familyAndFriends of the approved, carers of a child they know, who never came through an enquiry
 * @param deregistered households that stopped fostering; those that went to another service are not among them
 * @param transfersIn households that came from another fostering service
 * @param transfersOut households that went to another fostering service
 */
public record MonthlyReturn(YearMonth month, int enquiries, int applications, int approved, int familyAndFriends, int deregistered,
		int transfersIn, int transfersOut, Optional<String> note) {

	static final RecordKind<MonthlyReturn> KIND = new RecordKind<>(FosteringProgramme.ID, "return", "month",
			(key, fields) -> read(YearMonth.parse(key), fields), MonthlyReturn::on);

	private static MonthlyReturn read(YearMonth month, Fields fields) {
		Counts counts = new Counts(fields);
		MonthlyReturn read = new MonthlyReturn(month, counts.required("enquiries"), counts.required("applications"),
				counts.required("approved"), counts.required("familyAndFriends"), counts.required("deregistered"), counts.orZero("transfersIn"),
				counts.orZero("transfersOut"), fields.optionalText("note"));
		counts.atMost("familyAndFriends", read.familyAndFriends, "approved", read.approved);
		return read;
	}

	LocalDate on() {
		return month.atEndOfMonth();
	}
}
