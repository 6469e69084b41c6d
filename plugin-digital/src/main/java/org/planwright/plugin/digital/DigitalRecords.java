package org.planwright.plugin.digital;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.planwright.core.model.assess.ActionView;
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

	private final DigitalSettings settings;

	DigitalRecords(Plans plans, DigitalSettings settings) {
		super(plans, List.of( //
				new Shelf<>("returns", DeviceReturn.KIND, text -> Keys.dated("return", text).toString(), DigitalRecords::fits),
				new Shelf<>("reports", Report.KIND, text -> Keys.id("report", text)),
				new Shelf<>("deliverables", Deliverable.KIND, text -> Keys.id("deliverable", text))));
		this.settings = settings;
	}

	/** Refuses a return of no roll-out of the plan, and one with more working than there are to be. */
	private static void fits(PlanView plan, DeviceReturn r) {
		RollOut rollOut = RollOuts.of(plan).stream().filter(one -> one.view().measure().id().equals(r.rollOut())).findFirst()
				.orElseThrow(() -> Refusal.wrong("return", "names \"" + r.rollOut() + "\", which is no roll-out of this plan; these are: "
						+ Words.list(RollOuts.of(plan).stream().map(one -> one.view().measure().id()).toList())));
		Coverage.outOf(rollOut.view()).filter(n -> n.intValue() < r.functioning()).ifPresent(n -> {
			throw Refusal.wrong("functioning", "is " + r.functioning() + ", more than there are to be, " + Words.number(n));
		});
	}

	@Override
	protected Map<String, Object> summary(PlanView plan, String records) {
		return switch (records) {
			case "reports" -> reports(plan);
			case "deliverables" -> deliverables(plan);
			default -> Map.of();
		};
	}

	private Map<String, Object> reports(PlanView plan) {
		List<Report> register = Report.KIND.values(plan);
		Settings s = settings(plan, "reports");
		Map<String, Object> summary = Map.of("accepted", register.stream().filter(Report::isAccepted).count(), "registered", register.size(),
				"inTheSet", outOf(plan, "reports"), "freshness", Reports.each(register, plan.asOf(), s));
		s.check();
		return summary;
	}

	private Map<String, Object> deliverables(PlanView plan) {
		List<Deliverable> register = Deliverable.KIND.values(plan);
		Settings s = settings(plan, "deliverables");
		Map<String, Object> summary = Map.of("delivered", register.stream().filter(d -> d.done().isPresent()).count(), "registered",
				register.size(), "inThePlan", outOf(plan, "deliverables"), "byDates", DigitalProgramme.byDates(register, plan.asOf(), s));
		s.check();
		return summary;
	}

	private static Optional<Number> outOf(PlanView plan, String role) {
		return action(plan, role).flatMap(view -> view.measure(role)).flatMap(Coverage::outOf).map(n -> n);
	}

	private Settings settings(PlanView plan, String role) {
		return action(plan, role).map(view -> settings.of(view.action())).orElseGet(settings::ofCouncil);
	}

	private static Optional<ActionView> action(PlanView plan, String role) {
		return RollOuts.actions(plan).filter(action -> action.use(role).isPresent()).findFirst().map(action -> plan.view(action.ref()));
	}
}
