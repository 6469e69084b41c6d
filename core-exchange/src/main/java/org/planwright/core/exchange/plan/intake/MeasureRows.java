package org.planwright.core.exchange.plan.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.core.exchange.Discreet;
import org.planwright.core.exchange.plan.table.Field;
import org.planwright.core.exchange.plan.table.Headings;
import org.planwright.core.exchange.plan.table.Officers;
import org.planwright.core.exchange.plan.table.TableRow;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Profile;
import org.planwright.core.model.Target;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;

/** Takes in the rows that are about measures. */
final class MeasureRows {

	private static final String KEY = "measure:";
	private static final Target OPEN = new Target(Optional.empty(), Optional.empty(), new Profile.Linear(), Optional.empty());

	private final Intake intake;
	private final Map<String, Measure> known = new LinkedHashMap<>();
	private final Set<String> seen = new HashSet<>();

	MeasureRows(Intake intake) {
		this.intake = intake;
		intake.view.ifPresent(view -> view.measures().forEach(measure -> known.put(measure.id(), measure)));
	}

	/** What a target is written as. */
	enum Shape {
		LEVEL, CHANGE, PERCENT_CHANGE;

		Aim aim(BigDecimal value) {
			return switch (this) {
				case LEVEL -> new Aim.Level(value);
				case CHANGE -> new Aim.Change(value);
				case PERCENT_CHANGE -> new Aim.PercentChange(value);
			};
		}
	}

	void row(TableRow row) {
		Optional<String> key = Keys.of(row, KEY);
		String id = Require.id("the measure's id", key.orElseGet(() -> Officers.id(row.text(Field.TITLE))));
		known.values().stream().filter(there -> key.isEmpty() && there.title().equals(row.text(Field.TITLE)))
				.forEach(there -> Keys.missing(intake, Headings.Kind.MEASURE, new Thing.OfMeasure(there.id()), KEY + there.id()));
		Require.that(seen.add(id), "the measure " + id + " stands on a row before this one too");
		Optional<Measure> before = Optional.ofNullable(known.get(id));
		Differences differences = new Differences(Wording.of(row));
		Measure there = before.orElseGet(() -> new Measure(id, row.text(Field.TITLE), Optional.empty(), Polarity.UP, Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty()));
		Measure measure = changed(there, row, differences);
		if (before.isEmpty() || !differences.changes().isEmpty()) {
			intake.propose(new Event.MeasureSet(measure, intake.terms.told(), before.flatMap(m -> intake.terms.reason())), row);
		}
		intake.change(row, new Thing.OfMeasure(id), before.isEmpty(), differences.changes());
	}

	private Measure changed(Measure there, TableRow row, Differences d) {
		Cells cells = new Cells(row, intake);
		cells.filled(Field.TITLE, Field.POLARITY);
		return new Measure(there.id(), d.text("title", there.title(), cells.text(Field.TITLE).flatMap(text -> text)), d.optional("unit", there.unit(), cells.text(Field.UNIT)),
				d.value("polarity", there.polarity(), cells.choice(Field.POLARITY, Polarity.class).flatMap(p -> p), p -> p.name().toLowerCase(java.util.Locale.ROOT)),
				d.optional("owner", there.owner(), cells.text(Field.OWNER).map(name -> name.map(intake.names::id))),
				d.value("every", there.every(), cells.choice(Field.EVERY, Interval.class), every -> every.map(Interval::word).orElse("")), baseline(there, cells, d),
				target(there, cells, d), d.words("note", there.note(), cells.text(Field.NOTE)));
	}

	private static Optional<Baseline> baseline(Measure there, Cells cells, Differences d) {
		// What was held back when it was handed out stays as it is.
		boolean heldBack = there.baseline().isPresent() && cells.text(Field.BASELINE).equals(Optional.of(Optional.of(Discreet.SYMBOL)));
		Optional<BigDecimal> value = d.optional("baseline", there.baseline().map(Baseline::value).map(Cells::plain), heldBack ? Optional.empty() : cells.number(Field.BASELINE));
		Optional<LocalDate> on = d.optional("baselineOn", there.baseline().map(Baseline::on), cells.day(Field.BASELINE_ON));
		Optional<BigDecimal> sample = d.optional("sample", there.baseline().flatMap(Baseline::sample).map(BigDecimal::valueOf), heldBack ? Optional.empty() : cells.number(Field.SAMPLE));
		if (value.isPresent() != on.isPresent()) {
			return cells.bad(value.isPresent() ? Field.BASELINE_ON : Field.BASELINE, "is missing: a baseline is a value and the day it is about");
		}
		Optional<Baseline> read = value.map(v -> new Baseline(on.get(), v, sample.map(BigDecimal::intValueExact)));
		return sameNumbers(there, read) ? there.baseline() : read;
	}

	private static boolean sameNumbers(Measure there, Optional<Baseline> read) {
		return read.isPresent() && there.baseline().filter(b -> b.on().equals(read.get().on()) && b.value().compareTo(read.get().value()) == 0 && b.sample().equals(read.get().sample()))
				.isPresent();
	}

	private static Optional<Target> target(Measure there, Cells cells, Differences d) {
		Target known = there.target().orElse(OPEN);
		Optional<BigDecimal> knownValue = known.aim().map(MeasureRows::value).map(Cells::plain);
		Optional<Shape> knownShape = known.aim().map(MeasureRows::shape);
		Optional<BigDecimal> value = d.optional("target", knownValue, cells.number(Field.TARGET));
		Optional<Shape> shape = d.value("targetAs", knownShape, cells.choice(Field.TARGET_AS, Shape.class).filter(as -> as.isPresent() || value.isEmpty()), as -> as.map(s -> s.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')).orElse(""));
		if (value.isPresent() && knownShape.filter(as -> as != Shape.LEVEL).isPresent()) {
			cells.filled(Field.TARGET_AS);
		}
		Optional<LocalDate> due = d.optional("targetDue", known.due(), cells.day(Field.TARGET_DUE));
		Optional<Aim> aim = value.equals(knownValue) && shape.equals(knownShape) ? known.aim() : value.map(v -> shape.orElse(Shape.LEVEL).aim(v));
		Target target = new Target(aim, due, known.profile(), known.confirmed());
		return target.equals(OPEN) ? there.target().filter(OPEN::equals) : Optional.of(target);
	}

	static BigDecimal value(Aim aim) {
		return aim instanceof Aim.Level level ? level.value() : aim instanceof Aim.Change change ? change.by() : ((Aim.PercentChange) aim).percent();
	}

	static Shape shape(Aim aim) {
		return aim instanceof Aim.Level ? Shape.LEVEL : aim instanceof Aim.Change ? Shape.CHANGE : Shape.PERCENT_CHANGE;
	}

	void missing(Missing missing) {
		known.keySet().stream().filter(id -> !seen.contains(id))
				.forEach(id -> missing.thing(Headings.Kind.MEASURE, new Thing.OfMeasure(id), (on, reason) -> new Event.MeasureRemoved(id, on, reason)));
	}
}
