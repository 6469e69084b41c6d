package org.planwright.core.engine;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.planwright.core.engine.judge.Programmes;
import org.planwright.core.model.Action;
import org.planwright.core.model.Measure;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Observation;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Progress;
import org.planwright.core.model.Reading;
import org.planwright.core.model.Section;
import org.planwright.core.model.Timeframe;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Panels;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.Write;
import org.planwright.core.model.service.Write.Proposed;

/** A small plan to try the engine on: actions 1.1 and 1.2 of programme "p" with a measure each, and 1.3 of programme "q". */
final class Sample {

	static final String PLAN = "sample";
	static final LocalDate START = LocalDate.of(2019, 9, 5);
	static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
	static final Actor ADMIN = new Actor("admin", Role.ADMINISTRATOR);
	static final Actor CONTRIBUTOR = new Actor("someone", Role.CONTRIBUTOR);
	static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

	private Sample() {
	}

	static PlansComponent plans(MemoryJournal journal, Programme... programmes) {
		return new PlansComponent(journal, journal, new Programmes(List.of(programmes)), CLOCK);
	}

	static PlansComponent opened(MemoryJournal journal, Programme... programmes) {
		PlansComponent plans = plans(journal, programmes);
		plans.write(PLAN, opening());
		return plans;
	}

	static Write opening() {
		List<Event> events = new ArrayList<>();
		events.add(new Event.PlanOpened(
				new PlanHead(PLAN, "A plan", "A council", Optional.empty(), List.of(new Section("1", "First"))), START));
		events.add(new Event.MeasureSet(measure("a"), START, Optional.empty()));
		events.add(new Event.MeasureSet(measure("b"), START, Optional.empty()));
		events.add(new Event.ActionSet(action("1.1", "p", List.of("a"), List.of()), START, Optional.empty()));
		events.add(new Event.ActionSet(action("1.2", "p", List.of("b"), List.of()), START, Optional.empty()));
		events.add(new Event.ActionSet(action("1.3", "q", List.of(), List.of()), START, Optional.empty()));
		return write(ADMIN, events.toArray(Event[]::new)).withKnownFrom(Optional.of(START));
	}

	static Write write(Actor actor, Event... events) {
		List<Proposed> proposed = new ArrayList<>();
		for (int i = 0; i < events.length; i++) {
			proposed.add(new Proposed(events[i], OptionalLong.empty(), "events[" + i + "]", i + 1));
		}
		return new Write(actor, proposed, Optional.empty(), Optional.empty());
	}

	static Action action(String ref, String programme, List<String> measures, List<String> cappedBy) {
		return new Action(ref, Optional.empty(), "1", "Action " + ref, programme, List.of(), List.of(), List.of(),
				new Timeframe(Optional.empty(), Optional.empty(), Optional.empty()), List.of(), List.of(), Set.of("impact"),
				measures.stream().map(m -> new MeasureUse(m, m, Optional.empty(), Optional.empty())).toList(), List.of(), cappedBy,
				Optional.empty(), Map.of(), List.of());
	}

	static Measure measure(String id) {
		return new Measure(id, "Measure " + id, Optional.of("places"), Polarity.UP, Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty());
	}

	static Event observed(String measure, String on, double value) {
		return new Event.Observed(new Observation(measure, LocalDate.parse(on), Optional.empty(),
				new Reading.Figure(BigDecimal.valueOf(value)), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
	}

	static Event progressed(String action, String on, String text) {
		return new Event.Progressed(new Progress(action, LocalDate.parse(on), text));
	}

	static Milestone milestone(String id, Optional<LocalDate> due, List<Milestone.Rebaseline> rebaselines) {
		return new Milestone(id, "Step " + id, due, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), rebaselines, Optional.empty());
	}

	/** A programme with one impact part, judged as given. */
	static Programme programme(String id, Function<ActionView, Verdict> rule) {
		return programme(id, () -> "1", rule);
	}

	static Programme programme(String id, java.util.function.Supplier<String> rules, Function<ActionView, Verdict> rule) {
		return new Programme() {
			@Override
			public String id() {
				return id;
			}

			@Override
			public String title() {
				return "Programme " + id;
			}

			@Override
			public String rulesVersion() {
				return rules.get();
			}

			@Override
			public List<Part> judge(ActionView action) {
				return List.of(new Part(Part.Kind.IMPACT, "figures", "Figures", rule.apply(action)));
			}
		};
	}

	/** The same with panels alone. */
	static Panels panels(Function<PlanView, List<Panel>> panels) {
		return panels(panels, action -> List.of(), plan -> List.of());
	}

	/** Programme {@code p} shows what it is told to. */
	static Panels panels(Function<PlanView, List<Panel>> panels, Function<ActionView, List<Panel>> measures,
			Function<PlanView, List<Return>> returns) {
		return new Panels() {

			@Override
			public String programme() {
				return "p";
			}

			@Override
			public List<Panel> panels(PlanView plan) {
				return panels.apply(plan);
			}

			@Override
			public List<Panel> measures(ActionView action) {
				return measures.apply(action);
			}

			@Override
			public List<Return> returns(PlanView plan) {
				return returns.apply(plan);
			}
		};
	}
}
