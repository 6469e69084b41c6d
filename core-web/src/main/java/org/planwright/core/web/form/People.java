package org.planwright.core.web.form;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.web.frame.Visit;

/** Whom a form can name: everybody the plan speaks of. */
public final class People {

	private People() {
	}

	public static Set<String> ids(PlanView plan) {
		Stream<String> officers = plan.actions().stream().flatMap(action -> Stream.concat(action.accountable().stream(), action.leads().stream()));
		Stream<String> called = plan.meetings().stream().map(each -> each.meeting().value().accountable());
		return Stream.concat(officers, called).collect(Collectors.toSet());
	}

	public static List<Control.Option> options(Visit visit) {
		return ids(visit.plan()).stream().map(id -> new Control.Option(id, visit.person(id))).sorted(Comparator.comparing(Control.Option::text)).toList();
	}
}
