package org.planwright.plugin.workforce;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.planwright.core.model.input.Fields;
import org.planwright.core.rule.programme.RecordKind;

/**
 * What a team reports of the end of a month.
 *
 * @param experienced those past their first year in practice, agency staff among them
 * @param newlyQualified those in it, whose limit is lower; nobody when left out
 * @param permanentFte of the permanent staff who hold cases, in full-time equivalents
 */
public record CaseloadReturn(YearMonth month, String team, Holders experienced, Optional<Holders> newlyQualified,
		BigDecimal permanentFte, Agency agencyFte, Optional<String> note) {

	static final RecordKind<CaseloadReturn> KIND = new RecordKind<>(WorkforceProgramme.ID, "caseload", "key", CaseloadReturn::read,
			monthly -> monthly.month.atEndOfMonth());

	private static final int MONTH = "2019-09".length();

	/**
	 * Agency staff in full-time equivalents.
	 *
	 * @param coveringVacancies in place of somebody the establishment provides for
	 * @param aboveEstablishment beyond what the establishment provides for
	 */
	public record Agency(BigDecimal coveringVacancies, BigDecimal aboveEstablishment) {

		static final Agency NONE = new Agency(BigDecimal.ZERO, BigDecimal.ZERO);

		private static Agency read(Fields fields) {
			Numbers numbers = new Numbers(fields);
			return new Agency(numbers.fte("coveringVacancies"), numbers.fte("aboveEstablishment"));
		}

		BigDecimal total() {
			return coveringVacancies.add(aboveEstablishment);
		}

		Agency plus(Agency other) {
			return new Agency(coveringVacancies.add(other.coveringVacancies), aboveEstablishment.add(other.aboveEstablishment));
		}
	}

	static String key(YearMonth month, String team) {
		return month + "-" + team;
	}

	private static CaseloadReturn read(String key, Fields fields) {
		YearMonth month = YearMonth.parse(key.substring(0, MONTH));
		String team = key.substring(MONTH + 1);
		Numbers numbers = new Numbers(fields);
		numbers.same("month", month.toString());
		numbers.same("team", team);
		for (String group : new String[] {"experienced", "agencyFte"}) {
			if (!fields.has(group)) {
				fields.fault(group, "is missing");
			}
		}
		Optional<Holders> experienced = fields.optionalGroup("experienced", Holders::read);
		CaseloadReturn read = new CaseloadReturn(month, team, experienced.orElse(Holders.NONE),
				fields.optionalGroup("newlyQualified", Holders::read), numbers.fte("permanentFte"),
				fields.optionalGroup("agencyFte", Agency::read).orElse(Agency.NONE), fields.optionalText("note"));
		boolean counted = experienced.isPresent() && fields.has("newlyQualified") == read.newlyQualified.isPresent();
		if (counted && read.permanentFte.compareTo(BigDecimal.valueOf(read.heads())) > 0) {
			fields.fault("permanentFte", "is " + read.permanentFte.toPlainString() + ", more than the " + read.heads()
					+ " people who hold cases: nobody is more than one full-time equivalent");
		}
		return read;
	}

	int heads() {
		return experienced.holders() + starting().holders();
	}

	int cases() {
		return experienced.cases() + starting().cases();
	}

	/** The newly qualified, nobody when none were reported. */
	Holders starting() {
		return newlyQualified.orElse(Holders.NONE);
	}
}
