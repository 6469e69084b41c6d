package org.planwright.plugin.fostering;

import static org.planwright.core.model.form.Return.NOTE;
import static org.planwright.core.model.form.Return.Question.day;
import static org.planwright.core.model.form.Return.Question.number;
import static org.planwright.core.model.form.Return.Question.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.rule.programme.Answers;
import org.planwright.core.rule.programme.Keys;

/** What the fostering service is asked for by forms. */
final class FosteringReturns {

	private static final String MAY_BE_EMPTY = "May be left empty.";

	private static final Pattern APPROVED = Pattern.compile("(\\d{1,2})[ /](\\d{4}) ?: ?(\\d{1,5})");

	static final Return MONTHS = Return.monthly("returns", "The return of a month",
			"In households. Nobody is counted twice: who comes from another fostering service is a transfer, and no approval.",
			number("enquiries", "Enquiries", "Households that asked for the first time."), number("applications", "Applications", "Households that applied."),
			number("approved", "Approved", "Households newly approved, family and friends too."),
			number("familyAndFriends", "Of these, family and friends", "Carers of a child they know, who came through no enquiry."),
			number("deregistered", "Deregistered", "Households that stopped fostering."),
			number("transfersIn", "Came from another service", MAY_BE_EMPTY), number("transfersOut", "Went to another service", MAY_BE_EMPTY), NOTE);

	static final Return COHORTS = Return.monthly("cohorts", "What became of those who asked in a month",
			"Of the households that asked in the month, family and friends apart. The return of that month is sent first.",
			day("countedOn", "Until when they were followed", "For example, 31 3 2020."),
			number("applications", "Of them, applied", ""),
			text("approvals", "Of them, approved, by month", "A line for each month of approval, such as 9 2020: 3. Leave empty while nobody was."), NOTE);

	static final Return STOCKS = Return.ofDay("stocks", "Households and places on a day", "An approved place is not a place that can be used.", "date",
			number("households", "Households approved", ""), number("approved", "Places for which they are approved", ""),
			number("filled", "Places with a child", ""), number("vacant", "Places without one", "Whether or not they could take one."),
			number("notAvailable", "Places that cannot be used", "For whatever reason."),
			number("usableVacant", "Of the vacant, usable today", MAY_BE_EMPTY),
			number("usableForSiblings", "Of these, for brothers and sisters together", MAY_BE_EMPTY),
			number("usableForTeenagers", "Of these, for a teenager", MAY_BE_EMPTY),
			number("agencyPlacements", "Children fostered through agencies instead", MAY_BE_EMPTY), NOTE);

	static final Return FLOWS = Return.ofDay("flows", "The flows of a year", "As official statistics have them, April to March, in households. Its day is 31 March.", "year",
			number("enquiries", "Enquiries", ""), number("approved", "Approved", "Family and friends too."),
			number("familyAndFriends", "Of these, family and friends", ""), number("deregistered", "Deregistered", ""),
			number("transfersIn", "Came from another service", MAY_BE_EMPTY), number("transfersOut", "Went to another service", MAY_BE_EMPTY), NOTE);

	static final List<Return> ALL = List.of(MONTHS, COHORTS, STOCKS, FLOWS);

	private FosteringReturns() {
	}

	static List<Event> events(PlanView plan, String id, String key, Input body) {
		return switch (id) {
			case "returns" -> FosteringRecords.RETURNS.events(plan, key, body);
			case "stocks" -> FosteringRecords.STOCKS.events(plan, key, body);
			case "cohorts" -> FosteringRecords.COHORTS.events(plan, key, withApprovals(Answers.of(body)).body());
			case "flows" -> FosteringRecords.FLOWS.events(plan, year(Keys.day("year", key)), body);
			default -> throw Refusal.unknown("there is no return " + id);
		};
	}

	/** Month by month, as people write it in lines. */
	private static Answers withApprovals(Answers sent) {
		if (!(sent.fields().get("approvals") instanceof Input.Text lines)) {
			return sent;
		}
		Map<String, Input> months = new LinkedHashMap<>();
		lines.value().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
			Matcher approved = APPROVED.matcher(line);
			if (!approved.matches()) {
				throw Refusal.wrong("approvals", "has a line that is no month with a number, such as 9 2020: 3");
			}
			String month = approved.group(2) + "-" + (approved.group(1).length() == 1 ? "0" : "") + approved.group(1);
			if (months.put(month, new Input.Figure("approvals", 0, new BigDecimal(approved.group(3)))) != null) {
				throw Refusal.wrong("approvals", "names " + approved.group(1) + " " + approved.group(2) + " twice");
			}
		});
		return sent.with("approvals", new Input.Group("approvals", 0, months));
	}

	private static String year(LocalDate end) {
		String year = YearFlows.endingIn(end.getYear());
		if (!YearFlows.end(year).equals(end)) {
			throw Refusal.wrong("year", "is to be 31 March, on which the year ends");
		}
		return year;
	}
}
