package org.planwright.core.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.Response.Status;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.ImportTerms.Dates;
import org.planwright.core.exchange.ImportTerms.Missing;
import org.planwright.core.exchange.PlanExchange;
import org.planwright.core.exchange.PlanExchange.Imported;
import org.planwright.core.rest.json.ImportJson;

/** Takes plans in as documents. What is sent is compared; what was seen of a comparison is taken in when that is asked. */
@Path("plans/{plan}/import")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportResource {

	private static final String LEAVE_OPEN = "leave-open";

	private final PlanExchange exchange;

	ImportResource(PlanExchange exchange) {
		this.exchange = exchange;
	}

	@POST
	@Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_OCTET_STREAM, "text/csv", MediaType.TEXT_PLAIN, "text/tab-separated-values",
			"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
			"application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.text"})
	public Response take(@PathParam("plan") String plan, @BeanParam HandedPlan handed, @Context HttpHeaders headers, InputStream body)
			throws IOException {
		Map<String, List<String>> said = new HashMap<>(handed.said());
		Upload upload = Upload.of(headers.getMediaType(), body, new TreeSet<>(said.keySet()));
		upload.fields().forEach((name, values) -> said.merge(name, values, ImportResource::both));
		Query query = new Query();
		ImportTerms terms = terms(said, query);
		Optional<String> apply = one(said, "apply", query);
		apply.filter(how -> !how.matches("[0-9a-f]{64}")).ifPresent(how -> query.fault("apply", "is not the digest of a dry run"));
		query.check();
		if (apply.isEmpty()) {
			return Response.ok(ImportJson.seen(exchange.compare(plan, upload.file(), terms, handed.actor()))).build();
		}
		Imported imported = exchange.take(plan, upload.file(), terms, handed.actor(), apply.get());
		return imported.receipt().map(receipt -> Response.status(Status.CREATED).location(URI.create("plans/" + plan + "/journal/" + receipt.first())))
				.orElseGet(Response::ok).entity(ImportJson.applied(imported)).build();
	}

	private static List<String> both(List<String> one, List<String> other) {
		List<String> both = new ArrayList<>(one);
		both.addAll(other);
		return both;
	}

	private static ImportTerms terms(Map<String, List<String>> said, Query query) {
		Map<String, String> columns = new TreeMap<>();
		for (String column : said.get("column")) {
			int sign = column.lastIndexOf('=');
			if (sign < 1 || columns.put(column.substring(0, sign), column.substring(sign + 1)) != null) {
				query.fault("column", sign < 1 ? "names a column and what it holds, such as C=leads" : "says twice what " + column.substring(0, sign) + " holds");
			}
		}
		Optional<String> title = one(said, "title", query);
		Optional<String> organisation = one(said, "organisation", query);
		if (title.isPresent() != organisation.isPresent()) {
			query.fault(title.isPresent() ? "organisation" : "title", "is missing: a new plan has a title and an organisation");
		}
		return new ImportTerms(columns, query.day("knownFrom", one(said, "knownFrom", query).orElse(null)), one(said, "reason", query),
				one(said, "programme", query).orElse(ImportTerms.ANY_PROGRAMME),
				title.flatMap(of -> organisation.map(whose -> new ImportTerms.NewPlan(of, whose))), choice(said, "missing", List.of(Missing.values()), query).orElse(Missing.AS_HANDED_OUT),
				choice(said, "dates", List.of(Dates.DAY_FIRST, Dates.MONTH_FIRST), query).orElse(Dates.UNSAID), leavesOpen(one(said, "questions", query), query));
	}

	private static boolean leavesOpen(Optional<String> said, Query query) {
		said.filter(how -> !how.equals(LEAVE_OPEN)).ifPresent(how -> query.fault("questions", "can only be " + LEAVE_OPEN));
		return said.isPresent();
	}

	private static <E extends Enum<E>> Optional<E> choice(Map<String, List<String>> said, String name, List<E> choices, Query query) {
		Optional<String> word = one(said, name, query);
		Optional<E> meant = choices.stream().filter(each -> word.filter(word(each)::equals).isPresent()).findFirst();
		if (word.isPresent() && meant.isEmpty()) {
			query.fault(name, "is none of " + choices.stream().map(ImportResource::word).collect(Collectors.joining(", ")));
		}
		return meant;
	}

	private static String word(Enum<?> choice) {
		return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static Optional<String> one(Map<String, List<String>> said, String name, Query query) {
		List<String> values = said.get(name).stream().filter(value -> !value.isBlank()).toList();
		if (values.size() > 1) {
			query.fault(name, "is said twice");
		}
		return values.stream().findFirst();
	}
}
