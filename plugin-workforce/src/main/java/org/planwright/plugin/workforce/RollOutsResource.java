package org.planwright.plugin.workforce;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.planwright.core.model.Action;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;
import org.planwright.core.rule.Limit;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.programme.Asked;
import org.planwright.core.rule.programme.Kept;
import org.planwright.core.rule.programme.Keys;
import org.planwright.core.rule.programme.Sent;

/** What teams get one after the other: the waves, how many teams are live, and the evaluation that has to come first. */
@Path("plans/{plan}/roll-outs")
@Produces(MediaType.APPLICATION_JSON)
public final class RollOutsResource {

	private final Plans plans;
	private final WorkforceSettings settings;

	RollOutsResource(Plans plans, WorkforceSettings settings) {
		this.plans = plans;
		this.settings = settings;
	}

	/**
	 * The roll-out of an action.
	 *
	 * @param teamsPlanned in all waves together
	 */
	public record Shown(String action, String title, long teamsLive, long teamsPlanned, List<Kept<Wave>> waves, Optional<Kept<Decision>> decision,
			Optional<GateShown> gate) {
	}

	/** Whether everybody may have it. */
	public record GateShown(Status status, List<String> reasons, List<String> missing, boolean closed) {
	}

	/** Those that have waves or must wait for an evaluation. */
	@GET
	public Map<String, List<Shown>> list(@PathParam("plan") String plan, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		return Map.of("rollOuts", view.actions().stream().filter(action -> action.programme().equals(WorkforceProgramme.ID))
				.map(action -> shown(view, action)).filter(shown -> !shown.waves().isEmpty() || shown.gate().isPresent()
						|| view.action(shown.action()).use("teams-live").isPresent()).toList());
	}

	@GET
	@Path("{action}")
	public Shown get(@PathParam("plan") String plan, @PathParam("action") String action, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		return shown(view, own(view, action));
	}

	private Shown shown(PlanView plan, Action action) {
		ActionView view = plan.view(action.ref());
		Settings s = settings.of(action);
		Evidence evidence = Evidence.of(plan);
		RollOut rollOut = RollOut.of(action.ref(), evidence);
		Known known = Known.of(view, evidence, Caseloads.of(evidence, Limit.Thresholds.from(s)));
		Optional<GateShown> gate = Gate.of(known, rollOut, s).map(RollOutsResource::gate);
		s.check();
		return new Shown(action.ref(), action.title(), rollOut.live(), rollOut.planned(),
				Wave.KIND.all(plan).stream().filter(wave -> rollOut.waves().contains(wave.value())).toList(),
				Decision.KIND.find(plan, RollOut.key(action.ref())), gate);
	}

	private static GateShown gate(Gate gate) {
		Verdict verdict = gate.verdict();
		return new GateShown(verdict.status(), verdict.reasons(), verdict.missing(), gate.closed().isPresent());
	}

	@GET
	@Path("{action}/waves/{wave}")
	public Response wave(@PathParam("plan") String plan, @PathParam("action") String action, @PathParam("wave") String wave,
			@BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		return Wave.KIND.get(view, key(view, action, wave));
	}

	@PUT
	@Path("{action}/waves/{wave}")
	public Response putWave(@PathParam("plan") String plan, @PathParam("action") String action, @PathParam("wave") String wave,
			@BeanParam Sent sent, Input body) {
		return Wave.KIND.put(plans, plan, key(plans.at(plan, When.NOW), action, wave), body, sent);
	}

	@DELETE
	@Path("{action}/waves/{wave}")
	public Response removeWave(@PathParam("plan") String plan, @PathParam("action") String action, @PathParam("wave") String wave,
			@BeanParam Sent sent) {
		return Wave.KIND.remove(plans, plan, key(plans.at(plan, When.NOW), action, wave), sent);
	}

	@GET
	@Path("{action}/decision")
	public Response decision(@PathParam("plan") String plan, @PathParam("action") String action, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		return Decision.KIND.get(view, RollOut.key(own(view, action).ref()));
	}

	@PUT
	@Path("{action}/decision")
	public Response putDecision(@PathParam("plan") String plan, @PathParam("action") String action, @BeanParam Sent sent, Input body) {
		return Decision.KIND.put(plans, plan, RollOut.key(own(plans.at(plan, When.NOW), action).ref()), body, sent);
	}

	@DELETE
	@Path("{action}/decision")
	public Response removeDecision(@PathParam("plan") String plan, @PathParam("action") String action, @BeanParam Sent sent) {
		return Decision.KIND.remove(plans, plan, RollOut.key(own(plans.at(plan, When.NOW), action).ref()), sent);
	}

	private static String key(PlanView plan, String action, String wave) {
		return TeamLimit.fits(Wave.key(own(plan, action).ref(), Keys.id("wave", wave)));
	}

	private static Action own(PlanView plan, String ref) {
		Action action = plan.action(ref);
		if (!action.programme().equals(WorkforceProgramme.ID)) {
			throw Refusal.unknown("action " + ref + " belongs to the programme " + action.programme() + ", not to " + WorkforceProgramme.ID);
		}
		return action;
	}
}
