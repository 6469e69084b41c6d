package org.planwright.core.rest;

import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rest.json.ProgrammeJson;

/** An address of a programme arrives here only while no bundle answers for that programme. */
@Path("{programme: [a-z0-9-]+}/{rest: .+}")
public final class AbsentProgramme {

	private final Plans plans;

	AbsentProgramme(Plans plans) {
		this.plans = plans;
	}

	/** No method of its own: whatever is asked, by whichever method, the answer is the same. */
	@Path("")
	public Object absent(@PathParam("programme") String programme, @PathParam("rest") String rest) {
		boolean named = ProgrammeJson.all(plans).stream().anyMatch(known -> known.id().equals(programme));
		throw Refusal.unknown(named ? "programme " + programme + " is not installed"
				: "there is no address /api/" + programme + "/" + rest);
	}
}
