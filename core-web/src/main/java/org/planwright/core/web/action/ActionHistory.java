package org.planwright.core.web.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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

	/** Further back a status is not followed, so that a page stays quick. */
	private static final int MOST_DAYS = 150;

	private final Visit visit;
	private final PlanView plan;
	private final Action action;
	private final List<Trail.Told> told;
	private final TreeSet<LocalDate> days = new TreeSet<>();

	ActionHistory(Visit visit, PlanView plan, Action action) {
		this.visit = visit;
		this.plan = plan;
		this.action = action;
		List<Trail.Told> all = Trail.all(visit);
		this.told = all.stream().filter(each -> isAbout(each.event())).toList();
		LocalDate opened = all.stream().map(Trail.Told::event).filter(Event.PlanOpened.class::isInstance).map(Event::on).findFirst().orElse(plan.asOf());
		all.stream().map(Trail.Told::event).filter(event -> isAbout(event) || Telling.programme(event).equals(Optional.of(action.programme())))
				.map(Event::on).filter(day -> day.isAfter(opened) && day.isBefore(plan.asOf())).forEach(days::add);
		days.add(opened.isBefore(plan.asOf()) ? opened : plan.asOf());
		days.add(plan.asOf());
	}

	/** What was told of the action itself and of the measures it uses, the oldest first. */
	List<Trail.Told> told() {
		return told;
	}

	private boolean isAbout(Event event) {
		return Telling.action(event).equals(Optional.of(action.ref()))
				|| Telling.measure(event).filter(id -> action.measures().stream().map(MeasureUse::measure).anyMatch(id::equals)).isPresent();
	}

	/** Each change of the status, the newest first. */
	List<StatusChange> changes() {
		while (days.size() > MOST_DAYS) {
			days.pollFirst();
		}
		List<StatusChange> changes = new ArrayList<>();
		LocalDate day = days.first();
		Assessment before = on(day);
		while (day.isBefore(plan.asOf())) {
			day = next(day, before);
			Assessment now = on(day);
			if (now.headline() != before.headline()) {
				changes.add(0, change(day, before.headline(), now));
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

	private StatusChange change(LocalDate day, Status from, Assessment to) {
		List<String> by = told.stream().filter(each -> each.event().on().equals(day)).map(each -> each.words(visit::person)).toList();
		return new StatusChange(day, StatusTag.of(from), StatusTag.of(to.headline()), by, to.reasons());
	}
}
