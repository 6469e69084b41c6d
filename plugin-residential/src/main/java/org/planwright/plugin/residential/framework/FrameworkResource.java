package org.planwright.plugin.residential.framework;

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
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rule.programme.Asked;
import org.planwright.core.rule.programme.Kept;
import org.planwright.plugin.residential.ResidentialSettings;
import org.planwright.plugin.residential.Sorts;

/** The framework: its lots, its rounds of tenders, and how much room there is before the old one ends. */
@Path("plans/{plan}/framework")
@Produces(MediaType.APPLICATION_JSON)
public final class FrameworkResource {

	private final Plans plans;
	private final ResidentialSettings settings;

	public FrameworkResource(Plans plans, ResidentialSettings settings) {
		this.plans = plans;
		this.settings = settings;
	}

	public record Framework(List<Timetable> timetables, List<Kept<Lot>> lots, List<Kept<Round>> rounds) {
	}

	/**
	 * Until when what has to happen for an action.
	 *
	 * @param floatDays between the last thing expected and the hard stop; negative when it is too late
	 * @param expected what is still to come, earliest first
	 */
	public record Timetable(String action, Optional<LocalDate> hardStop, Optional<LocalDate> live, Optional<LocalDate> awardBy,
			Optional<LocalDate> awarded, Optional<Long> floatDays, List<Calendar.Expected> expected) {
	}

	@GET
	public Framework get(@PathParam("plan") String plan, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		return new Framework(Sorts.of(view, FrameworkRule.SHARE).stream().map(this::timetable).toList(), Lot.KIND.all(view), Round.KIND.all(view));
	}

	private Timetable timetable(ActionView action) {
		Calendar calendar = Calendar.of(action, settings.of(action.action()));
		return new Timetable(action.action().ref(), calendar.hardStop(), calendar.live(), calendar.awardBy(), calendar.awarded(),
				calendar.floatDays(), calendar.expected());
	}
}
