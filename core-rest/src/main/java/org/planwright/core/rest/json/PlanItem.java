package org.planwright.core.rest.json;

import java.util.List;
import java.util.Map;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.service.Board;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;

/** A plan in a list, with how its actions stood on the day that was asked about. */
public record PlanItem(String id, String title, String organisation, Map<Status, Integer> counts, int assessablePercent, String address,
		String board) {

	/** Those that were known, in the order of their ids. */
	public static List<PlanItem> all(Plans plans, When when) {
		return KnownPlans.of(plans, when).stream().map(PlanItem::of).toList();
	}

	private static PlanItem of(PlanView view) {
		PlanHead head = view.head();
		Board board = view.board();
		String address = "/api/plans/" + head.id();
		return new PlanItem(head.id(), head.title(), head.organisation(), board.counts(), board.assessablePercent(), address, address + "/board");
	}
}
