package org.planwright.core.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.NotAcceptableException;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.core.Variant;
import javax.ws.rs.ext.Providers;
import org.planwright.core.exchange.Discreet;
import org.planwright.core.exchange.Export;
import org.planwright.core.exchange.Export.Format;
import org.planwright.core.exchange.Export.Subject;
import org.planwright.core.exchange.PlanExchange;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;
import org.planwright.core.rest.json.BoardJson;
import org.planwright.core.rest.json.ExportJson;
import org.planwright.core.rest.json.Names;

/** Hands a plan out as a file: its definition, its board, its measures, its journal. */
@Path("plans/{plan}/export")
public final class ExportResource {

	private final Plans plans;
	private final People people;
	private final PlanExchange exchange;
	private final JournalResource journal;

	ExportResource(Plans plans, People people, PlanExchange exchange, JournalResource journal) {
		this.plans = plans;
		this.people = people;
		this.exchange = exchange;
		this.journal = journal;
	}

	/** The form is said in the address, or with {@code Accept}; JSON unless it is. */
	@GET
	@Produces(MediaType.WILDCARD)
	public Response export(@PathParam("plan") String plan, @QueryParam("what") String what, @QueryParam("format") String format,
			@QueryParam("sheet") String sheet, @BeanParam Dates dates, @Context Request request,
			@Context Providers providers) {
		Query query = new Query();
		When when = dates.when(query);
		Subject subject = what == null ? Subject.PLAN : Subject.of(what).orElse(null);
		if (subject == null) {
			query.fault("what", "is none of " + words(Arrays.stream(Subject.values()).map(Subject::word)));
		}
		if (format != null && Format.of(format).isEmpty()) {
			query.fault("format", "is none of " + words(Arrays.stream(Format.values()).map(Format::word)));
		}
		query.check();
		Format asked = format == null ? accepted(request) : Format.of(format).orElseThrow();
		// Over HTTP JSON is that of the API, which says more than the tables.
		if (asked == Format.JSON) {
			return file(json(plan, when, subject, providers), MediaType.APPLICATION_JSON, plan + "." + subject.word() + "." + plans.at(plan, when).asOf() + ".json");
		}
		Export export = exchange.export(plan, when, subject, asked, Optional.ofNullable(sheet));
		return file((StreamingOutput) export.body()::writeTo, export.format().mediaType(), export.name());
	}

	private static String words(Stream<String> words) {
		return words.collect(Collectors.joining(", "));
	}

	/** The form that is asked for, JSON when any will do. */
	private static Format accepted(Request request) {
		List<Format> formats = Stream.concat(Stream.of(Format.JSON), Arrays.stream(Format.values())).distinct().toList();
		Variant chosen = request.selectVariant(Variant.mediaTypes(formats.stream().map(f -> MediaType.valueOf(f.mediaType())).toArray(MediaType[]::new)).build());
		if (chosen == null) {
			throw new NotAcceptableException();
		}
		return formats.stream().filter(f -> MediaType.valueOf(f.mediaType()).equals(chosen.getMediaType())).findFirst().orElse(Format.JSON);
	}

	private Object json(String plan, When when, Subject subject, Providers providers) {
		PlanView view = plans.at(plan, when);
		Names names = new Names(people.names());
		Discreet discreet = exchange.discreet(view);
		return switch (subject) {
			case PLAN -> ExportJson.Plan.of(view, when, names, discreet);
			case BOARD -> BoardJson.of(view, when, names, discreet::statements);
			case MEASURES -> ExportJson.Measures.of(view, when, names, discreet);
			case JOURNAL -> journal.whole(plan, when, discreet.heldBack(), providers);
		};
	}

	private static Response file(Object content, String type, String name) {
		return Response.ok(content, type.toLowerCase(Locale.ROOT)).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
	}
}
