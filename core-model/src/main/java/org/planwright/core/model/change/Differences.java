package org.planwright.core.model.change;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.model.Action;
import org.planwright.core.model.Measure;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Observation;
import org.planwright.core.model.change.Change.Kind;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.service.Board;
import org.planwright.core.model.service.PlanView;

/** A plan laid out as single facts, so that two days are compared fact by fact and nothing that went is overlooked. */
public final class Differences {

	private record Place(Kind kind, Optional<String> action, Optional<String> measure, String what) {
	}

	private record Fact(String title, String label, Value value) {
	}

	private final PlanView view;
	private final Map<Place, Fact> facts = new LinkedHashMap<>();

	private Differences(PlanView view) {
		this.view = view;
		view.actions().forEach(this::action);
		view.measures().forEach(this::measure);
		statuses(view.board().rows());
	}

	/** What became different, in the order of the plan: first what is new or changed, then what is gone. */
	public static List<Change> between(PlanView earlier, PlanView later) {
		Map<Place, Fact> before = new Differences(earlier).facts;
		Map<Place, Fact> after = new Differences(later).facts;
		Map<Place, Fact> all = new LinkedHashMap<>(after);
		before.forEach(all::putIfAbsent);
		return all.entrySet().stream().filter(each -> !value(before, each.getKey()).equals(value(after, each.getKey())))
				.map(each -> change(each.getKey(), each.getValue(), value(before, each.getKey()), value(after, each.getKey()))).toList();
	}

	private static Change change(Place place, Fact fact, Optional<Value> from, Optional<Value> to) {
		return new Change(place.kind(), place.action(), place.measure(), fact.title(), place.what(), fact.label(), from, to);
	}

	private static Optional<Value> value(Map<Place, Fact> facts, Place place) {
		return Optional.ofNullable(facts.get(place)).map(Fact::value);
	}

	private void statuses(List<Board.Row> rows) {
		for (Board.Row row : rows) {
			action(Kind.STATUS, row.action(), "status", "Status", new Value.Standing(row.assessment().headline()));
			row.assessment().override().ifPresent(override -> action(Kind.PRESENCE, row.action(), "override",
					"A person's status in place of the computed one", new Value.Standing(override.status())));
			statuses(row.subActions());
		}
	}

	private void action(Action a) {
		action(Kind.PRESENCE, a, "action", "Action", new Value.Named(a.title()));
		action(Kind.OWNER, a, "accountable", "Accountable officers", new Value.Officers(a.accountable()));
		action(Kind.OWNER, a, "leads", "Lead officers", new Value.Officers(a.leads()));
		date(a, "timeframe start", "Start", a.timeframe().start());
		date(a, "timeframe due", "Due", a.timeframe().due());
		action(Kind.PROMISE, a, "primary", "What makes the status", new Value.Parts(a.primary().stream().sorted().toList()));
		a.cadences().forEach(cadence -> action(Kind.PRESENCE, a, "cadence " + cadence.id(), "To be repeated", new Value.Named(cadence.title())));
		a.measures().forEach(use -> use(a, use));
		view.view(a.ref()).milestones().forEach(m -> milestone(a, m));
	}

	private void use(Action a, MeasureUse use) {
		String what = "measure " + use.measure() + " as " + use.role();
		String title = view.measures().stream().filter(m -> m.id().equals(use.measure())).map(Measure::title).findFirst().orElse(use.measure());
		action(Kind.PRESENCE, a, what, "Measure", new Value.Named(title));
		use.baseline().ifPresent(baseline -> action(Kind.PROMISE, a, what + ", baseline", quoted(title) + ", baseline", new Value.Start(baseline)));
		use.target().ifPresent(target -> action(Kind.PROMISE, a, what + ", target", quoted(title) + ", target", new Value.Goal(target)));
	}

	private void milestone(Action a, Milestone m) {
		String what = "milestone " + m.id();
		String title = quoted(m.title());
		action(Kind.PRESENCE, a, what, "Milestone", new Value.Named(m.title()));
		date(a, what + " due", title + ", due", m.due());
		date(a, what + " forecast", title + ", forecast", m.forecast());
		date(a, what + " done", title + ", done", m.done());
		date(a, what + " hard stop", title + ", hard stop", m.hardStop());
		m.owner().ifPresent(owner -> action(Kind.OWNER, a, what, title, new Value.Officers(List.of(owner))));
	}

	private void date(Action a, String what, String label, Optional<LocalDate> day) {
		day.ifPresent(d -> action(Kind.DATE, a, what, label, new Value.Day(d)));
	}

	private void action(Kind kind, Action a, String what, String label, Value value) {
		facts.put(new Place(kind, Optional.of(a.ref()), Optional.empty(), what), new Fact(a.title(), label, value));
	}

	private void measure(Measure m) {
		measure(Kind.PRESENCE, m, "measure", "Measure", new Value.Named(m.title()));
		m.owner().ifPresent(owner -> measure(Kind.OWNER, m, "owner", "Owner", new Value.Officers(List.of(owner))));
		m.baseline().ifPresent(baseline -> measure(Kind.PROMISE, m, "baseline", "Baseline", new Value.Start(baseline)));
		m.target().ifPresent(target -> measure(Kind.PROMISE, m, "target", "Target", new Value.Goal(target)));
		view.observations(m.id()).forEach(told -> figure(m, told.value()));
	}

	private void figure(Measure m, Observation o) {
		measure(Kind.FIGURE, m, o.on() + o.part().map(part -> " " + part).orElse(""),
				Days.words(o.on()) + o.part().map(part -> ", " + part).orElse(""), new Value.Figure(o.reading()));
	}

	private void measure(Kind kind, Measure m, String what, String label, Value value) {
		facts.put(new Place(kind, Optional.empty(), Optional.of(m.id()), what), new Fact(m.title(), label, value));
	}

	private static String quoted(String title) {
		return "\"" + title + "\"";
	}
}
