package org.planwright.core.web.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.planwright.core.model.Action;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Target;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Told;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** Every measure of a plan with its newest figure, and who uses it. */
@Component(service = Page.class)
public final class MeasuresPage implements Page {

	/** A measure; what is empty is missing. */
	public record Row(Measure measure, String address, Optional<Observation> latest, Figures figures, List<String> actions) {
	}

	/** Its figures as they are written. */
	public record Figures(String latest, String baseline, String target) {
	}

	@Override
	public String address() {
		return "/plans/{plan}/measures";
	}

	@Override
	public Optional<Entry> navigation() {
		return Optional.of(new Entry(20, "Measures"));
	}

	@Override
	public Answer get(Visit visit) {
		PlanView plan = visit.plan();
		return new Answer.Shown("measure/measures.ftlh", Map.of("rows", plan.measures().stream().map(measure -> row(measure, plan, visit)).toList(),
				"handIn", "/plans/" + plan.head().id() + "/hand-in", "template", "/api/statistics/returns/" + plan.head().id(), "json", visit.link("/api/plans/" + plan.head().id() + "/measures")));
	}

	private static Row row(Measure measure, PlanView plan, Visit visit) {
		Optional<Observation> latest = latest(plan, measure.id());
		return new Row(measure, visit.ofPlan("/measures/" + measure.id()), latest,
				new Figures(latest.map(o -> Figure.words(o.reading(), measure.unit())).orElse(""),
						measure.baseline().map(b -> Figure.words(b.value(), measure.unit())).orElse(""),
						measure.target().flatMap(Target::aim).flatMap(aim -> aim.level(measure.baseline())).map(v -> Figure.words(v, measure.unit())).orElse("")),
				users(plan, measure.id()).map(Action::ref).toList());
	}

	static Stream<Action> users(PlanView plan, String measure) {
		return plan.actions().stream().filter(action -> action.measures().stream().anyMatch(use -> use.measure().equals(measure)));
	}

	private static Optional<Observation> latest(PlanView plan, String measure) {
		List<Observation> whole = plan.observations(measure).stream().map(Told::value).filter(o -> o.part().isEmpty())
				.sorted(Comparator.comparing(Observation::on)).toList();
		return whole.isEmpty() ? Optional.empty() : Optional.of(whole.get(whole.size() - 1));
	}
}
