package org.planwright.core.model.form;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.planwright.core.model.Action;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Cadence;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Measure;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Milestone.Rebaseline;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Profile;
import org.planwright.core.model.Reading;
import org.planwright.core.model.Review;
import org.planwright.core.model.Target;
import org.planwright.core.model.Timeframe;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.meeting.Chapter;
import org.planwright.core.model.meeting.Comment;
import org.planwright.core.model.meeting.Decision;
import org.planwright.core.model.meeting.Meeting;

/**
 * Reads the written form of each value. What names it, such as its id, comes from where it stands, and so do the ids of the
 * people it may speak of.
 */
public final class Forms {

	private enum Shape {
		LINEAR, S_CURVE, STEP, POINTS
	}

	private static final int LONGEST_NAME = 200;

	private Forms() {
	}

	/** The field {@code people}: names by the ids of those whom the rest speaks of. */
	public static Map<String, String> people(Fields f) {
		Map<String, String> people = f.plainValues("people");
		people.forEach((id, name) -> {
			try {
				Require.id("an id", id);
				Require.that(!name.isBlank() && name.length() <= LONGEST_NAME,
						"the name of " + id + " is empty or longer than " + LONGEST_NAME + " characters");
			} catch (IllegalArgumentException e) {
				f.fault("people", e.getMessage());
			}
		});
		return people;
	}

	/** The id of somebody who is known. */
	public static String person(Fields f, String name, Set<String> known) {
		return known(f, name, f.text(name), known);
	}

	public static Optional<String> optionalPerson(Fields f, String name, Set<String> known) {
		return f.optionalText(name).map(id -> known(f, name, id, known));
	}

	private static List<String> persons(Fields f, String name, Set<String> known) {
		return f.texts(name).stream().map(id -> known(f, name, id, known)).toList();
	}

	/** A misspelt id would quietly become another person. An empty one stands in for what is at fault already. */
	private static String known(Fields f, String name, String id, Set<String> known) {
		if (!id.isEmpty() && !known.contains(id)) {
			f.fault(name, "names \"" + (id.length() > 40 ? id.substring(0, 40) + "..." : id) + "\", who is not among people");
		}
		return id;
	}

	/** An action, without what is told of it over time. */
	public static Action action(Fields f, String ref, Optional<String> parent, String section, String programme, Set<String> known) {
		return new Action(ref, parent, section, f.text("title"), programme, persons(f, "accountable", known),
				persons(f, "leads", known), f.texts("outcomes"),
				f.optionalGroup("timeframe", Forms::timeframe)
						.orElseGet(() -> new Timeframe(Optional.empty(), Optional.empty(), Optional.empty())),
				f.texts("success"), f.texts("links"), new LinkedHashSet<>(f.texts("primary")), f.groups("measures", Forms::use),
				f.groups("cadences", Forms::cadence), f.texts("cappedBy"), f.optionalChoice("updates", Interval.class),
				f.plainValues("settings"), f.texts("questions"));
	}

	private static Timeframe timeframe(Fields f) {
		return new Timeframe(f.optionalText("text"), f.optionalDate("start"), f.optionalDate("due"));
	}

	private static MeasureUse use(Fields f) {
		return new MeasureUse(f.text("measure"), f.text("role"), f.optionalGroup("baseline", Forms::baseline),
				f.optionalGroup("target", Forms::target));
	}

	private static Cadence cadence(Fields f) {
		return new Cadence(f.text("id"), f.text("title"), f.choice("every", Interval.class), f.optionalDate("start"),
				f.optionalDate("next"), f.optionalWhole("graceDays").orElse(0), f.optionalWhole("outOf"));
	}

	public static Measure measure(Fields f, String id, Set<String> known) {
		return new Measure(id, f.text("title"), f.optionalText("unit"), f.choice("polarity", Polarity.class),
				optionalPerson(f, "owner", known), f.optionalChoice("every", Interval.class), f.optionalGroup("baseline", Forms::baseline),
				f.optionalGroup("target", Forms::target), f.optionalText("note"));
	}

