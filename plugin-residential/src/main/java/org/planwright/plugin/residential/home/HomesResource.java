package org.planwright.plugin.residential.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;
import org.planwright.core.rule.programme.Asked;
import org.planwright.core.rule.programme.Kept;
import org.planwright.core.rule.programme.Keys;
import org.planwright.core.rule.programme.Sent;
import org.planwright.plugin.residential.ResidentialSettings;

/** The homes of a plan, their registration and their weekly returns. */
@Path("plans/{plan}/homes")
@Produces(MediaType.APPLICATION_JSON)
public final class HomesResource {

	private final Plans plans;
	private final ResidentialSettings settings;

	public HomesResource(Plans plans, ResidentialSettings settings) {
		this.plans = plans;
		this.settings = settings;
	}

	@GET
	public Map<String, List<Kept<Home>>> list(@PathParam("plan") String plan, @BeanParam Asked asked) {
		return Map.of("homes", Home.KIND.all(plans.at(plan, asked.when())));
	}

	@GET
	@Path("{home}")
	public Response get(@PathParam("plan") String plan, @PathParam("home") String home, @BeanParam Asked asked) {
		return Home.KIND.get(plans.at(plan, asked.when()), home);
	}

	@PUT
	@Path("{home}")
	public Response put(@PathParam("plan") String plan, @PathParam("home") String id, @BeanParam Sent sent, Input body) {
		Home home = Home.KIND.read(id, body);
		Fitting.home(plans.at(plan, When.NOW), home);
		return Home.KIND.put(plans, plan, id, body, sent);
	}

	@GET
	@Path("{home}/registration")
	public Response registration(@PathParam("plan") String plan, @PathParam("home") String home, @BeanParam Asked asked) {
		return registration(plans.at(plan, asked.when()), home, Response.ok());
	}

	@PUT
	@Path("{home}/registration")
	public Response putRegistration(@PathParam("plan") String plan, @PathParam("home") String id, @BeanParam Sent sent, Input body) {
		PlanView now = plans.at(plan, When.NOW);
		Fitting.own(now, id);
		Fitting.registration(now, Registration.KIND.read(id, body));
		Response written = Registration.KIND.put(plans, plan, id, body, sent);
		return registration(plans.at(plan, When.NOW), id, Response.status(written.getStatus()));
	}

	private Response registration(PlanView plan, String home, Response.ResponseBuilder response) {
		RegistrationView view = new Registrations(plan, settings).of(home)
				.orElseThrow(() -> Refusal.unknown("nothing is recorded of the registration of a home " + home));
		return view.version().map(version -> response.tag(new EntityTag(version.toString()))).orElse(response).entity(view).build();
	}

	@GET
	@Path("{home}/weeks")
	public Map<String, List<Kept<WeeklyReturn>>> weeks(@PathParam("plan") String plan, @PathParam("home") String home, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		Fitting.known(view, home);
		return Map.of("weeks", WeeklyReturn.KIND.all(view).stream().filter(kept -> kept.value().home().equals(home)).toList());
	}

	@GET
	@Path("{home}/weeks/{week}")
	public Response week(@PathParam("plan") String plan, @PathParam("home") String home, @PathParam("week") String week, @BeanParam Asked asked) {
		return WeeklyReturn.KIND.get(plans.at(plan, asked.when()), WeeklyReturn.key(home, Keys.day("week", week)));
	}

	@PUT
	@Path("{home}/weeks/{week}")
	public Response putWeek(@PathParam("plan") String plan, @PathParam("home") String id, @PathParam("week") String week, @BeanParam Sent sent,
			Input body) {
		LocalDate ending = Keys.day("week", week);
		PlanView now = plans.at(plan, When.NOW);
		Home home = HomeReturns.open(Fitting.known(now, id), ending);
		return WeeklyReturn.KIND.put(plans, plan, WeeklyReturn.key(id, ending), body, sent, new WeekAsMeasured(now, home)::told);
	}

	@DELETE
	@Path("{home}/weeks/{week}")
	public Response removeWeek(@PathParam("plan") String plan, @PathParam("home") String id, @PathParam("week") String week,
			@BeanParam Sent sent) {
		PlanView now = plans.at(plan, When.NOW);
		return WeeklyReturn.KIND.remove(plans, plan, WeeklyReturn.key(id, Keys.day("week", week)), sent,
				new WeekAsMeasured(now, Fitting.known(now, id))::takenBack);
	}
}
