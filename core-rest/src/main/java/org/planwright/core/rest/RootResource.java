package org.planwright.core.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;
import org.planwright.core.rest.json.PlanItem;
import org.planwright.core.rest.json.ProgrammeJson;

/** What is here. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public final class RootResource {

	private static final Map<String, String> DOCUMENTS = Map.of("openapi", "/api/openapi.json");

	private final Plans plans;

	RootResource(Plans plans) {
		this.plans = plans;
	}

	/** The way in. */
	public record Root(LocalDate asOf, Optional<LocalDate> knownAt, List<PlanItem> plans, List<ProgrammeJson> programmes, Map<String, String> documents) {
	}

	/** Every programme, installed or named by a plan. */
	public record Programmes(LocalDate asOf, Optional<LocalDate> knownAt, List<ProgrammeJson> programmes) {
	}

	@GET
	public Root root(@BeanParam Dates dates) {
		When when = dates.when();
		return new Root(when.asOf().orElseGet(plans::today), when.knownAt(), PlanItem.all(plans, when), ProgrammeJson.all(plans, when), DOCUMENTS);
	}

	@GET
	@Path("programmes")
	public Programmes programmes(@BeanParam Dates dates) {
		When when = dates.when();
		return new Programmes(when.asOf().orElseGet(plans::today), when.knownAt(), ProgrammeJson.all(plans, when));
	}

	@GET
	@Path("openapi.json")
	public byte[] openapi(@BeanParam Dates dates) {
		dates.check();
		try (InputStream document = RootResource.class.getResourceAsStream("openapi.json")) {
			return document.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
