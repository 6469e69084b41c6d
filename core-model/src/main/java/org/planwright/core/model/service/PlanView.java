package org.planwright.core.model.service;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.planwright.core.model.Action;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.Progress;
import org.planwright.core.model.Review;
import org.planwright.core.model.assess.Acceptance;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Confidence;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.meeting.Decision;
import org.planwright.core.model.panel.Panel;

/** A plan as it stood on a day, as known on another. Immutable. Unknown refs and ids are refused as {@code UNKNOWN}. */
public interface PlanView {

	PlanHead head();

	/** The version of the journal this was made from. */
	long version();

	/** The day the question is about. */
	LocalDate asOf();

	/** Every action and sub-action in the order of the plan. */
	List<Action> actions();

	Action action(String ref);

	/** All that a programme sees of an action. */
	ActionView view(String ref);

	Assessment assessment(String ref);

	/** Every action judged. Made once for the same plan version, rules and dates. */
	Board board();

	/** Every measure in the order of the plan. */
	List<Measure> measures();

	Measure measure(String id);

	/** Oldest first, every one that was told, revisions too. */
	List<Told<Observation>> observations(String measure);

	/** Oldest first. */
	List<Told<Progress>> progress(String action);

	/** Oldest first, of every cadence. */
	List<Told<Review>> reviews(String action);

	/** What a programme keeps of a kind, by key; of each key the newest. */
	List<Told<ProgrammeRecord>> records(String programme, String kind);

	Optional<Told<ProgrammeRecord>> record(String programme, String kind, String key);

	/** Every meeting about the plan in the order of their days, those to come too. */
	List<MeetingView> meetings();

	default MeetingView meeting(String id) {
		return meetings().stream().filter(each -> each.meeting().value().id().equals(id)).findFirst()
				.orElseThrow(() -> Refusal.unknown("there is no meeting " + id + " in this plan"));
	}

	/** The day of the last meeting that was held before a day. */
	default Optional<LocalDate> lastMeeting(LocalDate before) {
		return meetings().stream().map(each -> each.meeting().value().date()).filter(day -> day.isBefore(before))
				.max(Comparator.naturalOrder());
	}

	/** What earlier meetings decided and had not been seen to when the last of them was held, oldest first. */
	default List<Told<Decision>> carriedForward(String meeting) {
		LocalDate date = meeting(meeting).meeting().value().date();
		LocalDate last = lastMeeting(date).orElse(date);
		return meetings().stream().filter(each -> each.meeting().value().date().isBefore(date)).flatMap(each -> each.decisions().stream())
				.filter(each -> each.value().done().filter(done -> !done.isAfter(last)).isEmpty()).toList();
	}

	/** The newest day anything tells of an action: progress, a review, a figure, a milestone reached, a stated opinion. */
	default Optional<LocalDate> evidence(String action) {
		ActionView view = view(action);
		return Stream.of(view.progress().stream().map(Progress::on), reviews(action).stream().map(told -> told.value().on()),
				view.milestones().stream().flatMap(milestone -> milestone.done().stream()),
				view.measures().stream().flatMap(measure -> measure.observations().stream()).map(Observation::on),
				view.confidence().stream().map(Confidence::on), view.acceptance().stream().map(Acceptance::on))
				.flatMap(days -> days).max(Comparator.naturalOrder());
	}

	/**
	 * What a programme shows to people of this plan, in the order of reading; nothing when it has nothing to show.
	 *
	 * @throws org.planwright.core.model.input.Refusal of kind {@code UNKNOWN} when it is not installed
	 */
	default List<Panel> panels(String programme) {
		throw Refusal.unknown("programme " + programme + " is not installed");
	}

	/**
	 * The measures of an action as its programme shows them, each a panel with the measure's role in the action as id; none
	 * when the programme is not installed.
	 */
	default List<Panel> measurePanels(String action) {
		return List.of();
	}

	/** The returns a programme takes in; none when it is not installed. */
	default List<Return> returns(String programme) {
		return List.of();
	}

	/**
	 * What a return becomes in the journal, as its programme says: the record first.
	 *
	 * @throws org.planwright.core.model.input.Refusal with every fault, or of kind {@code UNKNOWN} when the programme is not installed
	 */
	default List<Event> returned(String programme, String id, String key, Input body) {
		throw Refusal.unknown("programme " + programme + " is not installed");
	}

	/**
	 * Everything that was told of the plan and says something still, in the order of the journal: what was known by the day of
	 * knowledge, also about days after the one the question is about.
	 */
	List<Told<Event>> told();

	/** The version of the event that last set a thing; empty when there is no such thing. */
	OptionalLong version(Thing thing);
}
