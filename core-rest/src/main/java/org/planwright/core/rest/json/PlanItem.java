package org.planwright.core.rest.json;

import java.util.List;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.service.Plans;

/** A plan in a list. */
public record PlanItem(String id, String title, String organisation, String address, String board) {

	public static List<PlanItem> all(Plans plans) {
		return plans.list().stream().map(PlanItem::of).toList();
	}

	private static PlanItem of(PlanHead head) {
		String address = "/api/plans/" + head.id();
		return new PlanItem(head.id(), head.title(), head.organisation(), address, address + "/board");
	}
}
