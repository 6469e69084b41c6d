package org.planwright.core.web.history;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.model.Action;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Cadence;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Measure;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Milestone.Rebaseline;
import org.planwright.core.model.Target;
import org.planwright.core.model.change.Value;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.meeting.Decision;
import org.planwright.core.model.meeting.Meeting;
import org.planwright.core.model.panel.Words;

/** A thing as it was told, laid out in words fact by fact, so that it can be held against what was told of it before. */
final class Particulars {

	private static final int LONGEST = 300;

	private final UnaryOperator<String> names;
	private final Map<String, String> facts = new LinkedHashMap<>();

	private Particulars(UnaryOperator<String> names) {
		this.names = names;
	}

	/**
	 * What an event says of the thing it sets.
	 *
	 * @param names the name of a person by the id
	 */
	static Map<String, String> of(Event event, UnaryOperator<String> names) {
		Particulars told = new Particulars(names);
		if (event instanceof Event.ActionSet set) {
			told.action(set.action());
		} else if (event instanceof Event.MeasureSet set) {
			told.measure(set.measure());
		} else if (event instanceof Event.MilestoneSet set) {
			told.milestone(set.milestone());
		} else if (event instanceof Event.MeetingSet set) {
			told.meeting(set.meeting());
		} else if (event instanceof Event.DecisionSet set) {
			told.decision(set.decision());
		} else if (event instanceof Event.RecordSet set) {
			set.record().fields().forEach((name, value) -> told.fact(apart(name), value));
		} else if (event instanceof Event.Overridden set) {
			told.fact("status", set.override().status().name());
			told.day("until", Optional.of(set.override().expires()));
			told.text("reason", Optional.of(set.override().reason()));
		}
		return told.facts;
	}

	private void action(Action action) {
		text("title", Optional.of(action.title()));
		officers("accountable", action.accountable());
		officers("lead", action.leads());
		text("timeframe", action.timeframe().text());
		day("start", action.timeframe().start());
		day("due", action.timeframe().due());
		texts("to achieve", action.outcomes());
		texts("success is known by", action.successMeasures());
		fact("section", action.section());
		fact("programme", action.programme());
		texts("serves", action.links());
		fact("the status is made by", Words.of(new Value.Parts(action.primary().stream().sorted().toList()).cell(names)));
		action.measures().forEach(this::use);
		action.cadences().forEach(this::cadence);
		fact("it cannot do better than", String.join(", ", action.cappedBy()));
		interval("reported on", action.updates());
		action.settings().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> fact("setting " + each.getKey(), each.getValue()));
		texts("left open", action.questions());
	}

	private void use(MeasureUse use) {
		fact("measure as " + use.role(), use.measure());
		promise("its own ", " of " + use.role(), use.baseline(), use.target());
	}

	private void cadence(Cadence cadence) {
		fact("“" + cadence.title() + "” is due", cadence.every().word());
		day("next “" + cadence.title() + "” on", cadence.next());
	}

	private void measure(Measure measure) {
		text("title", Optional.of(measure.title()));
		fact("unit", measure.unit().orElse(""));
		fact("better", switch (measure.polarity()) {
			case UP -> "more";
			case DOWN -> "less";
			case NONE -> "neither";
		});
		officers("owner", measure.owner().stream().toList());
		interval("measured", measure.every());
		promise("", "", measure.baseline(), measure.target());
		text("note", measure.note());
	}

	private void promise(String before, String after, Optional<Baseline> baseline, Optional<Target> target) {
		baseline.ifPresent(start -> fact(before + "baseline" + after, Words.of(new Value.Start(start).cell(names))));
		target.ifPresent(goal -> fact(before + "target" + after, Words.of(new Value.Goal(goal).cell(names))));
	}

	private void milestone(Milestone milestone) {
		text("title", Optional.of(milestone.title()));
		day("due", milestone.due());
		day("forecast", milestone.forecast());
		day("done", milestone.done());
		day("too late after", milestone.hardStop());
		officers("owner", milestone.owner().stream().toList());
		fact("after", milestone.after().orElse(""));
		fact("moved", milestone.rebaselines().stream().map(Rebaseline::to).map(Days::words).map(day -> "to " + day).collect(Collectors.joining(", ")));
		text("note", milestone.note());
	}

	private void meeting(Meeting meeting) {
		text("title", Optional.of(meeting.title()));
		day("on", Optional.of(meeting.date()));
		officers("pack approved by", List.of(meeting.accountable()));
		fact("expected", String.join(", ", meeting.attendees()));
	}

	private void decision(Decision decision) {
		text("decided", Optional.of(decision.text()));
		officers("seen to by", List.of(decision.owner()));
		day("due", decision.due());
		day("seen to on", decision.done());
		fact("became action", decision.action().orElse(""));
	}

	private void day(String label, Optional<LocalDate> day) {
		fact(label, day.map(Days::words).orElse(""));
	}

	private void officers(String label, List<String> ids) {
		fact(label, ids.isEmpty() ? "" : Words.of(new Value.Officers(ids).cell(names)));
	}

	private void interval(String label, Optional<Interval> interval) {
		fact(label, interval.map(Interval::word).orElse(""));
	}

	private void text(String label, Optional<String> text) {
		texts(label, text.stream().toList());
	}

	private void texts(String label, List<String> texts) {
		fact(label, texts.isEmpty() ? "" : texts.stream().map(text -> "“" + text + "”").collect(Collectors.joining(", ")));
	}

	private void fact(String label, String value) {
		if (!value.isEmpty()) {
			facts.put(label, value.length() > LONGEST ? value.substring(0, LONGEST) + "..." : value);
		}
	}

	/** {@code familyAndFriends} in words. */
	private static String apart(String name) {
		return Stream.of(name.split("(?<=[a-z])(?=[A-Z])")).map(word -> word.matches("[A-Z][a-z]*") ? word.toLowerCase(Locale.UK) : word)
				.collect(Collectors.joining(" "));
	}
}
