package org.planwright.core.web.board;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.planwright.core.model.PlanHead;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** The first page: the board of the plan, or a choice when there are several. */
@Component(service = Page.class)
public final class HomePage implements Page {

	@Override
	public String address() {
		return "/";
	}

	@Override
	public Answer get(Visit visit) {
		List<PlanHead> plans = visit.plans().list();
		return switch (plans.size()) {
			case 0 -> new Answer.Shown("board/empty.ftlh", Map.of());
			case 1 -> new Answer.GoTo("/plans/" + plans.get(0).id());
			default -> new Answer.Shown("board/plans.ftlh", Map.of("plans", plans));
		};
	}
}
