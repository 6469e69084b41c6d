package org.planwright.core.engine.state;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.model.Action;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Measure;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.Section;
import org.planwright.core.model.Target;
import org.planwright.core.model.assess.Acceptance;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.service.Receipt;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.Write;
import org.planwright.core.model.service.Write.Proposed;

/** Whether a write may happen, given the state it meets. Finds every fault before it refuses. */
public final class Checks {

	private final PlanState state;
	private final Write write;
	private final LocalDate today;
	private final List<Fault> faults = new ArrayList<>();

	private final Map<String, Action> actions = new HashMap<>();
	private final Map<String, Measure> measures = new HashMap<>();
	private final Map<String, Map<String, Milestone>> milestones = new HashMap<>();
	private final Set<String> sections = new HashSet<>();
	private final Set<Thing> removed = new HashSet<>();

	private Checks(PlanState state, Write write, LocalDate today) {
		this.state = state;
		this.write = write;
		this.today = today;
	}

	/**
	 * Checks a write.
	 *
	 * @throws Refusal if it may not happen
	 */
	public static void check(PlanState state, Write write, LocalDate today) {
		new Checks(state, write, today).check();
	}

	/**
	 * The receipt of the write that ended what this one would end, as its sender saw it: a retry finds it done.
	 *
	 * @throws Refusal if the actor may not do it
	 */
	public static Optional<Receipt> done(PlanState state, Write write, LocalDate today) {
		if (write.events().stream().noneMatch(proposed -> proposed.event().ends())) {
			return Optional.empty();
		}
		List<Long> ends = write.events().stream().filter(proposed -> proposed.event().ends())
				.flatMap(proposed -> state.end(proposed.event().sets().orElseThrow(), proposed.basedOn()).stream()).map(PlanState.Ended::at).sorted().toList();
		if (ends.size() < write.events().size()) {
			return Optional.empty();
		}
		new Checks(state, write, today).rights();
		return state.head().map(head -> new Receipt(head.id(), ends.get(0), ends.get(ends.size() - 1), true));
	}

	private void check() {
		rights();
		opening();
		versions();
		collect();
		for (Proposed proposed : write.events()) {
			check(proposed);
		}
		if (faults.isEmpty()) {
			caps();
			faults.addAll(Leaning.on(state, write));
		}
		if (!faults.isEmpty()) {
			throw Refusal.wrong(faults);
		}
		repeats();
	}

	private void rights() {
		Role needed = write.events().stream().map(p -> needed(p.event())).max(Role::compareTo).orElse(Role.CONTRIBUTOR);
		if (!write.actor().role().includes(needed)) {
			throw new Refusal(Refusal.Kind.FORBIDDEN, "this needs the role " + needed.word() + " or above; " + write.actor().id()
					+ " is " + write.actor().role().word());
		}
	}

	private Role needed(Event event) {
		if (event instanceof Event.PlanOpened) {
			return Role.ADMINISTRATOR;
		}
		if (event instanceof Event.MilestoneSet set) {
			return onlyReports(set) ? Role.CONTRIBUTOR : Role.APPROVER;
		}
		boolean promise = event instanceof Event.ActionSet || event instanceof Event.MeasureSet || event instanceof Event.Overridden
				|| event instanceof Event.OverrideLifted || event instanceof Event.EvidenceAccepted || event instanceof Event.ActionRemoved
				|| event instanceof Event.MilestoneRemoved || event instanceof Event.MeasureRemoved
				|| event instanceof Event.PackApproved;
		return promise ? Role.APPROVER : Role.CONTRIBUTOR;
	}

	/** Whether a milestone changes only in what is reported of it, not in what was promised. */
	private boolean onlyReports(Event.MilestoneSet set) {
		Milestone m = set.milestone();
		return current().milestones(set.action()).stream().filter(known -> known.id().equals(m.id()))
				.anyMatch(known -> known.equals(new Milestone(m.id(), m.title(), m.due(), known.forecast(), known.done(), m.hardStop(),
						m.owner(), m.after(), m.rebaselines(), known.note())));
	}

