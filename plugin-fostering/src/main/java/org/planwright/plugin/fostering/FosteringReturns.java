package org.planwright.plugin.fostering;

import static org.planwright.core.model.form.Return.NOTE;
import static org.planwright.core.model.form.Return.Question.number;

import java.util.List;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.PlanView;

/** What the fostering service is asked for by forms. */
final class FosteringReturns {

	private static final String MAY_BE_EMPTY = "May be left empty.";

	static final List<Return> ALL = List.of(
			Return.monthly("returns", "The return of a month", "In households. Nobody is counted twice: who comes from another fostering service is a transfer, and no approval.",
					number("enquiries", "Enquiries", "Households that asked for the first time."), number("applications", "Applications", "Households that applied."),
					number("approved", "Approved", "Households newly approved, family and friends too."),
					number("familyAndFriends", "Of these, family and friends", "Carers of a child they know, who came through no enquiry."),
					number("deregistered", "Deregistered", "Households that stopped fostering."),
					number("transfersIn", "Came from another service", MAY_BE_EMPTY), number("transfersOut", "Went to another service", MAY_BE_EMPTY), NOTE),
			Return.ofDay("stocks", "Households and places on a day", "An approved place is not a place that can be used.", "date",
					number("households", "Households approved", ""), number("approved", "Places for which they are approved", ""),
					number("filled", "Places with a child", ""), number("vacant", "Places without one", "Whether or not they could take one."),
					number("notAvailable", "Places that cannot be used", "For whatever reason."),
					number("usableVacant", "Of the vacant, usable today", MAY_BE_EMPTY),
					number("usableForSiblings", "Of these, for brothers and sisters together", MAY_BE_EMPTY),
					number("usableForTeenagers", "Of these, for a teenager", MAY_BE_EMPTY),
					number("agencyPlacements", "Children fostered through agencies instead", MAY_BE_EMPTY), NOTE));

	private FosteringReturns() {
	}

	static List<Event> events(PlanView plan, String id, String key, Input body) {
		return switch (id) {
			case "returns" -> FosteringRecords.RETURNS.events(plan, key, body);
			case "stocks" -> FosteringRecords.STOCKS.events(plan, key, body);
			default -> throw Refusal.unknown("there is no return " + id);
		};
	}
}
