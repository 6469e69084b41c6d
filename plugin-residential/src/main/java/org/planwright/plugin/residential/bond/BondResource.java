package org.planwright.plugin.residential.bond;

import java.util.List;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rule.programme.Asked;
import org.planwright.core.rule.programme.Kept;
import org.planwright.plugin.residential.ResidentialSettings;
import org.planwright.plugin.residential.SmallNumbers;
import org.planwright.plugin.residential.Sorts;

/** The outcomes bond: its chain of steps, its grant and its outcomes. */
@Path("plans/{plan}/bond")
@Produces(MediaType.APPLICATION_JSON)
public final class BondResource {

	private final Plans plans;
	private final ResidentialSettings settings;

	public BondResource(Plans plans, ResidentialSettings settings) {
		this.plans = plans;
		this.settings = settings;
	}

	public record Bond(List<BondView> bonds, Optional<Kept<Contract>> contract, List<Kept<Claim>> claims, List<Kept<OutcomePayment>> payments) {
	}

	@GET
	public Bond get(@PathParam("plan") String plan, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		return new Bond(
				Sorts.of(view, BondRule.REFERRALS).stream()
						.map(action -> BondView.of(action, SmallNumbers.from(settings.of(action.action())))).toList(),
				Contract.of(view), Claim.KIND.all(view), OutcomePayment.KIND.all(view));
	}
}
