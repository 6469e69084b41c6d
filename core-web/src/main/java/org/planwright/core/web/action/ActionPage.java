package org.planwright.core.web.action;

import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** Everything about one action. */
@Component(service = Page.class)
public final class ActionPage implements Page {

	@Override
	public String address() {
		return "/plans/{plan}/actions/{ref}";
	}

	@Override
	public Answer get(Visit visit) {
		ActionModel model = new Actions(visit).model();
		return new Answer.Shown("action/action.ftlh", Map.of("shown", model, "may", May.of(visit, model.action())));
	}
}
