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

	/** The body is the file. */
	@POST
	@Consumes(MediaType.WILDCARD)
	@Produces(MediaType.APPLICATION_JSON)
	public Response take(@PathParam("plan") String plan, @BeanParam HandedReturn handed, InputStream file) throws IOException {
		Query query = new Query();
		OnFault onFault = handed.onFault(query);
		Optional<LocalDate> knownFrom = handed.knownFrom(query);
		query.check();
		Returns.Taken taken = returns.take(plan, file.readAllBytes(), handed.file(), onFault, knownFrom, handed.actor());
		return Response.status(taken.receipt().isPresent() ? Response.Status.CREATED : Response.Status.OK).entity(DeliveredJson.Return.of(taken)).build();
	}
}
