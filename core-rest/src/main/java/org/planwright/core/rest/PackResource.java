package org.planwright.core.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.CacheControl;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Packs;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;
import org.planwright.core.rest.json.Names;
import org.planwright.core.rest.json.PackJson;

/** The pack of a meeting: as a draft, then as it was approved. The dates change nothing: a draft is of today, a frozen pack of its day. */
@Path("plans/{plan}/meetings/{meeting}/pack")
@Produces(MediaType.APPLICATION_JSON)
public final class PackResource {

	private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

	private final Plans plans;
	private final People people;
	private final Packs packs;

	PackResource(Plans plans, People people, Packs packs) {
		this.plans = plans;
		this.people = people;
		this.packs = packs;
	}

	@GET
	public PackJson pack(@PathParam("plan") String plan, @PathParam("meeting") String meeting, @BeanParam Dates dates) {
		dates.check();
		return PackJson.of(plan, plans.at(plan, When.NOW).meeting(meeting), packs, new Names(people.names()));
	}

	/** Its bytes, read from the disk and compared with their digest each time. */
	@GET
	@Path("{form}")
	@Produces(MediaType.WILDCARD)
	public Response document(@PathParam("plan") String plan, @PathParam("meeting") String meeting, @PathParam("form") String form,
			@BeanParam Dates dates) {
		dates.check();
		byte[] bytes = packs.document(plan, meeting, form);
		String type = packs.forms().stream().filter(each -> each.name().equals(form)).findFirst()
				.orElseThrow(() -> Refusal.unknown("there is no form " + form + " of a pack")).type();
		CacheControl fresh = new CacheControl();
		fresh.setNoStore(true);
		Response.ResponseBuilder answer = Response.ok(bytes, type).cacheControl(fresh);
		return type.startsWith(MediaType.TEXT_HTML) ? answer.header("Content-Security-Policy", policy(bytes)).build()
				: answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + plan + "-" + meeting + "." + form + "\"").build();
	}

	/** Of what is frozen the style is inside, and let in by its digest; it asks for nothing else, and runs nothing. */
	private static String policy(byte[] page) {
		String styles = STYLE.matcher(new String(page, StandardCharsets.UTF_8)).results().map(style -> " 'sha256-" + digest(style.group(1)) + "'")
				.collect(Collectors.joining());
		return "default-src 'none'; style-src" + (styles.isEmpty() ? " 'none'" : styles) + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
	}

	private static String digest(String text) {
		try {
			return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	/** The accountable officer approves what he looked at. */
	@POST
	@Path("approval")
	@Consumes(MediaType.APPLICATION_JSON)
	public Response approve(@PathParam("plan") String plan, @PathParam("meeting") String meeting, @BeanParam Sender sender, Input body) {
		long version = Fields.read(body, fields -> (long) fields.whole("version"));
		Optional<String> key = sender.idempotencyKey();
		return Writes.added(packs.approve(plan, meeting, sender.actor(), version, key));
	}
}
