package org.planwright.core.rest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.Action;
import org.planwright.core.model.Measure;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Reading;
import org.planwright.core.model.service.Board;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.rest.json.ChangesJson.Change;
import org.planwright.core.rest.json.Names;
import org.planwright.core.rest.json.TargetJson;

/** A plan laid out as single facts, so that two days are compared fact by fact and nothing that went is overlooked. */
final class Facts {

	enum Kind {
		STATUS, FIGURE, DATE, OWNER, PROMISE, PRESENCE
	}

	private record Place(Kind kind, Optional<String> action, Optional<String> measure, String what) {
	}

	private record Fact(String title, Object value) {
	}

	private final PlanView view;
	private final Names names;
	private final Map<Place, Fact> facts = new LinkedHashMap<>();

	private Facts(PlanView view, Names names) {
		this.view = view;
		this.names = names;
	}

	static Facts of(PlanView view, Names names) {
		Facts facts = new Facts(view, names);
		view.actions().forEach(facts::action);
		view.measures().forEach(facts::measure);
		facts.statuses(view.board().rows());
		return facts;
	}

	/** What became different, in the order of the plan: first what is new or changed, then what is gone. */
	List<Change> until(Facts later, Kind kind) {
		Map<Place, Fact> all = new LinkedHashMap<>(later.facts);
		facts.forEach(all::putIfAbsent);
		return all.keySet().stream().filter(place -> place.kind() == kind)
				.filter(place -> !Objects.equals(value(place), later.value(place)))
				.map(place -> new Change(place.action(), place.measure(), all.get(place).title(), place.what(), value(place),
						later.value(place)))
				.toList();
	}

	private Optional<Object> value(Place place) {
		return Optional.ofNullable(facts.get(place)).map(Fact::value);
	}

	private void statuses(List<Board.Row> rows) {
		for (Board.Row row : rows) {
			action(Kind.STATUS, row.action(), "status", row.assessment().headline());
			row.assessment().override().ifPresent(o -> action(Kind.PRESENCE, row.action(), "override", o.status()));
			statuses(row.subActions());
		}
	}

	private void action(Action a) {
		action(Kind.PRESENCE, a, "action", a.title());
		action(Kind.OWNER, a, "accountable", names.persons(a.accountable()));
		action(Kind.OWNER, a, "leads", names.persons(a.leads()));
		a.timeframe().start().ifPresent(day -> action(Kind.DATE, a, "timeframe start", day));
		a.timeframe().due().ifPresent(day -> action(Kind.DATE, a, "timeframe due", day));
		action(Kind.PROMISE, a, "primary", a.primary().stream().sorted().toList());
		a.cadences().forEach(cadence -> action(Kind.PRESENCE, a, "cadence " + cadence.id(), cadence.title()));
		a.measures().forEach(use -> use(a, use));
		view.view(a.ref()).milestones().forEach(m -> milestone(a, m));
	}

	private void use(Action a, MeasureUse use) {
		String what = "measure " + use.measure() + " as " + use.role();
		action(Kind.PRESENCE, a, what, use.measure());
		use.baseline().ifPresent(baseline -> action(Kind.PROMISE, a, what + ", baseline", baseline));
		use.target().ifPresent(target -> action(Kind.PROMISE, a, what + ", target", TargetJson.of(target)));
	}

	private void milestone(Action a, Milestone m) {
		String what = "milestone " + m.id();
		action(Kind.PRESENCE, a, what, m.title());
		date(a, what + " due", m.due());
		date(a, what + " forecast", m.forecast());
		date(a, what + " done", m.done());
		date(a, what + " hard stop", m.hardStop());
		m.owner().ifPresent(owner -> action(Kind.OWNER, a, what, List.of(names.person(owner))));
	}

	private void date(Action a, String what, Optional<LocalDate> day) {
		day.ifPresent(d -> action(Kind.DATE, a, what, d));
	}

	private void action(Kind kind, Action a, String what, Object value) {
		facts.put(new Place(kind, Optional.of(a.ref()), Optional.empty(), what), new Fact(a.title(), value));
	}

	private void measure(Measure m) {
		measure(Kind.PRESENCE, m, "measure", m.title());
		m.owner().ifPresent(owner -> measure(Kind.OWNER, m, "owner", List.of(names.person(owner))));
		m.baseline().ifPresent(baseline -> measure(Kind.PROMISE, m, "baseline", baseline));
		m.target().ifPresent(target -> measure(Kind.PROMISE, m, "target", TargetJson.of(target)));
		view.observations(m.id()).forEach(told -> figure(m, told.value()));
	}

	private void figure(Measure m, Observation o) {
		Object value = o.reading() instanceof Reading.Figure figure ? figure.value() : ((Reading.Symbol) o.reading()).written();
		measure(Kind.FIGURE, m, o.on() + o.part().map(part -> " " + part).orElse(""), value);
	}

	private void measure(Kind kind, Measure m, String what, Object value) {
		facts.put(new Place(kind, Optional.empty(), Optional.of(m.id()), what), new Fact(m.title(), value));
	}
}
