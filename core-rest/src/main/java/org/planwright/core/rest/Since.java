package org.planwright.core.rest;

import java.time.LocalDate;
import java.util.Optional;
import javax.ws.rs.QueryParam;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;

/**
 * The two days of a question for what changed: {@code from} a day, or since a {@code meeting}, which stands for its day and
 * for what was known then; {@code to} another, which an address may call {@code asOf} as all others do.
 */
public final class Since {

	private static final String LAST = "last";
	private static final int USUAL_EVENTS = 200;
	private static final int MOST_EVENTS = 1_000;

	@QueryParam("from")
	private String from;
	@QueryParam("meeting")
	private String meeting;
	@QueryParam("to")
	private String to;
	@QueryParam("asOf")
	private String asOf;
	@QueryParam("knownAt")
	private String knownAt;
	@QueryParam("fromKnownAt")
	private String fromKnownAt;
	@QueryParam("limit")
	private String limit;

	/** @throws Refusal naming each parameter that is wrong, or when there is no such meeting */
	Changes.Question question(String plan, Plans plans) {
		Query query = new Query();
		Optional<LocalDate> day = query.day("from", from);
		if ((from == null) == (meeting == null)) {
			query.fault("from", from == null ? "is missing: the day, or in its place the meeting, from which changes are wanted"
					: "and meeting are both there, expected one of them");
		}
		LocalDate last = last(query, plans.today());
		Optional<LocalDate> known = query.day("knownAt", knownAt);
		Optional<LocalDate> then = query.day("fromKnownAt", fromKnownAt);
		int most = (int) query.whole("limit", limit, USUAL_EVENTS, 1, MOST_EVENTS);
		inOrder(query, "from", day, last);
		query.check();
		Optional<LocalDate> held = Optional.ofNullable(meeting).map(id -> held(plan, plans, id, last));
		inOrder(query, "meeting", held, last);
		query.check();
		return new Changes.Question(day.or(() -> held).orElseThrow(), last, then.or(() -> held).or(() -> known), known, most);
	}

	private static void inOrder(Query query, String name, Optional<LocalDate> first, LocalDate last) {
		first.filter(day -> day.isAfter(last)).ifPresent(day -> query.fault(name, "is " + Days.words(day) + ", after " + Days.words(last)));
	}

	private LocalDate last(Query query, LocalDate today) {
		Optional<LocalDate> second = query.day("to", to);
		Optional<LocalDate> about = query.day("asOf", asOf);
		second.filter(day -> about.filter(other -> !other.equals(day)).isPresent())
				.ifPresent(day -> query.fault("asOf", "is another day than to, " + day + "; both are the second day"));
		return second.or(() -> about).orElse(today);
	}

	private static LocalDate held(String plan, Plans plans, String id, LocalDate last) {
		PlanView view = plans.at(plan, When.NOW);
		return id.equals(LAST) ? view.lastMeeting(last).orElseThrow(() -> Refusal.unknown("no meeting was held before " + Days.words(last)))
				: view.meeting(id).meeting().value().date();
	}
}
