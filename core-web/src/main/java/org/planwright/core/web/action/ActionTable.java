package org.planwright.core.web.action;

import org.osgi.service.component.annotations.Component;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;
import org.planwright.core.web.panel.TableFile;

/** A whole table of an action's page. */
@Component(service = Page.class)
public final class ActionTable implements Page {

	@Override
	public String address() {
		return "/plans/{plan}/actions/{ref}" + TableFile.ADDRESS;
	}

	@Override
	public Answer get(Visit visit) {
		return TableFile.of(new Actions(visit).panels(), visit);
	}
}
