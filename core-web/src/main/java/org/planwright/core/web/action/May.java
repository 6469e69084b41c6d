package org.planwright.core.web.action;

import java.util.Optional;
import org.planwright.core.model.Action;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;
import org.planwright.core.web.frame.Visit;

/**
 * What the page of an action offers to whoever looks at it. Who is not signed in may be anybody, and is asked by the form.
 *
 * @param report what happened
 * @param promise what is to happen, or say otherwise than the rules
 * @param accept the evidence that it is complete
 */
public record May(boolean report, boolean promise, boolean accept) {

	static May of(Visit visit, Action action) {
		Optional<Actor> actor = visit.actor();
		boolean promise = has(actor, Role.APPROVER);
		return new May(has(actor, Role.CONTRIBUTOR), promise, promise && actor.filter(each -> !action.accountable().contains(each.id())).isEmpty());
	}

	private static boolean has(Optional<Actor> actor, Role role) {
		return actor.filter(each -> !each.role().includes(role)).isEmpty();
	}
}
