package org.planwright.core.rule.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;

/** Where the addresses of a programme begin: what it is, and the plans that have actions of it. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public final class ProgrammeRoot {

	private final Plans plans;
	private final String id;
	private final String title;

	/** @param id of the programme, the segment after {@code /api/} */
	public ProgrammeRoot(Plans plans, String id, String title) {
		this.plans = plans;
		this.id = id;
		this.title = title;
	}

	/** @param plans those that were known and had actions of the programme on the day */
	public record Root(String id, String title, LocalDate asOf, List<PlanItem> plans) {
	}

	/** @param address of what the programme has of the plan */
	public record PlanItem(String id, String title, String address) {
	}

	@GET
	public Root root(@BeanParam Asked asked) {
		When when = asked.when();
		return new Root(id, title, when.asOf().orElseGet(plans::today), plans.list().stream().flatMap(plan -> known(plan, when))
				.filter(plan -> plan.actions().stream().anyMatch(action -> action.programme().equals(id)))
				.map(plan -> new PlanItem(plan.head().id(), plan.head().title(), "/api/" + id + "/plans/" + plan.head().id())).toList());
	}

	private Stream<PlanView> known(PlanHead plan, When when) {
		try {
			return Stream.of(plans.at(plan.id(), when));
		} catch (Refusal e) {
			if (e.kind() == Refusal.Kind.UNKNOWN) {
				return Stream.empty();
			}
			throw e;
		}
	}
}
