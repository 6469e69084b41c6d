package org.planwright.plugin.workforce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;
import org.planwright.core.rule.Improvement;
import org.planwright.core.rule.programme.Asked;
import org.planwright.core.rule.programme.Keys;
import org.planwright.core.rule.programme.Sent;

/** What staff answered, how far each result may be off by chance, and whether a change is more than that. */
@Path("plans/{plan}/surveys")
@Produces(MediaType.APPLICATION_JSON)
public final class SurveysResource {

	private static final Set<String> ROLES = Set.of("satisfaction", "wellbeing");

	private final Plans plans;

	SurveysResource(Plans plans) {
		this.plans = plans;
	}

	/** A measure that is asked of staff. */
	public record Survey(String measure, String title, List<Result> results, List<Change> changes, List<String> missing) {
	}

	/**
	 * One survey.
	 *
	 * @param margin so many points it may be off by chance, 19 times in 20
	 */
	public record Result(LocalDate on, BigDecimal percent, Optional<Integer> answered, Optional<BigDecimal> margin, boolean baseline,
			Optional<String> question) {
	}

	/**
	 * From one survey to the next.
	 *
	 * @param points the change in percentage points
	 * @param noise by so many points two such surveys may differ by chance
	 */
	public record Change(LocalDate from, LocalDate to, BigDecimal points, BigDecimal noise, boolean moreThanNoise, boolean sameQuestion) {
	}

	@GET
	public Map<String, List<Survey>> list(@PathParam("plan") String plan, @BeanParam Asked asked) {
		return Map.of("surveys", of(plans.at(plan, asked.when())));
	}

	static List<Survey> of(PlanView view) {
		List<SurveyQuestion> questions = SurveyQuestion.KIND.values(view);
		Map<String, MeasureView> measures = new LinkedHashMap<>();
		view.actions().forEach(action -> view.view(action.ref()).measures().stream().filter(measure -> isSurvey(measure, questions))
				.forEach(measure -> measures.putIfAbsent(measure.measure().id(), measure)));
		return measures.values().stream().map(measure -> survey(measure, questions)).toList();
	}

	private static boolean isSurvey(MeasureView measure, List<SurveyQuestion> questions) {
		return measure.measure().unit().equals(Optional.of("%")) && (ROLES.contains(measure.use().role())
				|| questions.stream().anyMatch(question -> question.measure().equals(measure.measure().id()))
				|| measure.baseline().flatMap(Baseline::sample).isPresent() || measure.whole().stream().anyMatch(o -> o.sample().isPresent()));
	}

	private static Survey survey(MeasureView measure, List<SurveyQuestion> questions) {
		List<Result> results = new ArrayList<>();
		Optional<LocalDate> base = measure.baseline().map(Baseline::on);
		measure.baseline().ifPresent(b -> results.add(result(measure, questions, b.on(), b.value(), b.sample(), true)));
		measure.whole().stream().filter(o -> o.figure().isPresent() && !Optional.of(o.on()).equals(base))
				.forEach(o -> results.add(result(measure, questions, o.on(), o.figure().get(), o.sample(), false)));
		results.sort(Comparator.comparing(Result::on));
		List<String> missing = new ArrayList<>();
		if (base.isEmpty()) {
			missing.add("a baseline, with its date and how many answered");
		}
		results.stream().filter(result -> result.answered().isEmpty()).forEach(result -> missing.add("how many answered on " + result.on()));
		results.stream().filter(result -> result.question().isEmpty()).forEach(result -> missing.add("the question as it was put on " + result.on()));
		return new Survey(measure.measure().id(), measure.measure().title(), results, changes(results), missing);
	}

	private static Result result(MeasureView measure, List<SurveyQuestion> questions, LocalDate on, BigDecimal percent, Optional<Integer> answered,
			boolean baseline) {
		Optional<String> question = questions.stream().filter(q -> q.measure().equals(measure.measure().id()) && q.on().equals(on))
				.map(SurveyQuestion::question).findFirst();
		Optional<Integer> some = answered.filter(n -> n > 0);
		return new Result(on, percent, some, some.filter(n -> isPercent(percent)).map(n -> rounded(Improvement.margin(percent, n))), baseline, question);
	}

	private static List<Change> changes(List<Result> results) {
		List<Result> known = results.stream().filter(result -> result.margin().isPresent()).toList();
		return IntStream.range(1, known.size()).mapToObj(i -> change(known.get(i - 1), known.get(i))).toList();
	}

	private static Change change(Result from, Result to) {
		BigDecimal points = to.percent().subtract(from.percent());
		BigDecimal noise = Improvement.noise(from.percent(), from.answered().orElseThrow(), to.percent(), to.answered().orElseThrow());
		return new Change(from.on(), to.on(), points, rounded(noise), points.abs().compareTo(noise) > 0, from.question().equals(to.question()));
	}

	private static boolean isPercent(BigDecimal value) {
		return value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0;
	}

	private static BigDecimal rounded(BigDecimal value) {
		return value.setScale(1, RoundingMode.HALF_UP);
	}

	@GET
	@Path("{measure}/{on}")
	public Response get(@PathParam("plan") String plan, @PathParam("measure") String measure, @PathParam("on") String on,
			@BeanParam Asked asked) {
		return SurveyQuestion.KIND.get(plans.at(plan, asked.when()), key(measure, on));
	}

	@PUT
	@Path("{measure}/{on}")
	public Response put(@PathParam("plan") String plan, @PathParam("measure") String measure, @PathParam("on") String on,
			@BeanParam Sent sent, Input body) {
		String key = key(measure, on);
		checkUnit(plans.at(plan, When.NOW), measure);
		return SurveyQuestion.KIND.put(plans, plan, key, body, sent, SurveyQuestion::observed);
	}

	static void checkUnit(PlanView plan, String measure) {
		Optional<String> unit = plan.measure(measure).unit();
		if (!unit.equals(Optional.of("%"))) {
			throw Refusal.wrong("measure", "is counted in " + unit.orElse("nothing yet") + ", and the result of a survey is a per cent");
		}
	}

	private static String key(String measure, String on) {
		return TeamLimit.fits(SurveyQuestion.key(Keys.id("measure", measure), Keys.day("on", on)));
	}
}
