package org.planwright.core.web.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.planwright.core.model.meeting.Meeting;
import org.planwright.core.model.service.MeetingView;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** The meetings about a plan, the latest first. */
@Component(service = Page.class)
public final class MeetingsPage implements Page {

	/** @param approved whether its pack is frozen */
	public record Row(String title, LocalDate date, String accountable, int decisions, boolean approved, String address) {
	}

	@Override
	public String address() {
		return "/plans/{plan}/meetings";
	}

	@Override
	public Optional<Entry> navigation() {
		return Optional.of(new Entry(65, "Meetings"));
	}

	@Override
	public Answer get(Visit visit) {
		List<Row> rows = visit.plan().meetings().stream().map(each -> row(each, visit)).sorted((one, other) -> other.date().compareTo(one.date())).toList();
		return new Answer.Shown("meeting/meetings.ftlh", Map.of("rows", rows, "call", "/plans/" + visit.name("plan") + "/meetings/new", "json", visit.link("/api/plans/" + visit.name("plan") + "/meetings")));
	}

	private static Row row(MeetingView seen, Visit visit) {
		Meeting meeting = seen.meeting().value();
		return new Row(meeting.title(), meeting.date(), visit.person(meeting.accountable()), seen.decisions().size(), seen.approval().isPresent(),
				visit.ofPlan("/meetings/" + meeting.id()));
	}
}
