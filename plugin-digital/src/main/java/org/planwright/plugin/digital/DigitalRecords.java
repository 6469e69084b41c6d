package org.planwright.plugin.digital;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rule.Coverage;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Words;
import org.planwright.core.rule.programme.Keys;
import org.planwright.core.rule.programme.RecordsResource;

/** What is entered: weekly returns of roll-outs, the register of reports, the register of deliverables. */
@Path("plans/{plan}/{records: returns|reports|deliverables}")
@Produces(MediaType.APPLICATION_JSON)
public final class DigitalRecords extends RecordsResource {

	static final Shelf<DeviceReturn> RETURNS = new Shelf<>("returns", DeviceReturn.KIND, text -> Keys.dated("return", text).toString(), DigitalRecords::fits);
	static final Shelf<Report> REPORTS = new Shelf<>("reports", Report.KIND, text -> Keys.id("report", text));
	static final Shelf<Deliverable> DELIVERABLES = new Shelf<>("deliverables", Deliverable.KIND, text -> Keys.id("deliverable", text));

	private final DigitalSettings settings;

	DigitalRecords(Plans plans, DigitalSettings settings) {
		super(plans, List.of(RETURNS, REPORTS, DELIVERABLES));
		this.settings = settings;
	}

	/** Refuses a return of no roll-out of the plan, and one with more working than there are to be. */
	private static void fits(PlanView plan, DeviceReturn r) {
		RollOut rollOut = RollOuts.of(plan).stream().filter(one -> one.view().measure().id().equals(r.rollOut())).findFirst()
				.orElseThrow(() -> Refusal.wrong("rollOut", "is \"" + r.rollOut() + "\", and that is no roll-out of this plan; these are: "
						+ Words.list(RollOuts.of(plan).stream().map(one -> one.view().measure().id()).toList())));
		Coverage.outOf(rollOut.view()).filter(n -> n.intValue() < r.functioning()).ifPresent(n -> {
			throw Refusal.wrong("functioning", "is " + r.functioning() + ", more than there are to be, " + Words.number(n));
		});
	}

	/** @param inTheSet how many reports there are to be */
	public record OfReports(int accepted, int registered, Optional<BigDecimal> inTheSet, List<Reports.Freshness> freshness) {
	}

	/** @param inThePlan how many deliverables there are to be */
	public record OfDeliverables(int delivered, int registered, Optional<BigDecimal> inThePlan, Verdict byDates) {
	}

	@Override
	protected Optional<Object> summary(PlanView plan, String records) {
		Settings s = settings(plan, records);
		Optional<Object> summary = switch (records) {
			case "reports" -> Optional.of(reports(plan, s));
			case "deliverables" -> Optional.of(deliverables(plan, s));
			default -> Optional.empty();
		};
		s.check();
		return summary;
	}

	private static OfReports reports(PlanView plan, Settings s) {
		List<Report> register = Report.KIND.values(plan);
		return new OfReports((int) register.stream().filter(Report::isAccepted).count(), register.size(), outOf(plan, "reports"),
				Reports.each(register, plan.asOf(), s));
	}

	private static OfDeliverables deliverables(PlanView plan, Settings s) {
		List<Deliverable> register = Deliverable.KIND.values(plan);
		return new OfDeliverables((int) register.stream().filter(d -> d.done().isPresent()).count(), register.size(),
				outOf(plan, "deliverables"), Deliverable.byDates(register, plan.asOf(), s));
	}

	private static Optional<BigDecimal> outOf(PlanView plan, String role) {
		return action(plan, role).flatMap(view -> view.measure(role)).flatMap(Coverage::outOf);
	}

	private Settings settings(PlanView plan, String role) {
		return action(plan, role).map(view -> settings.of(view.action())).orElseGet(settings::ofCouncil);
	}

	private static Optional<ActionView> action(PlanView plan, String role) {
		return RollOuts.actions(plan).filter(action -> action.use(role).isPresent()).findFirst().map(action -> plan.view(action.ref()));
	}
}
