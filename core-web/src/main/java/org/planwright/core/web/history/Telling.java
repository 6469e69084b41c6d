package org.planwright.core.web.history;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Reading;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;

/** What an event says, in words, and whom it concerns. */
public final class Telling {

	private Telling() {
	}

	/** The action it is about, if it is about one. */
	public static Optional<String> action(Event event) {
		if (event instanceof Event.ActionSet set) {
			return Optional.of(set.action().ref());
		} else if (event instanceof Event.Progressed progressed) {
			return Optional.of(progressed.progress().action());
		} else if (event instanceof Event.Reviewed reviewed) {
			return Optional.of(reviewed.review().action());
		} else if (event instanceof Event.ConfidenceStated stated) {
			return Optional.of(stated.confidence().action());
		} else if (event instanceof Event.EvidenceAccepted accepted) {
			return Optional.of(accepted.acceptance().action());
		}
		return event.sets().flatMap(Telling::action);
	}

	private static Optional<String> action(Thing thing) {
		if (thing instanceof Thing.OfAction action) {
			return Optional.of(action.ref());
		} else if (thing instanceof Thing.OfMilestone milestone) {
			return Optional.of(milestone.action());
		} else if (thing instanceof Thing.OfOverride override) {
			return Optional.of(override.action());
		}
		return Optional.empty();
	}

	/** The measure it is about, if it is about one. */
	public static Optional<String> measure(Event event) {
		if (event instanceof Event.Observed observed) {
			return Optional.of(observed.observation().measure());
		}
		return event.sets().flatMap(thing -> thing instanceof Thing.OfMeasure measure ? Optional.of(measure.id()) : Optional.empty());
	}

	/** The programme whose record it sets or removes, if it does. */
	public static Optional<String> programme(Event event) {
		return event.sets().flatMap(thing -> thing instanceof Thing.OfRecord record ? Optional.of(record.programme()) : Optional.empty());
	}

	/**
	 * In a sentence: of what was changed, what is different.
	 *
	 * @param before what was told of the same thing before; empty when it is new
	 * @param names the name of a person by the id
	 */
	public static String words(Event event, Optional<Event> before, UnaryOperator<String> names) {
		if (event instanceof Event.PlanOpened opened) {
			return "The plan “" + opened.head().title() + "” was opened.";
		} else if (event instanceof Event.Observed observed) {
			return words(observed.observation());
		} else if (event instanceof Event.Progressed progressed) {
			return "Progress on action " + progressed.progress().action() + ": " + progressed.progress().text();
		} else if (event instanceof Event.Reviewed reviewed) {
			return "Review " + reviewed.review().cadence() + " of action " + reviewed.review().action() + " was held"
					+ (reviewed.review().complete() ? "." : ", and is not complete.") + reviewed.review().note().map(note -> " " + note).orElse("");
		} else if (event instanceof Event.ConfidenceStated stated) {
			return "Confidence in action " + stated.confidence().action() + ": " + stated.confidence().level() + "."
					+ stated.confidence().note().map(note -> " " + note).orElse("");
		} else if (event instanceof Event.EvidenceAccepted accepted) {
			return "The evidence that action " + accepted.acceptance().action() + " is complete was accepted.";
		}
		return event.ends() ? ended(event) : changed(event, Difference.between(before, event, names));
	}

	private static String changed(Event event, Difference difference) {
		if (event instanceof Event.ActionSet set) {
			return "Action " + set.action().ref() + ", “" + set.action().title() + "”" + difference.orIfNew(", was defined.") + reason(set.reason());
		} else if (event instanceof Event.MeasureSet set) {
			return "Measure “" + set.measure().title() + "”" + difference.orIfNew(" was defined.") + reason(set.reason());
		} else if (event instanceof Event.MilestoneSet set) {
			return "Milestone “" + set.milestone().title() + "” of action " + set.action() + difference.without("title", "moved") + reason(set.reason());
		} else if (event instanceof Event.Overridden overridden) {
			return "Status of action " + overridden.override().action() + " by hand" + difference.without();
		} else if (event instanceof Event.RecordSet set) {
			return "Programme " + set.record().programme() + ": " + set.record().kind() + " " + set.record().key() + difference.without();
		} else if (event instanceof Event.MeetingSet set) {
			return "Meeting “" + set.meeting().title() + "”" + difference.without("title");
		} else if (event instanceof Event.DecisionSet set) {
			return "Decision of meeting " + set.decision().meeting() + ": “" + set.decision().text() + "”" + difference.without("decided");
		} else if (event instanceof Event.Commented commented) {
			return "Comment on the pack of meeting " + commented.comment().meeting() + ": " + commented.comment().text();
		} else if (event instanceof Event.PackApproved approved) {
			return "The pack of meeting " + approved.approval().meeting() + " was approved.";
		}
		throw new IllegalArgumentException("an event without words: " + event.getClass().getSimpleName());
	}

	private static String ended(Event event) {
		if (event instanceof Event.OverrideLifted lifted) {
			return "The override of action " + lifted.action() + " was lifted. Reason: " + lifted.reason();
		} else if (event instanceof Event.ActionRemoved removed) {
			return "Action " + removed.action() + " was removed. Reason: " + removed.reason();
		} else if (event instanceof Event.MilestoneRemoved removed) {
			return "Milestone " + removed.milestone() + " of action " + removed.action() + " was removed. Reason: " + removed.reason();
		} else if (event instanceof Event.MeasureRemoved removed) {
			return "Measure " + removed.measure() + " was removed. Reason: " + removed.reason();
		} else if (event instanceof Event.RecordRemoved removed) {
			return "Programme " + removed.programme() + ": " + removed.kind() + " " + removed.key() + " was removed. Reason: " + removed.reason();
		}
		throw new IllegalArgumentException("an end without words: " + event.getClass().getSimpleName());
	}

	private static String words(Observation o) {
		return "Measure " + o.measure() + o.part().map(part -> ", " + part).orElse("") + ", " + Days.words(o.on()) + ": "
				+ (o.reading() instanceof Reading.Figure figure ? figure.value().toPlainString() : ((Reading.Symbol) o.reading()).written())
				+ o.outOf().map(all -> " of " + all.toPlainString()).orElse("") + o.sample().map(n -> ", " + n + " answered").orElse("") + o.source().map(source -> " (" + source + ")").orElse("") + "." + o.note().map(note -> " " + note).orElse("");
	}

	private static String reason(Optional<String> reason) {
		return reason.map(why -> " Reason: " + why).orElse("");
	}
}
