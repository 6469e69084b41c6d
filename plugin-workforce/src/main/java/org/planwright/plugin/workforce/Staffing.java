package org.planwright.plugin.workforce;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.planwright.core.model.input.Fields;
import org.planwright.core.rule.programme.RecordKind;

/**
 * Who was in post at the end of a month and who left in it. Turnover is the leavers of twelve months as a share of those in
 * post on average.
 *
 * @param experienced those past their first years in practice, when they are counted apart
 */
public record Staffing(YearMonth month, BigDecimal inPostFte, BigDecimal leaversFte, Optional<Group> experienced, Optional<String> note) {

	static final RecordKind<Staffing> KIND = new RecordKind<>(WorkforceProgramme.ID, "staffing", "month",
			(key, fields) -> read(YearMonth.parse(key), fields), monthly -> monthly.month.atEndOfMonth());

	/** Some of the staff, in full-time equivalents. */
	public record Group(BigDecimal inPostFte, BigDecimal leaversFte) {

		private static Group read(Fields fields) {
			Numbers numbers = new Numbers(fields);
			return new Group(numbers.fte("inPostFte"), numbers.fte("leaversFte"));
		}
	}

	private static Staffing read(YearMonth month, Fields fields) {
		Group all = Group.read(fields);
		Optional<Group> experienced = fields.optionalGroup("experienced", Group::read);
		experienced.ifPresent(some -> {
			notMore(fields, "inPostFte", some.inPostFte, all.inPostFte);
			notMore(fields, "leaversFte", some.leaversFte, all.leaversFte);
		});
		return new Staffing(month, all.inPostFte, all.leaversFte, experienced, fields.optionalText("note"));
	}

	private static void notMore(Fields fields, String name, BigDecimal some, BigDecimal all) {
		if (some.compareTo(all) > 0) {
			fields.fault("experienced." + name, "is " + some.toPlainString() + ", more than of all staff, " + all.toPlainString());
		}
	}

	Group all() {
		return new Group(inPostFte, leaversFte);
	}
}