	private Lens current() {
		return new Lens(state, LocalDate.MAX, Optional.empty());
	}

	private void opening() {
		for (Proposed proposed : write.events()) {
			if (proposed.event() instanceof Event.PlanOpened && (state.head().isPresent() || proposed != write.events().get(0))) {
				throw new Refusal(Refusal.Kind.CONFLICT, "the plan exists already");
			}
		}
	}

	private void versions() {
		for (Proposed proposed : write.events()) {
			Optional<Thing> thing = proposed.event().sets();
			if (thing.isEmpty()) {
				continue;
			}
			OptionalLong version = state.version(thing.get());
			if (version.isPresent() && proposed.basedOn().isEmpty()) {
				throw new Refusal(Refusal.Kind.VERSION_NEEDED, "the " + thing.get() + " is at version " + version.getAsLong()
						+ "; say which version the change is based on: If-Match: \"" + version.getAsLong() + "\"");
			}
			if (proposed.basedOn().isPresent() && !proposed.basedOn().equals(version)) {
				throw new Refusal(Refusal.Kind.STALE, "the change is based on version " + proposed.basedOn().getAsLong() + " of the "
						+ thing.get() + ", which "
						+ (version.isPresent() ? "is at version " + version.getAsLong() + " now" : "does not exist"));
			}
		}
	}

	/** What there will be when all of the write has happened, so that one event may name what another brings. */
	private void collect() {
		PlanHead head = state.head().orElse(null);
		for (Proposed proposed : write.events()) {
			if (proposed.event() instanceof Event.PlanOpened opened) {
				head = opened.head();
			}
		}
		if (head == null) {
			throw Refusal.unknown("there is no such plan");
		}
		head.sections().stream().map(Section::number).forEach(sections::add);
		Set<Thing> told = new HashSet<>();
		for (Proposed proposed : write.events()) {
			if (proposed.event() instanceof Event.ActionSet set) {
				actions.put(set.action().ref(), set.action());
				unique(proposed, told, "ref");
			} else if (proposed.event() instanceof Event.MeasureSet set) {
				measures.put(set.measure().id(), set.measure());
				unique(proposed, told, "id");
			} else if (proposed.event() instanceof Event.MilestoneSet set) {
				milestones.computeIfAbsent(set.action(), this::milestonesNow).put(set.milestone().id(), set.milestone());
				unique(proposed, told, "id");
			} else if (proposed.event() instanceof Event.MilestoneRemoved e) {
				milestones.computeIfAbsent(e.action(), this::milestonesNow).remove(e.milestone());
				unique(proposed, told, "milestone");
			} else if (proposed.event() instanceof Event.ActionRemoved || proposed.event() instanceof Event.MeasureRemoved) {
				proposed.event().sets().ifPresent(removed::add);
				unique(proposed, told, Leaning.field(proposed.event().sets().orElseThrow()));
			}
		}
	}

	private Optional<Action> findAction(String ref) {
		return Optional.ofNullable(actions.get(ref)).or(() -> current().action(ref)).filter(found -> !removed.contains(new Thing.OfAction(ref)));
	}

	private Optional<Measure> findMeasure(String id) {
		return Optional.ofNullable(measures.get(id)).or(() -> current().measure(id)).filter(found -> !removed.contains(new Thing.OfMeasure(id)));
	}

	private Map<String, Milestone> milestonesNow(String ref) {
		return current().milestones(ref).stream().collect(Collectors.toMap(Milestone::id, m -> m, (a, b) -> b, HashMap::new));
	}

	private void unique(Proposed proposed, Set<Thing> told, String field) {
		Thing thing = proposed.event().sets().orElseThrow();
		if (!told.add(thing)) {
			fault(proposed, field, thing + (proposed.event().ends() ? " is told of twice, and removed" : " is defined twice"));
		}
	}

