package org.planwright.plugin.residential.pipeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rule.programme.Asked;
import org.planwright.core.rule.programme.Kept;
import org.planwright.plugin.residential.ResidentialSettings;
import org.planwright.plugin.residential.Sorts;

/** The schemes that bring units, and what is to be expected of them. */
@Path("plans/{plan}/pipeline")
@Produces(MediaType.APPLICATION_JSON)
public final class PipelineResource {

	private final Plans plans;
	private final ResidentialSettings settings;

	public PipelineResource(Plans plans, ResidentialSettings settings) {
		this.plans = plans;
		this.settings = settings;
	}

	/** What each action that promises units can expect, and the schemes behind it. */
	public record Pipeline(List<Outlook> outlooks, List<Kept<Scheme>> schemes) {
	}

	/**
	 * @param gap units that are neither open nor contracted; none is 0
	 * @param amberFrom from this day a gap is amber
	 * @param redFrom from this day a gap is red
	 */
	public record Outlook(String action, BigDecimal target, LocalDate due, BigDecimal open, Forecast forecast, BigDecimal gap, LocalDate amberFrom,
			LocalDate redFrom) {
	}

	@GET
	public Pipeline get(@PathParam("plan") String plan, @BeanParam Asked asked) {
		return of(plans.at(plan, asked.when()), settings);
	}

	static Pipeline of(PlanView view, ResidentialSettings settings) {
		return new Pipeline(Sorts.of(view, PipelineRule.UNITS).stream().flatMap(action -> outlook(action, settings).stream()).toList(),
				Scheme.KIND.all(view));
	}

	private static Optional<Outlook> outlook(ActionView action, ResidentialSettings settings) {
		MeasureView units = action.measure(PipelineRule.UNITS).orElseThrow();
		return units.targetLevel().flatMap(target -> units.due().map(due -> outlook(action, units, target, due, settings)));
	}

	private static Outlook outlook(ActionView action, MeasureView units, BigDecimal target, LocalDate due, ResidentialSettings settings) {
		Forecast.Thresholds thresholds = Forecast.Thresholds.from(settings.of(action.action()));
		Forecast forecast = Forecast.of(units, Scheme.KIND.all(action), due, thresholds);
		return new Outlook(action.action().ref(), target, due, forecast.open(), forecast,
				target.subtract(forecast.sure(action.asOf(), due)).max(BigDecimal.ZERO), due.minusMonths(thresholds.amberMonths()),
				due.minusMonths(thresholds.redMonths()));
	}
}
