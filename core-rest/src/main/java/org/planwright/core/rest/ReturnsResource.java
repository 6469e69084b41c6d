package org.planwright.core.rest;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.planwright.core.exchange.statistics.Delivery.OnFault;
import org.planwright.core.exchange.statistics.Returns;
import org.planwright.core.rest.json.DeliveredJson;

/** Monthly returns of the council's own figures. */
@Path("returns/{plan}")
public final class ReturnsResource {

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final Returns returns;

	ReturnsResource(Returns returns) {
		this.returns = returns;
	}

	/** An empty return, as CSV unless a workbook is asked for. */
	@GET
	@Produces(StatisticsResource.CSV)
	public Response template(@PathParam("plan") String plan, @BeanParam Dates dates) {
		dates.check();
		return StatisticsResource.file(returns.template(plan, false), StatisticsResource.CSV, "return.csv");
	}

	@GET
	@Produces(XLSX)
	public Response workbook(@PathParam("plan") String plan, @BeanParam Dates dates) {
		dates.check();
		return StatisticsResource.file(returns.template(plan, true), XLSX, "return.xlsx");
	}

	/** What was told of the plan's measures, small numbers suppressed. */
	@GET
	@Path("figures")
	@Produces(StatisticsResource.CSV)
	public Response figures(@PathParam("plan") String plan, @BeanParam Dates dates) {
		return StatisticsResource.file(returns.figures(plan, dates.when(), false), StatisticsResource.CSV, "figures.csv");
	}

	@GET
	@Path("figures")
	@Produces(XLSX)
	public Response figuresAsWorkbook(@PathParam("plan") String plan, @BeanParam Dates dates) {
		return StatisticsResource.file(returns.figures(plan, dates.when(), true), XLSX, "figures.xlsx");
	}

	/** The body is the file, or the part {@code file} of a form. */
	@POST
	@Consumes(MediaType.WILDCARD)
	@Produces(MediaType.APPLICATION_JSON)
	public Response take(@PathParam("plan") String plan, @BeanParam HandedReturn handed, @Context HttpHeaders headers, InputStream body)
			throws IOException {
		Upload upload = Upload.of(headers.getMediaType(), body, handed.fields());
		Query query = new Query();
		Said said = Said.of(handed.said(), upload.fields(), query);
		OnFault onFault = Handed.onFault(said);
		Optional<LocalDate> knownFrom = HandedReturn.knownFrom(said);
		String name = Handed.file(said, upload.name());
		query.check();
		Returns.Taken taken = returns.take(plan, upload.file(), name, onFault, knownFrom, handed.actor());
		return Response.status(taken.receipt().isPresent() ? Response.Status.CREATED : Response.Status.OK).entity(DeliveredJson.Return.of(taken)).build();
	}
}
