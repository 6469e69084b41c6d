package org.planwright.plugin.corporate;

import java.util.List;
import java.util.Optional;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.programme.Keys;
import org.planwright.core.rule.programme.RecordsResource;

/** What is entered: audit recommendations, what sold services cost and earn, savings, and whom to compare oneself with. */
@Path("plans/{plan}/{records: recommendations|services|savings|neighbours|judgements|figures}")
@Produces(MediaType.APPLICATION_JSON)
public final class CorporateRecords extends RecordsResource {

	static final Shelf<Recommendation> RECOMMENDATIONS = new Shelf<>("recommendations", Recommendation.KIND, text -> Keys.id("recommendation", text));
	static final Shelf<ServiceReturn> SERVICES = new Shelf<>("services", ServiceReturn.KIND, text -> Keys.dated("service", text).toString());
	static final Shelf<SavingLine> SAVINGS = new Shelf<>("savings", SavingLine.KIND, text -> Keys.id("saving", text), CorporateRecords::ofAnAction);

	private final CorporateSettings settings;

	CorporateRecords(Plans plans, CorporateSettings settings) {
		super(plans, List.of(RECOMMENDATIONS, SERVICES, SAVINGS,
				new Shelf<>("neighbours", NeighbourList.KIND, text -> Keys.day("edition", text).toString()),
				new Shelf<>("judgements", Judgement.KIND, text -> Keys.dated("judgement", text).toString()),
				new Shelf<>("figures", Figures.KIND, text -> Keys.dated("figures", text).toString())));
		this.settings = settings;
	}

	private static void ofAnAction(PlanView plan, SavingLine line) {
		line.action().filter(ref -> plan.actions().stream().noneMatch(action -> action.ref().equals(ref))).ifPresent(ref -> {
			throw Refusal.wrong("action", "is " + ref + ", and the plan has no such action");
		});
	}

	/** @param carriedOut of those that were recommended */
	public record OfRecommendations(int carriedOut, int recommended, Verdict byDates) {
	}

	/** @param sums by year, kind of money and recurrence, which are never added to one another */
	public record OfSavings(List<Savings.Sum> sums) {
	}

	@Override
	protected Optional<Object> summary(PlanView plan, String records) {
		Settings s = settings(plan, records);
		Optional<Object> summary = switch (records) {
			case "recommendations" -> Optional.of(recommendations(plan, s));
			case "savings" -> Optional.of(new OfSavings(Savings.sums(SavingLine.KIND.values(plan), s)));
			default -> Optional.empty();
		};
		s.check();
		return summary;
	}

	/** Those of the action that is judged by these records, when there is one. */
	private Settings settings(PlanView plan, String role) {
		return plan.actions().stream().filter(action -> action.programme().equals(CorporateProgramme.ID) && action.use(role).isPresent())
				.findFirst().map(settings::of).orElseGet(settings::ofCouncil);
	}

	private static OfRecommendations recommendations(PlanView plan, Settings s) {
		List<Recommendation> all = Recommendation.KIND.values(plan);
		return new OfRecommendations((int) all.stream().filter(r -> r.done().isPresent()).count(), all.size(),
				Recommendation.byDates(all, plan.asOf(), s));
	}
}