	private void check(Proposed proposed) {
		Event event = proposed.event();
		if (event instanceof Event.ActionSet set) {
			action(proposed, set.action());
		} else if (event instanceof Event.MeasureSet set) {
			promise(proposed, "", set.measure().baseline(), set.measure().target());
		} else if (event instanceof Event.MilestoneSet set) {
			milestone(proposed, set);
		} else if (event instanceof Event.Observed e) {
			measureExists(proposed, "measure", e.observation().measure());
		} else if (event instanceof Event.Progressed e) {
			actionExists(proposed, e.progress().action());
		} else if (event instanceof Event.Reviewed e) {
			String ref = e.review().action();
			if (actionExists(proposed, ref) && findAction(ref).flatMap(a -> a.cadence(e.review().cadence())).isEmpty()) {
				fault(proposed, "cadence", "action " + ref + " has no cadence " + e.review().cadence());
			}
		} else if (event instanceof Event.ConfidenceStated e) {
			actionExists(proposed, e.confidence().action());
		} else if (event instanceof Event.EvidenceAccepted e) {
			acceptance(proposed, e.acceptance());
		} else if (event instanceof Event.Overridden e) {
			actionExists(proposed, e.override().action());
		} else if (event instanceof Event.OverrideLifted e) {
			if (actionExists(proposed, e.action()) && current().override(e.action(), e.on()).isEmpty()) {
				fault(proposed, "action", "action " + e.action() + " has no override on " + e.on());
			}
		} else if (event.ends() && !state.exists(event.sets().orElseThrow())) {
			fault(proposed, Leaning.field(event.sets().get()), "there is no " + event.sets().get());
		}
		if (event instanceof Event.DecisionSet e) {
			e.decision().action().ifPresent(ref -> actionExists(proposed, ref));
		}
		new MeetingChecks(state, write, today, (field, reason) -> fault(proposed, field, reason)).check(event);
		if (event.on().isAfter(today)) {
			fault(proposed, "on", "is " + event.on() + ", after today, " + today);
		}
		if (write.knownFrom().isPresent() && write.knownFrom().get().isAfter(today)) {
			fault(proposed, "knownFrom", "is " + write.knownFrom().get() + ", after today, " + today);
		}
	}

	/** Nobody accepts in the name of another: the account is the accountable officer's own. */
	private void acceptance(Proposed proposed, Acceptance acceptance) {
		String ref = acceptance.action();
		if (!actionExists(proposed, ref)) {
			return;
		}
		if (!findAction(ref).orElseThrow().accountable().contains(acceptance.by())) {
			fault(proposed, "by", "is " + acceptance.by() + ", who is not accountable for action " + ref);
		} else if (!acceptance.by().equals(write.actor().id())) {
			fault(proposed, "by", "is " + acceptance.by() + ", and this is sent by " + write.actor().id()
					+ ": evidence is accepted by the accountable officer's own account, whose name is that person's id");
		}
	}

	private void action(Proposed proposed, Action action) {
		if (!sections.contains(action.section())) {
			fault(proposed, "section", "there is no section " + action.section());
		}
		current().action(action.ref()).filter(known -> !known.parent().equals(action.parent()))
				.ifPresent(known -> fault(proposed, "parent", "cannot be changed once the action is there"));
		action.parent().ifPresent(parent -> {
			Optional<Action> found = findAction(parent);
			if (found.isEmpty()) {
				fault(proposed, "parent", "there is no action " + parent);
			} else if (found.get().parent().isPresent()) {
				fault(proposed, "parent", "action " + parent + " is part of another action itself");
			}
		});
		for (MeasureUse use : action.measures()) {
			if (measureExists(proposed, "measures", use.measure())) {
				Measure measure = findMeasure(use.measure()).orElseThrow();
				promise(proposed, "measures." + use.measure(), use.baseline().or(measure::baseline), use.target().or(measure::target));
			}
		}
		for (String cap : action.cappedBy()) {
			if (findAction(cap).isEmpty()) {
				fault(proposed, "cappedBy", "there is no action " + cap);
			}
		}
		for (String selector : action.primary()) {
			String kind = selector.contains("/") ? selector.substring(0, selector.indexOf('/')) : selector;
			if (!List.of(Part.Kind.values()).stream().map(Part.Kind::word).toList().contains(kind)) {
				fault(proposed, "primary", "is \"" + selector + "\", expected a kind of part (delivery, impact, confidence, evidence-age)"
						+ " or one part of a kind, such as impact/units");
			}
		}
	}

