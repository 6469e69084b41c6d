package org.planwright.core.web.meeting;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.model.meeting.Pack;
import org.planwright.core.model.service.Packs;
import org.planwright.core.model.service.When;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;
import org.planwright.core.web.panel.ShownPanel;

/** The pack of a meeting as it would be approved now. Once it was, the page that was frozen. */
@Component(service = Page.class)
public final class PackPage implements Page {

	/** A chapter with its panels. */
	public record Shown(String id, String title, List<ShownPanel> panels) {
	}

	private final Packs packs;

	@Activate
	public PackPage(@Reference Packs packs) {
		this.packs = packs;
	}

	@Override
	public String address() {
		return "/plans/{plan}/meetings/{meeting}/pack";
	}

	@Override
	public Answer get(Visit visit) {
		String plan = visit.name("plan");
		String meeting = visit.name("meeting");
		if (visit.plans().at(plan, When.NOW).meeting(meeting).approval().isPresent()) {
			return new Answer.GoTo("/api/plans/" + plan + "/meetings/" + meeting + "/pack/html");
		}
		if (!visit.when().equals(When.NOW)) {
			// A draft has a day of its own.
			return new Answer.GoTo(visit.path());
		}
		Pack draft = packs.draft(plan, meeting);
		return new Answer.Shown("meeting/pack.ftlh", Map.of("pack", draft, "chapters", draft.sections().stream().map(PackPage::shown).toList(), "meeting",
				"/plans/" + plan + "/meetings/" + meeting, "json", "/api/plans/" + plan + "/meetings/" + meeting + "/pack"));
	}

	private static Shown shown(Pack.Section section) {
		return new Shown(section.chapter().word(), section.chapter().title(), ShownPanel.of(section.panels()));
	}
}
