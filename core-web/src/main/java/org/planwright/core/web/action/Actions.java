package org.planwright.core.web.action;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.model.Action;
import org.planwright.core.model.Cadence;
import org.planwright.core.model.Review;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.StatusOverride;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Timeline;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Told;
import org.planwright.core.web.frame.StatusTag;
import org.planwright.core.web.frame.Visit;
import org.planwright.core.web.history.Trail;
import org.planwright.core.web.measure.MeasurePanel;
import org.planwright.core.web.panel.ShownPanel;

/** Puts an action into the words of its page. */
final class Actions {

	private static final ActionModel.Link NONE = new ActionModel.Link("", "", Optional.empty());

	private final Visit visit;
	private final PlanView plan;
	private final Action action;
	private final ActionView view;

	Actions(Visit visit) {
		this.visit = visit;
		this.plan = visit.plan();
		this.action = plan.action(visit.name("ref"));
		this.view = plan.view(action.ref());
	}

	ActionModel model() {
		ActionHistory history = new ActionHistory(visit, plan, action);
		boolean installed = visit.plans().programmes().stream().anyMatch(programme -> programme.id().equals(action.programme()));
		return new ActionModel(action, section(), programme(), installed ? visit.ofPlan("/programmes/" + action.programme()) : "",
				visit.persons(action.accountable()), visit.persons(action.leads()), standing(), action.cappedBy().stream().map(this::link).toList(),
				view.subActions().stream().map(this::link).toList(), action.parent().map(this::link).orElse(NONE), decisions(), ShownPanel.of(measures(), this::table),
				ShownPanel.of(timeline(), this::table), steps(), progress(), reviews(), history.since(), history.changes(), told(history), visit.link("/api/plans/" + plan.head().id() + "/actions/" + action.ref()));
	}

	private String section() {
		return plan.head().sections().stream().filter(section -> section.number().equals(action.section()))
				.map(section -> section.number() + ". " + section.title()).findFirst().orElse(action.section());
	}

	private String programme() {
		return visit.plans().programmes().stream().filter(programme -> programme.id().equals(action.programme())).findFirst()
				.map(programme -> programme.title()).orElse(action.programme() + " (not installed)");
	}

	private ActionModel.Standing standing() {
		Assessment a = plan.assessment(action.ref());
		String evidence = plan.evidence(action.ref())
				.map(day -> Days.words(day) + ", " + ChronoUnit.DAYS.between(day, plan.asOf()) + " days before the day of this page").orElse("");
		return new ActionModel.Standing(StatusTag.of(a.headline()), a.override().map(o -> StatusTag.of(a.computed())), a.override(),
				a.override().map(StatusOverride::by).map(visit::person).orElse(""), a.reasons(), a.missing(), a.next().words(), evidence,
				a.parts().stream().map(part -> new ActionModel.Judged(part, StatusTag.of(part.verdict().status()), a.isPrimary(part))).toList(), a.rules());
	}

	private ActionModel.Link link(String ref) {
		Action other = plan.action(ref);
		return new ActionModel.Link(visit.ofPlan("/actions/" + ref), ref + " " + other.title(), Optional.of(StatusTag.of(plan.assessment(ref).headline())));
	}

	/** What meetings decided that it came from. */
	private List<ActionModel.Link> decisions() {
		return plan.meetings().stream().flatMap(meeting -> meeting.decisions().stream().map(Told::value)
				.filter(decision -> decision.action().equals(Optional.of(action.ref())))
				.map(decision -> new ActionModel.Link(visit.ofPlan("/meetings/" + decision.meeting()) + "#decisions-title", decision.text() + ", decided on "
						+ Days.words(meeting.meeting().value().date()), Optional.empty())))
				.toList();
	}

	/** Whatever is shown as a panel. */
	List<Panel> panels() {
		return Stream.concat(measures().stream(), timeline().stream()).toList();
	}

	private String table(String place) {
		return visit.ofPlan("/actions/" + action.ref() + place);
	}

	/** As the programme draws them; those it says nothing of as they are. */
	private List<Panel> measures() {
		Map<String, Panel> drawn = new HashMap<>();
		plan.measurePanels(action.ref()).forEach(panel -> drawn.put(panel.id(), panel));
		return view.measures().stream().map(measure -> drawn.getOrDefault(measure.use().role(), plain(measure))).toList();
	}

	private static Panel plain(MeasureView measure) {
		return MeasurePanel.of(measure.use().role(), measure.measure(), measure.baseline(), measure.target(), measure.whole());
	}

	private List<Panel> timeline() {
		if (view.milestones().isEmpty()) {
			return List.of();
		}
		return List.of(new Panel("milestones", "Milestones", Optional.empty(), List.of(), List.of(),
				List.of(new Timeline("Milestones of action " + action.ref(), plan.asOf(), view.milestones().stream().map(Timeline.Step::of).toList()))));
	}

	private List<ActionModel.Step> steps() {
		return view.milestones().stream().map(m -> new ActionModel.Step(m, m.owner().map(visit::person).orElse(""))).toList();
	}

	private List<ActionModel.Entry> progress() {
		return reversed(plan.progress(action.ref()).stream().map(told -> new ActionModel.Entry(told.value().on(), told.value().text(),
				visit.person(told.actor()), told.recordedAt(), told.knownFrom())).toList());
	}

	private List<ActionModel.Round> reviews() {
		return reversed(plan.reviews(action.ref()).stream().map(Told::value).map(this::round).toList());
	}

	private ActionModel.Round round(Review review) {
		return new ActionModel.Round(review.on(), action.cadence(review.cadence()).map(Cadence::title).orElse(review.cadence()), review.complete(),
				review.count(), review.next(), review.note());
	}

	private List<ActionModel.Entry> told(ActionHistory history) {
		return reversed(history.told().stream().map(this::entry).toList());
	}

	private ActionModel.Entry entry(Trail.Line line) {
		return new ActionModel.Entry(line.event().on(), line.words(visit::person), visit.person(line.told().actor()), line.told().recordedAt(),
				line.told().knownFrom());
	}

	private static <T> List<T> reversed(List<T> oldestFirst) {
		List<T> newestFirst = new ArrayList<>(oldestFirst);
		Collections.reverse(newestFirst);
		return newestFirst;
	}
}
