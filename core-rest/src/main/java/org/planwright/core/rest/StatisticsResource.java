package org.planwright.core.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.planwright.core.exchange.statistics.Benchmark;
import org.planwright.core.exchange.statistics.Delivered;
import org.planwright.core.exchange.statistics.Figure;
import org.planwright.core.exchange.statistics.Indicator;
import org.planwright.core.exchange.statistics.Statistics;
import org.planwright.core.model.service.When;
import org.planwright.core.rest.json.BenchmarkJson;
import org.planwright.core.rest.json.DeliveredJson;
import org.planwright.core.rest.json.FigureJson;
import org.planwright.core.rest.json.ReleasesJson;

/** Official statistics of every authority. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public final class StatisticsResource {

	static final String CSV = "text/csv; charset=utf-8";

	private final Statistics statistics;

	StatisticsResource(Statistics statistics) {
		this.statistics = statistics;
	}

	/** An indicator's values for an area. */
	public record Series(String area, Indicator indicator, Optional<LocalDate> asOf, Optional<LocalDate> knownAt, List<FigureJson> values) {
	}

	/** The releases that are loaded, and how far the one is that is being loaded. */
	@GET
	public ReleasesJson releases(@BeanParam Dates dates) {
		return ReleasesJson.of(statistics.releases(), dates.when().knownAt(), statistics.loading());
	}

	/** The body is the file, or the part {@code file} of a form; what it does not say of itself is said in the address or the form. */
	@POST
	@Path("releases")
	@Consumes(MediaType.WILDCARD)
	public Response load(@BeanParam HandedRelease handed, @Context HttpHeaders headers, InputStream body) throws IOException {
		try (StoredFile file = StoredFile.of(headers.getMediaType(), body, handed.fields()); InputStream release = Files.newInputStream(file.path())) {
			return answer(statistics.load(release, handed.delivery(file.fields(), file.name()), handed.actor(), rows -> {
			}));
		}
	}

	private static Response answer(Delivered delivered) {
		return Response.status(delivered.fresh() ? Response.Status.CREATED : Response.Status.OK).entity(DeliveredJson.of(delivered)).build();
	}

	/** Tells a plan what it has not been told yet of the releases that are loaded. */
	@POST
	@Path("told/{plan}")
	public DeliveredJson.Told tell(@PathParam("plan") String plan, @BeanParam Sender sender) {
		return DeliveredJson.Told.of(statistics.tell(plan, sender.actor()));
	}

	@GET
	@Path("series")
	public Series series(@QueryParam("indicator") String indicator, @QueryParam("area") String area, @QueryParam("every") String every,
			@BeanParam Dates dates) {
		Query query = new Query();
		When when = dates.when(query);
		List<Figure> figures = figures(indicator, area, every, when, query);
		return new Series(area, statistics.indicator(indicator), when.asOf(), when.knownAt(), figures.stream().map(FigureJson::of).toList());
	}

	@GET
	@Path("series")
	@Produces(CSV)
	public Response seriesAsCsv(@QueryParam("indicator") String indicator, @QueryParam("area") String area, @QueryParam("every") String every,
			@BeanParam Dates dates) {
		Query query = new Query();
		List<Figure> figures = figures(indicator, area, every, dates.when(query), query);
		Indicator of = statistics.indicator(indicator);
		return file(statistics.csv(of, figures), CSV, of.id() + ".csv");
	}

	private List<Figure> figures(String indicator, String area, String every, When when, Query query) {
		boolean all = query.flag("every", every);
		required(query, "indicator", indicator);
		required(query, "area", area);
		query.check();
		return statistics.series(indicator, area, when, all);
	}

	@GET
	@Path("benchmarks")
	public BenchmarkJson benchmark(@QueryParam("indicator") String indicator, @QueryParam("authority") String authority,
			@QueryParam("edition") String edition, @BeanParam Dates dates) {
		return BenchmarkJson.of(compared(indicator, authority, edition, dates));
	}

	@GET
	@Path("benchmarks")
	@Produces(CSV)
	public Response benchmarkAsCsv(@QueryParam("indicator") String indicator, @QueryParam("authority") String authority,
			@QueryParam("edition") String edition, @BeanParam Dates dates) {
		Benchmark benchmark = compared(indicator, authority, edition, dates);
		return file(statistics.csv(benchmark), CSV, "benchmark-" + benchmark.indicator().id() + ".csv");
	}

	private Benchmark compared(String indicator, String authority, String edition, Dates dates) {
		Query query = new Query();
		When when = dates.when(query);
		Optional<LocalDate> list = query.day("edition", edition);
		required(query, "indicator", indicator);
		required(query, "authority", authority);
		query.check();
		return statistics.benchmark(indicator, authority, when, list);
	}

	private static void required(Query query, String name, String text) {
		if (text == null || text.isBlank()) {
			query.fault(name, "is missing");
		}
	}

	static Response file(byte[] content, String type, String name) {
		return Response.ok(content, type).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
	}
}
