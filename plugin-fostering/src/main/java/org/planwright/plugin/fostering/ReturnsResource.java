package org.planwright.plugin.fostering;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.ws.rs.BeanParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rule.programme.Asked;
import org.planwright.core.rule.programme.Keys;
import org.planwright.core.rule.programme.Kept;
import org.planwright.core.rule.programme.Sent;

/** The monthly returns of a plan. */
@Path("plans/{plan}/returns")
@Produces(MediaType.APPLICATION_JSON)
public final class ReturnsResource {

	private final Plans plans;

	ReturnsResource(Plans plans) {
		this.plans = plans;
	}

	@GET
	public Map<String, List<Kept<MonthlyReturn>>> list(@PathParam("plan") String plan, @BeanParam Asked asked) {
		return Map.of("returns", MonthlyReturn.KIND.all(plans.at(plan, asked.when())));
	}

	@GET
	@Path("{month}")
	public Response get(@PathParam("plan") String plan, @PathParam("month") String month, @BeanParam Asked asked) {
		return MonthlyReturn.KIND.get(plans.at(plan, asked.when()), key(month));
	}

	@PUT
	@Path("{month}")
	public Response put(@PathParam("plan") String plan, @PathParam("month") String month, @BeanParam Sent sent, Input body) {
		return MonthlyReturn.KIND.put(plans, plan, key(month), body, sent);
	}

	@DELETE
	@Path("{month}")
	public Response remove(@PathParam("plan") String plan, @PathParam("month") String month, @BeanParam Sent sent) {
		return MonthlyReturn.KIND.remove(plans, plan, key(month), sent);
	}

	private static String key(String month) {
		YearMonth parsed = Keys.month("month", month);
		return parsed.toString();
	}
}