	private static Baseline baseline(Fields f) {
		return new Baseline(f.date("on"), f.number("value"), f.optionalWhole("sample"));
	}

	private static Target target(Fields f) {
		List<Aim> aims = Stream.<Optional<? extends Aim>>of(f.optionalNumber("level").map(Aim.Level::new),
				f.optionalNumber("change").map(Aim.Change::new), f.optionalNumber("percentChange").map(Aim.PercentChange::new))
				.<Aim>flatMap(Optional::stream).toList();
		Target target = new Target(aims.stream().findFirst(), f.optionalDate("due"), profile(f), f.optionalDate("confirmed"));
		Require.that(aims.size() <= 1, "a target is a level, a change or a percentChange, not more than one of them");
		return target;
	}

	private static Profile profile(Fields f) {
		Shape shape = f.optionalChoice("profile", Shape.class).orElse(Shape.LINEAR);
		List<Profile.Point> points = f.groups("points", p -> new Profile.Point(p.date("on"), p.number("value")));
		if (!points.isEmpty() && shape != Shape.STEP && shape != Shape.POINTS) {
			f.fault("points", "belong to the profile step or points");
		}
		return switch (shape) {
			case LINEAR -> new Profile.Linear();
			case S_CURVE -> new Profile.SCurve();
			case STEP -> new Profile.Step(points);
			case POINTS -> new Profile.Points(points);
		};
	}

	public static Milestone milestone(Fields f, String id, List<Rebaseline> rebaselines, Set<String> known) {
		return new Milestone(id, f.text("title"), f.optionalDate("due"), f.optionalDate("forecast"), f.optionalDate("done"),
				f.optionalDate("hardStop"), optionalPerson(f, "owner", known), f.optionalText("after"), rebaselines,
				f.optionalText("note"));
	}

	public static Rebaseline rebaseline(Fields f, Set<String> known) {
		return new Rebaseline(f.optionalDate("on"), f.optionalDate("from"), f.date("to"), f.text("reason"),
				optionalPerson(f, "approvedBy", known));
	}

	public static Observation observation(Fields f, String measure) {
		return new Observation(measure, f.date("on"), f.optionalText("part"), reading(f), f.optionalNumber("outOf"),
				f.optionalWhole("sample"), f.optionalText("source"), f.optionalText("note"));
	}

	private static Reading reading(Fields f) {
		Optional<Reading> figure = f.optionalNumber("value").map(Reading.Figure::new);
		Optional<Reading> symbol = f.optionalText("symbol").flatMap(written -> symbol(f, written));
		if (f.has("value") == f.has("symbol")) {
			f.fault("value", f.has("value") ? "and symbol are both there, expected one of them" : "is missing, and so is a symbol in its place");
		}
		return figure.or(() -> symbol).orElse(Reading.Symbol.MISSING);
	}

	private static Optional<Reading> symbol(Fields f, String written) {
		Optional<Reading> symbol = Reading.Symbol.of(written).map(Reading.class::cast);
		if (symbol.isEmpty()) {
			f.fault("symbol", "is none of those of official statistics: z, x, c, low, u, k, :, ~, ..");
		}
		return symbol;
	}

	public static Review review(Fields f, String action) {
		return new Review(action, f.text("cadence"), f.date("on"), f.optionalTruth("complete").orElse(true), f.optionalWhole("count"),
				f.optionalDate("next"), f.optionalText("note"));
	}

	public static Meeting meeting(Fields f, String id, Set<String> known) {
		return new Meeting(id, f.date("date"), f.text("title"), person(f, "accountable", known), f.texts("attendees"));
	}

	/** What a meeting decided, without what it became. */
	public static Decision decision(Fields f, String meeting, String id, Set<String> known) {
		return new Decision(meeting, id, f.text("text"), person(f, "owner", known), f.optionalDate("due"), f.optionalText("action"),
				f.optionalDate("done"));
	}

	public static Comment comment(Fields f, String meeting, String by, LocalDate on) {
		return new Comment(meeting, f.choice("chapter", Chapter.class), by, on, f.text("text"));
	}
}
