package org.planwright.core.web.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.planwright.core.model.Action;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Turn;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.When;
import org.planwright.core.web.frame.StatusTag;
import org.planwright.core.web.frame.Visit;
import org.planwright.core.web.history.Telling;
import org.planwright.core.web.history.Trail;

/** What was told of an action, and how its status moved with that. */
final class ActionHistory {

	/** Further back a status is not followed, so that a page stays quick; the page says so. */
	private static final int MOST_DAYS = 1_500;

	private final Visit visit;
	private final PlanView plan;
	private final Action action;
	private final List<Trail.Line> all;
	private final List<Trail.Line> told;
	private final TreeSet<LocalDate> days = new TreeSet<>();

	ActionHistory(Visit visit, PlanView plan, Action action) {
		this.visit = visit;
		this.plan = plan;
		this.action = action;
		this.all = Trail.all(visit);
		this.told = all.stream().filter(each -> isAbout(each.event(), Set.of(action.ref()), measures(Stream.of(action)))).toList();
		LocalDate opened = all.stream().map(Trail.Line::event).filter(Event.PlanOpened.class::isInstance).map(Event::on).findFirst().orElse(plan.asOf());
		// Rules may look at whatever the plan knows, so that anything told of any action may have changed the status of this one.
		all.stream().map(each -> each.event().on()).filter(day -> day.isAfter(opened) && day.isBefore(plan.asOf())).forEach(days::add);
		days.add(opened.isBefore(plan.asOf()) ? opened : plan.asOf());
		days.add(plan.asOf());
		while (days.size() > MOST_DAYS) {
			days.pollFirst();
		}
	}

	/** What was told of the action itself and of the measures it uses, the oldest first. */
	List<Trail.Line> told() {
		return told;
	}

	/** The first day of which the status is known. */
	LocalDate since() {
		return days.first();
	}

	/** Each change of the status, the newest first. */
	List<StatusChange> changes() {
		List<Trail.Line> behind = behind();
		List<StatusChange> changes = new ArrayList<>();
		LocalDate day = days.first();
		Assessment before = on(day);
		while (day.isBefore(plan.asOf())) {
			day = next(day, before);
			Assessment now = on(day);
			if (now.headline() != before.headline()) {
				changes.add(0, change(day, before.headline(), now, behind));
			}
			before = now;
		}
		return changes;
	}

	/** The next day on which anything was told, or on which time alone was to change the status. */
	private LocalDate next(LocalDate day, Assessment assessment) {
		LocalDate evidence = days.higher(day);
		return assessment.next() instanceof Turn.OnDate turn && turn.on().isAfter(day) && turn.on().isBefore(evidence) ? turn.on() : evidence;
	}

	private Assessment on(LocalDate day) {
		return visit.plans().at(plan.head().id(), new When(Optional.of(day), visit.when().knownAt())).assessment(action.ref());
	}

	private StatusChange change(LocalDate day, Status from, Assessment to, List<Trail.Line> behind) {
		List<String> by = behind.stream().filter(each -> each.event().on().equals(day)).map(each -> each.words(visit::person)).toList();
		return new StatusChange(day, StatusTag.of(from), StatusTag.of(to.headline()), by, to.reasons());
	}

	/** What was told of the action, its parts, what caps them, the measures they use and what their programmes keep. */
	private List<Trail.Line> behind() {
		List<Action> defined = all.stream().map(Trail.Line::event).filter(Event.ActionSet.class::isInstance).map(event -> ((Event.ActionSet) event).action())
				.toList();
		Set<String> refs = new HashSet<>(Set.of(action.ref()));
		boolean more = true;
		while (more) {
			more = refs.addAll(defined.stream().flatMap(each -> leansOn(each, refs)).toList());
		}
		List<Action> family = defined.stream().filter(each -> refs.contains(each.ref())).toList();
		Set<String> measures = measures(family.stream());
		Set<String> programmes = new HashSet<>(family.stream().map(Action::programme).toList());
		return all.stream().filter(each -> isAbout(each.event(), refs, measures)
				|| Telling.programme(each.event()).filter(programmes::contains).isPresent()).toList();
	}

	/** What some of the actions lean on by this one: itself as a part of one of them, and what caps it. */
	private static Stream<String> leansOn(Action each, Set<String> refs) {
		Stream<String> caps = refs.contains(each.ref()) ? each.cappedBy().stream() : Stream.empty();
		return Stream.concat(caps, each.parent().filter(refs::contains).map(parent -> each.ref()).stream());
	}

	private static Set<String> measures(Stream<Action> actions) {
		return new HashSet<>(actions.flatMap(each -> each.measures().stream()).map(MeasureUse::measure).toList());
	}

	private static boolean isAbout(Event event, Set<String> refs, Set<String> measures) {
		return Telling.action(event).filter(refs::contains).isPresent() || Telling.measure(event).filter(measures::contains).isPresent();
	}
}
