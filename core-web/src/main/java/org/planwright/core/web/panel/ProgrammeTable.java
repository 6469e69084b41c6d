package org.planwright.core.web.panel;

import org.osgi.service.component.annotations.Component;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** A whole table of a programme's page. */
@Component(service = Page.class)
public final class ProgrammeTable implements Page {

	@Override
	public String address() {
		return "/plans/{plan}/programmes/{programme}" + TableFile.ADDRESS;
	}

	@Override
	public Answer get(Visit visit) {
		return TableFile.of(visit.plan().panels(visit.name("programme")), visit);
	}
}
