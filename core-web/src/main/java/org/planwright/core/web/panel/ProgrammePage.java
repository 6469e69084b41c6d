package org.planwright.core.web.panel;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.StatusTag;
import org.planwright.core.web.frame.Visit;

/** What a programme shows of a plan; there as long as the programme is. */
@Component(service = Page.class)
public final class ProgrammePage implements Page {

	/** An action of the programme. */
	public record Row(String ref, String title, StatusTag status, String reason, String address) {
	}

	/** A form that the programme asks for. */
	public record Link(String address, String text) {
	}

	@Override
	public String address() {
		return "/plans/{plan}/programmes/{programme}";
	}

	@Override
	public Answer get(Visit visit) {
		PlanView plan = visit.plan();
		String id = visit.name("programme");
		String title = visit.plans().programmes().stream().filter(programme -> programme.id().equals(id)).findFirst()
				.orElseThrow(() -> Refusal.unknown("programme " + id + " is not installed")).title();
		return new Answer.Shown("panel/programme.ftlh", Map.of("title", title, "day", Days.words(plan.asOf()), "rows", rows(visit, id),
				"shown", ShownPanel.of(plan.panels(id), place -> visit.ofPlan("/programmes/" + id + place)), "programmes", ProgrammesPage.rows(visit), "returns", returns(visit, id), "json",
				visit.link("/api/plans/" + plan.head().id() + "/panels/" + id)));
	}

	private static List<Link> returns(Visit visit, String programme) {
		return visit.plan().returns(programme).stream()
				.map(each -> new Link("/plans/" + visit.name("plan") + "/programmes/" + programme + "/returns/" + each.id(), each.title())).toList();
	}

	private static List<Row> rows(Visit visit, String programme) {
		return visit.plan().board().rows().stream().filter(row -> row.action().programme().equals(programme))
				.map(row -> new Row(row.action().ref(), row.action().title(), StatusTag.of(row.assessment().headline()),
						row.assessment().reasons().get(0), visit.ofPlan("/actions/" + row.action().ref())))
				.toList();
	}
}
