package org.planwright.core.web.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.planwright.core.model.change.ChangePanels;
import org.planwright.core.model.change.Differences;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.meeting.Meeting;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;
import org.planwright.core.web.panel.ShownPanel;

/** What is different from another day, as it was known then: usually that of the last meeting. */
@Component(service = Page.class)
public final class ChangesPage implements Page {

	/** A meeting to compare with. */
	public record Held(String title, LocalDate date, String address) {
	}

	@Override
	public String address() {
		return "/plans/{plan}/changes";
	}

	@Override
	public Optional<Entry> navigation() {
		return Optional.of(new Entry(60, "What changed"));
	}

	@Override
	public Answer get(Visit visit) {
		PlanView now = visit.plan();
		Optional<Meeting> meeting = visit.text("meeting").map(id -> now.meeting(id).meeting().value());
		LocalDate since = since(visit, now, meeting);
		if (since.isAfter(now.asOf())) {
			visit.fault(meeting.isPresent() ? "meeting" : "since", "is later than the day the page is about");
		}
		List<ShownPanel> shown = before(visit, now, since)
				.map(then -> ShownPanel.of(ChangePanels.of(Differences.between(then, now), visit::person))).orElse(List.of());
		return new Answer.Shown("change/changes.ftlh", Map.of("since", since, "day", now.asOf(), "meeting",
				meeting.or(() -> held(now, since)).map(Meeting::title).orElse(""), "shown", shown, "meetings", meetings(visit, now), "json",
				visit.link("/api/plans/" + now.head().id() + "/changes?from=" + since + "&fromKnownAt=" + Compared.known(visit, since))));
	}

	private static LocalDate since(Visit visit, PlanView now, Optional<Meeting> meeting) {
		Optional<LocalDate> asked = visit.day("since", "The day to compare with", "Compare with",
				"Leave empty for the last meeting, or four weeks before if there was none.");
		if (asked.isPresent() && meeting.isPresent()) {
			visit.fault("meeting", "stands beside since, which asks for another day");
		}
		return asked.or(() -> meeting.map(Meeting::date)).orElseGet(() -> Compared.usual(visit, now));
	}

	private static Optional<PlanView> before(Visit visit, PlanView now, LocalDate since) {
		try {
			return Optional.of(Compared.at(visit, now, since));
		} catch (Refusal nothingKnown) {
			visit.fault("since", "is too early: " + nothingKnown.getMessage());
			return Optional.empty();
		}
	}

	private static Optional<Meeting> held(PlanView now, LocalDate day) {
		return now.meetings().stream().map(each -> each.meeting().value()).filter(meeting -> meeting.date().equals(day)).findFirst();
	}

	private static List<Held> meetings(Visit visit, PlanView now) {
		return now.meetings().stream().map(each -> each.meeting().value()).filter(meeting -> meeting.date().isBefore(now.asOf()))
				.map(meeting -> new Held(meeting.title(), meeting.date(), visit.ofPlan("/changes?meeting=" + meeting.id()))).toList();
	}
}
