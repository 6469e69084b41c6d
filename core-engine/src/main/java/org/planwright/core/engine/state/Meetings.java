package org.planwright.core.engine.state;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.meeting.Approval;
import org.planwright.core.model.meeting.Comment;
import org.planwright.core.model.meeting.Decision;
import org.planwright.core.model.meeting.Meeting;
import org.planwright.core.model.service.MeetingView;
import org.planwright.core.model.service.Told;

/** Folds what was told of meetings. */
final class Meetings {

	private final List<Told<Event>> told;
	private final Predicate<Told<Event>> seen;

	private Meetings(List<Told<Event>> told, Predicate<Told<Event>> seen) {
		this.told = told;
		this.seen = seen;
	}

	/**
	 * Folds events.
	 *
	 * @param told what is known, in the order of the journal
	 * @param seen whether it is about a day that is to be seen
	 */
	static List<MeetingView> of(List<Told<Event>> told, Predicate<Told<Event>> seen) {
		Meetings meetings = new Meetings(told, seen);
		return latest(of(told.stream(), Event.MeetingSet.class, Event.MeetingSet::meeting), Meeting::id).stream()
				.sorted(Comparator.comparing(meeting -> meeting.value().date())).map(meetings::view).toList();
	}

	private MeetingView view(Told<Meeting> meeting) {
		String id = meeting.value().id();
		Stream<Told<Decision>> decisions = seen(Event.DecisionSet.class, Event.DecisionSet::decision)
				.filter(each -> each.value().meeting().equals(id));
		Stream<Told<Comment>> comments = seen(Event.Commented.class, Event.Commented::comment)
				.filter(each -> each.value().meeting().equals(id));
		Optional<Told<Approval>> approval = seen(Event.PackApproved.class, Event.PackApproved::approval)
				.filter(each -> each.value().meeting().equals(id)).findFirst();
		return new MeetingView(meeting, comments.toList(), latest(decisions, Decision::id), approval);
	}

	private <E extends Event, T> Stream<Told<T>> seen(Class<E> type, Function<E, T> content) {
		return of(told.stream().filter(seen), type, content);
	}

	/** Of each id what was told last, in the order in which they were first told. */
	private static <T> List<Told<T>> latest(Stream<Told<T>> all, Function<T, String> id) {
		Map<String, Told<T>> latest = new LinkedHashMap<>();
		all.forEach(each -> latest.put(id.apply(each.value()), each));
		return List.copyOf(latest.values());
	}

	private static <E extends Event, T> Stream<Told<T>> of(Stream<Told<Event>> events, Class<E> type, Function<E, T> content) {
		return events.filter(each -> type.isInstance(each.value())).map(each -> Lens.with(each, content.apply(type.cast(each.value()))));
	}
}