	private void promise(Proposed proposed, String prefix, Optional<Baseline> baseline, Optional<Target> target) {
		Optional<LocalDate> due = target.flatMap(Target::due);
		if (baseline.isPresent() && due.isPresent() && !due.get().isAfter(baseline.get().on())) {
			fault(proposed, prefix.isEmpty() ? "target.due" : prefix + ".target.due",
					"is " + due.get() + ", not after the baseline's day, " + baseline.get().on());
		}
	}

	private void milestone(Proposed proposed, Event.MilestoneSet set) {
		if (actionExists(proposed, set.action())) {
			new MilestoneChecks(set, milestones.get(set.action()), today, (field, reason) -> fault(proposed, field, reason))
					.check(milestonesNow(set.action()));
		}
	}

	private void caps() {
		for (Proposed proposed : write.events()) {
			if (proposed.event() instanceof Event.ActionSet set && reachesItself(set.action().ref())) {
				fault(proposed, "cappedBy", "action " + set.action().ref() + " is capped by itself, by way of "
						+ String.join(", ", set.action().cappedBy()));
			}
		}
	}

	/** Walked with a list of its own: a chain of caps may be as long as a plan. */
	private boolean reachesItself(String ref) {
		Deque<String> open = new ArrayDeque<>(List.of(ref));
		Set<String> walked = new HashSet<>();
		while (!open.isEmpty()) {
			for (String next : restsOn(open.pop())) {
				if (next.equals(ref)) {
					return true;
				}
				if (walked.add(next)) {
					open.push(next);
				}
			}
		}
		return false;
	}

	/** An action rests on those that cap it, and on its own parts. */
	private List<String> restsOn(String ref) {
		return Stream.of(findAction(ref).map(Action::cappedBy).orElse(List.of()).stream(), current().parts(ref).stream().map(Action::ref),
				actions.values().stream().filter(action -> action.parent().equals(Optional.of(ref))).map(Action::ref))
				.flatMap(Function.identity()).toList();
	}

	/** What is recorded already is not recorded twice; with an idempotency key it would have been answered before. */
	private void repeats() {
		for (Proposed proposed : write.events()) {
			if (proposed.event().sets().isEmpty()) {
				Subject.of(proposed.event()).stream().map(subject -> state.history(subject).same(proposed.event(), write.knownFrom().orElse(today)))
						.flatMap(Optional::stream).findFirst().ifPresent(same -> {
							throw new Refusal(Refusal.Kind.CONFLICT, "this is recorded already, as version " + same.version());
						});
			}
		}
	}

	private boolean actionExists(Proposed proposed, String ref) {
		if (!actions.containsKey(ref) && !state.exists(new Thing.OfAction(ref)) || removed.contains(new Thing.OfAction(ref))) {
			fault(proposed, "action", "there is no action " + ref + " in this plan");
			return false;
		}
		return true;
	}

	private boolean measureExists(Proposed proposed, String field, String id) {
		if (!measures.containsKey(id) && !state.exists(new Thing.OfMeasure(id)) || removed.contains(new Thing.OfMeasure(id))) {
			fault(proposed, field, "there is no measure " + id + " in this plan");
			return false;
		}
		return true;
	}

	private void fault(Proposed proposed, String field, String reason) {
		faults.add(new Fault(proposed.path().isEmpty() ? field : proposed.path() + "." + field, reason, proposed.line()));
	}
}
