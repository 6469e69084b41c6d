package org.planwright.core.web.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Component;
import org.planwright.core.model.Action;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Told;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;
import org.planwright.core.web.panel.ShownPanel;

/** One measure: how it is counted, what was promised, and every figure that was ever told of it. */
@Component(service = Page.class)
public final class MeasurePage implements Page {

	private static final int MOST_ROWS = 60;

	/** A figure with its vintage. */
	public record Row(LocalDate on, String part, String figure, LocalDate knownFrom, Instant recordedAt, String by, String source, boolean revised) {
	}

	/** An action that uses it. */
	public record User(Action action, String role, String address) {
	}

	@Override
	public String address() {
		return "/plans/{plan}/measures/{id}";
	}

	@Override
	public Answer get(Visit visit) {
		PlanView plan = visit.plan();
		Measure measure = plan.measure(visit.name("id"));
		List<Told<Observation>> told = plan.observations(measure.id());
		List<Observation> whole = List.copyOf(newest(told).values().stream().map(Told::value).filter(o -> o.part().isEmpty()).toList());
		return new Answer.Shown("measure/measure.ftlh", Map.of("measure", measure, "owner", measure.owner().map(visit::person).orElse(""), "panel",
				ShownPanel.of(MeasurePanel.of("figures", measure, measure.baseline(), measure.target(), whole)), "rows", rows(told, measure, visit), "all", told.size(), "csv",
				visit.link("/api/plans/" + plan.head().id() + "/export?what=measures&format=csv&sheet=series"),
				"users", MeasuresPage.users(plan, measure.id()).map(action -> user(action, measure.id(), visit)).toList(), "json",
				visit.link("/api/plans/" + plan.head().id() + "/measures/" + measure.id())));
	}

	private static User user(Action action, String measure, Visit visit) {
		return new User(action, action.measures().stream().filter(use -> use.measure().equals(measure)).findFirst().orElseThrow().role(),
				visit.ofPlan("/actions/" + action.ref()));
	}

	/** Of each day and part the one that became known last. */
	private static Map<String, Told<Observation>> newest(List<Told<Observation>> told) {
		Map<String, Told<Observation>> newest = new TreeMap<>();
		told.stream().sorted(Comparator.comparing((Told<Observation> each) -> each.knownFrom()).thenComparing(Told::version))
				.forEach(each -> newest.put(place(each.value()), each));
		return newest;
	}

	private static String place(Observation o) {
		return o.on() + " " + o.part().orElse("");
	}

	private static List<Row> rows(List<Told<Observation>> told, Measure measure, Visit visit) {
		Map<String, Told<Observation>> newest = newest(told);
		return told.stream().sorted(Comparator.comparing((Told<Observation> each) -> each.value().on()).thenComparing(Told::version).reversed()).limit(MOST_ROWS)
				.map(each -> new Row(each.value().on(), each.value().part().orElse(""), Figure.words(each.value().reading(), measure.unit()),
						each.knownFrom(), each.recordedAt(), visit.person(each.actor()), each.value().source().orElse(""),
						newest.get(place(each.value())) != each))
				.toList();
	}
}
