package org.planwright.plugin.residential;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.planwright.core.model.Action;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Turn;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rule.programme.Asked;
import org.planwright.plugin.residential.bond.Claim;
import org.planwright.plugin.residential.bond.Contract;
import org.planwright.plugin.residential.bond.OutcomePayment;
import org.planwright.plugin.residential.framework.Lot;
import org.planwright.plugin.residential.framework.Round;
import org.planwright.plugin.residential.home.Home;
import org.planwright.plugin.residential.home.Registration;
import org.planwright.plugin.residential.home.WeeklyReturn;
import org.planwright.plugin.residential.pipeline.Scheme;

/** What the programme has of a plan: its actions, its homes, and where the rest is. */
@Path("plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
public final class PlanResource {

	private static final List<String> PAGES = List.of("homes", "registrations", "occupancy", "framework", "lots", "rounds", "pipeline", "schemes",
			"bond", "contracts", "claims", "payments");

	private final Plans plans;

	PlanResource(Plans plans) {
		this.plans = plans;
	}

	/**
	 * What is here of a plan.
	 *
	 * @param actions those this programme judges, with how they stand
	 * @param entered how many records of each kind there are
	 */
	public record Overview(String plan, LocalDate asOf, List<Row> actions, Beds own, Beds block, Map<String, Integer> entered,
			Map<String, String> links) {
	}

	public record Row(String ref, String title, Status status, List<String> reasons, List<String> missing, Turn next) {
	}

	/** Homes that are open, and what is planned. */
	public record Beds(int homesOpen, int bedsOpen, int homesPlanned, int bedsPlanned) {
	}

	@GET
	public Overview get(@PathParam("plan") String plan, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		List<Home> homes = Home.KIND.values(view);
		List<Row> actions = view.actions().stream().filter(action -> action.programme().equals(ResidentialProgramme.ID))
				.map(action -> row(action, view.assessment(action.ref()))).toList();
		Map<String, String> links = new LinkedHashMap<>();
		PAGES.forEach(page -> links.put(page, "/api/" + ResidentialProgramme.ID + "/plans/" + plan + "/" + page));
		return new Overview(plan, view.asOf(), actions, beds(homes, Home.Kind.OWN), beds(homes, Home.Kind.BLOCK), entered(view), links);
	}

	private static Map<String, Integer> entered(PlanView view) {
		Map<String, Integer> entered = new LinkedHashMap<>();
		entered.put("homes", Home.KIND.values(view).size());
		entered.put("registrations", Registration.KIND.values(view).size());
		entered.put("weeks", WeeklyReturn.KIND.values(view).size());
		entered.put("lots", Lot.KIND.values(view).size());
		entered.put("rounds", Round.KIND.values(view).size());
		entered.put("schemes", Scheme.KIND.values(view).size());
		entered.put("contracts", Contract.KIND.values(view).size());
		entered.put("claims", Claim.KIND.values(view).size());
		entered.put("payments", OutcomePayment.KIND.values(view).size());
		return entered;
	}

	private static Row row(Action action, Assessment assessment) {
		return new Row(action.ref(), action.title(), assessment.headline(), assessment.reasons(), assessment.missing(), assessment.next());
	}

	private static Beds beds(List<Home> all, Home.Kind kind) {
		List<Home> open = all.stream().filter(home -> home.kind() == kind && home.status() == Home.Status.OPEN).toList();
		List<Home> planned = all.stream().filter(home -> home.kind() == kind && home.status() == Home.Status.PLANNED).toList();
		return new Beds(open.size(), open.stream().mapToInt(Home::beds).sum(), planned.size(), planned.stream().mapToInt(Home::beds).sum());
	}
}
