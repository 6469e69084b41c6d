package org.planwright.core.rest.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.meeting.Meeting;
import org.planwright.core.model.service.MeetingView;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.When;

/** Every meeting about a plan in the order of their days, those to come too. */
public record MeetingsJson(String plan, LocalDate asOf, Optional<LocalDate> knownAt, List<Item> meetings) {

	/**
	 * One meeting.
	 *
	 * @param approved whether its pack was approved, and is frozen
	 */
	public record Item(String id, LocalDate date, String title, PersonJson accountable, boolean approved, String address) {

		static Item of(PlanView view, MeetingView seen, Names names) {
			Meeting meeting = seen.meeting().value();
			return new Item(meeting.id(), meeting.date(), meeting.title(), names.person(meeting.accountable()), seen.approval().isPresent(),
					MeetingJson.address(view, meeting.id()));
		}
	}

	public static MeetingsJson of(PlanView view, When when, Names names) {
		return new MeetingsJson(view.head().id(), view.asOf(), when.knownAt(),
				view.meetings().stream().map(each -> Item.of(view, each, names)).toList());
	}
}
