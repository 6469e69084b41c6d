package org.planwright.plugin.workforce;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
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
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rule.programme.Asked;
import org.planwright.core.rule.programme.Keys;
import org.planwright.core.rule.programme.Sent;
import org.planwright.plugin.workforce.Holders.Standing;

/** Caseloads as they are spread over teams and months, and the returns they come from. */
@Path("plans/{plan}/caseloads")
@Produces(MediaType.APPLICATION_JSON)
public final class CaseloadsResource {

	private final Plans plans;
	private final WorkforceSettings settings;

	CaseloadsResource(Plans plans, WorkforceSettings settings) {
		this.plans = plans;
		this.settings = settings;
	}

	/** Every month and how the newest stands against the limits. */
	public record Spread(Status status, List<String> reasons, List<String> missing, List<Month> months) {
	}

	/**
	 * A month over all teams; the counts are those of the teams that are known.
	 *
	 * @param complete whether every team has reported and has its limits
	 * @param breach for how many months in a row it has not been on track
	 */
	public record Month(YearMonth month, boolean complete, int holders, Standing standing, Optional<BigDecimal> withinPercent, int breach,
			List<Team> teams, List<String> missing) {
	}

	/** A team in a month. */
	public record Team(String team, Optional<Integer> limit, Optional<Integer> newlyQualifiedLimit, Optional<Standing> experienced,
			Optional<Standing> newlyQualified, Optional<BigDecimal> withinPercent, List<String> missing) {
	}

	@GET
	public Spread spread(@PathParam("plan") String plan, @BeanParam Asked asked) {
		Caseloads caseloads = caseloads(plan, asked);
		Verdict verdict = caseloads.verdict();
		return new Spread(verdict.status(), verdict.reasons(), verdict.missing(),
				caseloads.months().stream().map(month -> month(caseloads, month)).toList());
	}

	@GET
	@Path("{month}")
	public Month month(@PathParam("plan") String plan, @PathParam("month") String month, @BeanParam Asked asked) {
		Caseloads caseloads = caseloads(plan, asked);
		YearMonth wanted = Keys.month("month", month);
		return caseloads.months().stream().filter(known -> known.month().equals(wanted)).findFirst().map(known -> month(caseloads, known))
				.orElseThrow(() -> Refusal.unknown("no team has reported " + wanted));
	}

	private Caseloads caseloads(String plan, Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		return settings.caseloads(view);
	}

	private static Month month(Caseloads caseloads, Caseloads.Month month) {
		BigDecimal far = caseloads.thresholds().beyondPercent();
		Standing standing = month.standing(far);
		return new Month(month.month(), month.isComplete(), standing.all(), standing, caseloads.share(month), caseloads.breach(month),
				month.teams().stream().map(team -> team(team, far)).toList(), month.missing());
	}

	private static Team team(Caseloads.Team team, BigDecimal far) {
		Optional<Caseloads.Team> known = Optional.of(team).filter(Caseloads.Team::isKnown);
		Optional<Standing> experienced = known.map(t -> t.experienced(far));
		Optional<Standing> newlyQualified = known.map(t -> t.newlyQualified(far));
		Optional<Standing> both = experienced.map(standing -> standing.plus(newlyQualified.orElseThrow()));
		return new Team(team.team(), team.limit().map(TeamLimit::cases), team.limit().flatMap(TeamLimit::newlyQualified), experienced,
				newlyQualified, both.flatMap(standing -> Numbers.percent(standing.within(), standing.all())), team.missing());
	}

	@GET
	@Path("{month}/{team}")
	public Response get(@PathParam("plan") String plan, @PathParam("month") String month, @PathParam("team") String team,
			@BeanParam Asked asked) {
		return CaseloadReturn.KIND.get(plans.at(plan, asked.when()), key(month, team));
	}

	@PUT
	@Path("{month}/{team}")
	public Response put(@PathParam("plan") String plan, @PathParam("month") String month, @PathParam("team") String team,
			@BeanParam Sent sent, Input body) {
		return CaseloadReturn.KIND.put(plans, plan, key(month, team), body, sent);
	}

	@DELETE
	@Path("{month}/{team}")
	public Response remove(@PathParam("plan") String plan, @PathParam("month") String month, @PathParam("team") String team,
			@BeanParam Sent sent) {
		return CaseloadReturn.KIND.remove(plans, plan, key(month, team), sent);
	}

	private static String key(String month, String team) {
		return TeamLimit.fits(CaseloadReturn.key(Keys.month("month", month), TeamLimit.team(team)));
	}
}
