package org.planwright.plugin.workforce;

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
import org.planwright.core.rule.programme.Kept;
import org.planwright.core.rule.programme.Keys;
import org.planwright.core.rule.programme.Sent;

/** How many cases a social worker may hold, by team and since when. The team {@code all} stands for those without a limit of their own. */
@Path("plans/{plan}/limits")
@Produces(MediaType.APPLICATION_JSON)
public final class LimitsResource {

	private final Plans plans;

	LimitsResource(Plans plans) {
		this.plans = plans;
	}

	@GET
	public Map<String, List<Kept<TeamLimit>>> list(@PathParam("plan") String plan, @BeanParam Asked asked) {
		return Map.of("limits", TeamLimit.KIND.all(plans.at(plan, asked.when())));
	}

	@GET
	@Path("{team}/{from}")
	public Response get(@PathParam("plan") String plan, @PathParam("team") String team, @PathParam("from") String from,
			@BeanParam Asked asked) {
		return TeamLimit.KIND.get(plans.at(plan, asked.when()), key(team, from));
	}

	@PUT
	@Path("{team}/{from}")
	public Response put(@PathParam("plan") String plan, @PathParam("team") String team, @PathParam("from") String from,
			@BeanParam Sent sent, Input body) {
		return TeamLimit.KIND.put(plans, plan, key(team, from), body, sent);
	}

	@DELETE
	@Path("{team}/{from}")
	public Response remove(@PathParam("plan") String plan, @PathParam("team") String team, @PathParam("from") String from,
			@BeanParam Sent sent) {
		return TeamLimit.KIND.remove(plans, plan, key(team, from), sent);
	}

	private static String key(String team, String from) {
		String id = team.equals(TeamLimit.ALL) ? team : TeamLimit.team(team);
		return TeamLimit.fits(TeamLimit.key(id, Keys.day("from", from)));
	}
}
