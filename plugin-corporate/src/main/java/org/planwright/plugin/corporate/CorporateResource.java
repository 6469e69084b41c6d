package org.planwright.plugin.corporate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.planwright.core.model.Action;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.programme.Asked;

/** What follows from what was entered: the calendar of reviews, the comparison, capacity, cost recovery. */
@Path("plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
public final class CorporateResource {

	private final Plans plans;
	private final CorporateSettings settings;

	CorporateResource(Plans plans, CorporateSettings settings) {
		this.plans = plans;
		this.settings = settings;
	}

	/**
	 * What is here of a plan.
	 *
	 * @param actions those this programme judges
	 * @param entered how many records of each kind there are
	 */
	public record Overview(String plan, LocalDate asOf, List<String> actions, Map<String, Integer> entered, Map<String, String> links) {
	}

	@GET
	public Overview overview(@PathParam("plan") String plan, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		Map<String, Integer> entered = new LinkedHashMap<>();
		entered.put("recommendations", Recommendation.KIND.values(view).size());
		entered.put("services", ServiceReturn.KIND.values(view).size());
		entered.put("savings", SavingLine.KIND.values(view).size());
		entered.put("neighbours", NeighbourList.KIND.values(view).size());
		entered.put("judgements", Judgement.KIND.values(view).size());
		entered.put("figures", Figures.KIND.values(view).size());
		Map<String, String> links = new LinkedHashMap<>();
		Stream.concat(Stream.of("calendar", "benchmarks", "capacity", "cost-recovery"), entered.keySet().stream())
				.forEach(page -> links.put(page, "/api/corporate/plans/" + plan + "/" + page));
		return new Overview(plan, view.asOf(), actions(view).map(Action::ref).toList(), entered, links);
	}

	@GET
	@Path("calendar")
	public Calendar calendar(@PathParam("plan") String plan, @BeanParam Asked asked) {
		return Calendar.of(plans.at(plan, asked.when()));
	}

	@GET
	@Path("benchmarks")
	public Benchmark benchmarks(@PathParam("plan") String plan, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		Settings s = actions(view).map(action -> view.view(action.ref())).filter(CorporateProgramme::isComparison).findFirst()
				.map(action -> settings.of(action.action())).orElseGet(settings::ofCouncil);
		Benchmark benchmark = Benchmark.of(NeighbourList.KIND.values(view), Judgement.KIND.values(view), Figures.KIND.values(view), s);
		s.check();
		return benchmark;
	}

	@GET
	@Path("capacity")
	public Map<String, List<Capacity>> capacity(@PathParam("plan") String plan, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		return Map.of("capacity", actions(view).map(action -> view.view(action.ref()))
				.flatMap(action -> action.measure("posts").stream().map(posts -> capacity(view, action, posts))).toList());
	}

	private Capacity capacity(PlanView plan, ActionView action, MeasureView posts) {
		Settings s = settings.of(action.action());
		Capacity capacity = Capacity.of(action, posts, action.subActions().stream()
				.map(ref -> Capacity.Project.of(plan.action(ref).title(), plan.assessment(ref))).toList(), s);
		s.check();
		return capacity;
	}

	@GET
	@Path("cost-recovery")
	public CostRecovery costRecovery(@PathParam("plan") String plan, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		Optional<ActionView> action = actions(view).filter(a -> a.use("recovery").isPresent()).findFirst().map(a -> view.view(a.ref()));
		Settings s = action.map(a -> settings.of(a.action())).orElseGet(settings::ofCouncil);
		CostRecovery recovery = CostRecovery.of(ServiceReturn.KIND.values(view),
				action.flatMap(a -> a.measure("recovery")).flatMap(MeasureView::due), view.asOf(), s);
		s.check();
		return recovery;
	}

	private static Stream<Action> actions(PlanView plan) {
		return plan.actions().stream().filter(action -> action.programme().equals(CorporateProgramme.ID));
	}
}
