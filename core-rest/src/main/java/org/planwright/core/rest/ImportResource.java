package org.planwright.core.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
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
import org.planwright.core.exchange.ImportWords;
import org.planwright.core.exchange.PlanExchange;
import org.planwright.core.exchange.PlanExchange.Imported;
import org.planwright.core.rest.json.ImportJson;

/** Takes plans in as documents. What is sent is compared; what was seen of a comparison is taken in when that is asked. */
@Path("plans/{plan}/import")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportResource {

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
		ImportWords words = new ImportWords(said, query::fault);
		ImportTerms terms = words.terms();
		Optional<String> apply = words.one("apply");
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
}
