package org.planwright.plugin.residential.home;

import java.util.List;
import java.util.Map;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rule.programme.Asked;
import org.planwright.plugin.residential.ResidentialSettings;

/** Every registration of a plan, scheduled back, also of a home that has no id yet. */
@Path("plans/{plan}/registrations")
@Produces(MediaType.APPLICATION_JSON)
public final class RegistrationsResource {

	private final Plans plans;
	private final ResidentialSettings settings;

	public RegistrationsResource(Plans plans, ResidentialSettings settings) {
		this.plans = plans;
		this.settings = settings;
	}

	@GET
	public Map<String, List<RegistrationView>> list(@PathParam("plan") String plan, @BeanParam Asked asked) {
		return Map.of("registrations", new Registrations(plans.at(plan, asked.when()), settings).all());
	}
}
