package org.planwright.core.web.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** The programmes that are installed, each with its page. */
@Component(service = Page.class)
public final class ProgrammesPage implements Page {

	/** A programme with how many actions of the plan are its own. */
	public record Row(String title, String address, long actions) {
	}

	@Override
	public String address() {
		return "/plans/{plan}/programmes";
	}

	@Override
	public Optional<Entry> navigation() {
		return Optional.of(new Entry(40, "Programmes"));
	}

	@Override
	public Answer get(Visit visit) {
		return new Answer.Shown("panel/programmes.ftlh", Map.of("plan", visit.plan().head().title(), "programmes", rows(visit)));
	}

	static List<Row> rows(Visit visit) {
		PlanView plan = visit.plan();
		return visit.plans().programmes().stream().map(programme -> new Row(programme.title(), visit.ofPlan("/programmes/" + programme.id()),
				plan.actions().stream().filter(action -> action.parent().isEmpty() && action.programme().equals(programme.id())).count())).toList();
	}
}
