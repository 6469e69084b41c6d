package org.planwright.core.web.about;

import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** The accessibility statement. */
@Component(service = Page.class)
public final class AccessibilityPage implements Page {

	@Override
	public String address() {
		return "/accessibility";
	}

	@Override
	public Answer get(Visit visit) {
		return new Answer.Shown("about/accessibility.ftlh", Map.of());
	}
}
