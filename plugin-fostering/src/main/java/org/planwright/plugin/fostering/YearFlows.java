package org.planwright.plugin.fostering;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Require;
import org.planwright.core.rule.programme.RecordKind;

/**
 * What the official statistics say of a council's year, April to March, in households as {@link Movement} counts them.
 *
 * @param year as people write it: {@code 2018-19}
 */
public record YearFlows(String year, int enquiries, int approved, int familyAndFriends, int deregistered, int transfersIn,
		int transfersOut, Optional<String> note) {

	static final RecordKind<YearFlows> KIND = new RecordKind<>(FosteringProgramme.ID, "flow", "year",
			YearFlows::read, flows -> end(flows.year));

	private static final Pattern YEAR = Pattern.compile("(19|20|21)(\\d{2})-(\\d{2})");

	private static YearFlows read(String year, Fields fields) {
		Movement m = Movement.read(fields);
		return new YearFlows(year, m.enquiries(), m.approved(), m.familyAndFriends(), m.deregistered(), m.transfersIn(), m.transfersOut(),
				fields.optionalText("note"));
	}

	Movement movement() {
		return new Movement(enquiries, approved, familyAndFriends, deregistered, transfersIn, transfersOut);
	}

	/** @throws IllegalArgumentException unless it is a year such as 2018-19 */
	static String require(String text) {
		Matcher parts = YEAR.matcher(text);
		Require.that(parts.matches() && (Integer.parseInt(parts.group(2)) + 1) % 100 == Integer.parseInt(parts.group(3)),
				"is not a council's year, such as 2018-19");
		return text;
	}

	/** The year that ends on 31 March of a year. */
	static String endingIn(int year) {
		return year - 1 + "-" + String.format("%02d", year % 100);
	}

	/** Its last day. */
	static LocalDate end(String year) {
		return LocalDate.of(Integer.parseInt(year.substring(0, 4)) + 1, Month.MARCH, 31);
	}
}
