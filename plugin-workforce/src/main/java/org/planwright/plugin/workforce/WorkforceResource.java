package org.planwright.plugin.workforce;

import java.math.BigDecimal;
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
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Cadence;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Review;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rule.CadenceRule;
import org.planwright.core.rule.Improvement;
import org.planwright.core.rule.Limit;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.programme.Asked;

/** What follows from what was entered: agency use against need, the panels, turnover against each baseline. */
@Path("plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
public final class WorkforceResource {

	private static final List<String> PAGES = List.of("caseloads", "limits", "agency", "panels", "roll-outs", "surveys", "turnover", "staffing",
			"posts", "audits", "sites");

	private final Plans plans;
	private final WorkforceSettings settings;

	WorkforceResource(Plans plans, WorkforceSettings settings) {
		this.plans = plans;
		this.settings = settings;
	}

	/**
	 * What is here of a plan.
	 *
	 * @param actions those that the programme judges
	 * @param entered how many records of each kind there are
	 */
	public record Overview(String plan, List<String> actions, Map<String, Integer> entered, Map<String, String> links) {
	}

	/** Every complete month's use, oldest first, and how the newest stands. */
	public record Agency(Status status, List<String> reasons, List<String> missing, List<AgencyUse> months) {
	}

	/**
	 * Something that is held again and again.
	 *
	 * @param due when the next round is, if anything says so
	 * @param reviews where its rounds are kept
	 */
	public record Panel(String action, String id, String title, Interval every, Optional<LocalDate> due, Status status, List<String> reasons,
			List<String> missing, List<Round> rounds, String reviews) {
	}

	/** A round that was held. */
	public record Round(LocalDate on, boolean complete, Optional<Integer> count, Optional<LocalDate> next) {
	}

	/**
	 * A measure of who leaves, as one action uses it.
	 *
	 * @param against the newest value against each earlier one it may be compared with
	 */
	public record Leaving(String action, String measure, String title, Optional<Baseline> baseline, Optional<LocalDate> due, List<Value> values,
			List<Turnover.Against> against, Status status, List<String> reasons, List<String> missing) {
	}

	/** A value and where it comes from. */
	public record Value(LocalDate on, BigDecimal value, Optional<String> source) {
	}

	@GET
	public Overview overview(@PathParam("plan") String plan, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		Evidence evidence = Evidence.of(view);
		Map<String, Integer> entered = new LinkedHashMap<>();
		entered.put("caseloads", evidence.caseloads().size());
		entered.put("limits", evidence.limits().size());
		entered.put("waves", evidence.waves().size());
		entered.put("decisions", evidence.decisions().size());
		entered.put("surveys", evidence.surveys().size());
		entered.put("staffing", evidence.staffing().size());
		entered.put("posts", evidence.posts().size());
		entered.put("audits", evidence.audits().size());
		entered.put("sites", evidence.sites().size());
		Map<String, String> links = new LinkedHashMap<>();
		PAGES.forEach(page -> links.put(page, "/api/workforce/plans/" + plan + "/" + page));
		return new Overview(plan, own(view).map(Action::ref).toList(), entered, links);
	}

	@GET
	@Path("agency")
	public Agency agency(@PathParam("plan") String plan, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		Caseloads caseloads = settings.caseloads(view);
		Settings s = settings.forRole(view, Impact.AGENCY_FTE);
		Verdict verdict = AgencyUse.verdict(caseloads, AgencyUse.Thresholds.from(s));
		s.check();
		return new Agency(verdict.status(), verdict.reasons(), verdict.missing(),
				caseloads.complete().stream().flatMap(month -> AgencyUse.of(month).stream()).toList());
	}

	@GET
	@Path("panels")
	public Map<String, List<Panel>> panels(@PathParam("plan") String plan, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		return Map.of("panels", own(view).flatMap(action -> action.cadences().stream().map(cadence -> panel(plan, view.view(action.ref()), cadence)))
				.toList());
	}

	private Panel panel(String plan, ActionView action, Cadence cadence) {
		Settings s = settings.of(action.action());
		List<Review> held = action.reviews(cadence.id());
		Verdict verdict = CadenceRule.judge(cadence, held, action.asOf(), CadenceRule.Thresholds.from(s));
		s.check();
		return new Panel(action.action().ref(), cadence.id(), cadence.title(), cadence.every(), CadenceRule.due(cadence, held), verdict.status(),
				verdict.reasons(), verdict.missing(), held.stream().map(r -> new Round(r.on(), r.complete(), r.count(), r.next())).toList(),
				"/api/plans/" + plan + "/actions/" + action.action().ref() + "/reviews");
	}

	@GET
	@Path("turnover")
	public Map<String, List<Leaving>> turnover(@PathParam("plan") String plan, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		Evidence evidence = Evidence.of(view);
		return Map.of("turnover", own(view).filter(action -> action.use(Impact.TURNOVER).isPresent())
				.map(action -> leaving(view.view(action.ref()), evidence)).toList());
	}

	private Leaving leaving(ActionView action, Evidence evidence) {
		Settings s = settings.of(action.action());
		Caseloads caseloads = Caseloads.of(evidence, Limit.Thresholds.from(s));
		Improvement.Thresholds thresholds = Improvement.Thresholds.from(s);
		MeasureView measure = Turnover.measured(Known.of(action, evidence, caseloads).measure(Impact.TURNOVER).orElseThrow(), s);
		Verdict verdict = Turnover.judge(measure, thresholds);
		s.check();
		return new Leaving(action.action().ref(), measure.measure().id(), measure.measure().title(), measure.baseline(), measure.due(),
				measure.whole().stream().flatMap(o -> o.figure().map(value -> new Value(o.on(), value, o.source())).stream()).toList(),
				Turnover.against(measure, thresholds), verdict.status(), verdict.reasons(), verdict.missing());
	}

	private static Stream<Action> own(PlanView plan) {
		return plan.actions().stream().filter(action -> action.programme().equals(WorkforceProgramme.ID));
	}
}
