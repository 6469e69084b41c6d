package org.planwright.core.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.function.Predicate;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.CacheControl;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.ext.Providers;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;
import org.planwright.core.rest.json.JournalJson;
import org.planwright.core.rest.json.JournalJson.EntryJson;
import org.planwright.core.rest.json.Names;
import org.planwright.core.rest.json.VerificationJson;

/** The audit trail of a plan. */
@Path("plans/{plan}/journal")
@Produces(MediaType.APPLICATION_JSON)
public final class JournalResource {

	private static final int USUAL_PAGE = 100;
	private static final int LARGEST_PAGE = 1_000;

	private final Plans plans;
	private final People people;
	private final Journal journal;
	private final ObjectMapper json = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

	JournalResource(Plans plans, People people, Journal journal) {
		this.plans = plans;
		this.people = people;
		this.journal = journal;
	}

	@GET
	public JournalJson page(@PathParam("plan") String plan, @QueryParam("after") String after, @QueryParam("limit") String limit,
			@BeanParam Dates dates) {
		Query query = new Query();
		long behind = query.whole("after", after, 0, 0, Long.MAX_VALUE);
		int most = (int) query.whole("limit", limit, USUAL_PAGE, 1, LARGEST_PAGE);
		When when = dates.when(query);
		query.check();
		return page(plan, when, behind, most);
	}

	/** All of it, without what is held back. */
	StreamingOutput whole(String plan, When when, Predicate<Entry> heldBack, Providers providers) {
		Names names = new Names(people.names());
		return new JournalFile(trail(plan, when), entry -> EntryJson.of(entry, names, this::parsed), heldBack, providers);
	}

	private JournalJson page(String plan, When when, long behind, int most) {
		Trail.Page page = trail(plan, when).page(behind, most);
		Names names = new Names(people.names());
		return new JournalJson(plan, when.asOf(), when.knownAt(), page.entries().stream().map(entry -> EntryJson.of(entry, names, this::parsed)).toList(),
				page.leftOut(), page.last().map(last -> "/api/plans/" + plan + "/journal?after=" + last + "&limit=" + most + parameters(when)));
	}

	@GET
	@Path("{version: [0-9]{1,18}}")
	public EntryJson entry(@PathParam("plan") String plan, @PathParam("version") long version, @BeanParam Dates dates) {
		return trail(plan, dates.when()).entry(version).map(entry -> EntryJson.of(entry, new Names(people.names()), this::parsed))
				.orElseThrow(() -> Refusal.unknown("the journal of plan " + plan + " has no entry " + version + " to be seen"));
	}

	private Trail trail(String plan, When when) {
		return new Trail(plans, plan, plans.at(plan, when).version(), when);
	}

	private static String parameters(When when) {
		return when.asOf().map(day -> "&asOf=" + day).orElse("") + when.knownAt().map(day -> "&knownAt=" + day).orElse("");
	}

	/**
	 * Reads every entry anew: what was found before says nothing about what is on the disk now. The dates change nothing: each
	 * hash covers all entries before it, so that a part cannot be verified by itself.
	 */
	@GET
	@Path("verification")
	public Response verification(@PathParam("plan") String plan, @QueryParam("version") String version, @QueryParam("hash") String hash,
			@BeanParam Dates dates) {
		Query query = new Query();
		long claimed = query.whole("version", version, 0, 1, Long.MAX_VALUE);
		if ((version == null) != (hash == null)) {
			query.fault(version == null ? "version" : "hash", "is missing: a head noted elsewhere is a version and a hash");
		}
		When when = dates.when(query);
		query.check();
		if (!plans.exists(plan)) {
			throw Refusal.unknown("there is no plan " + plan);
		}
		CacheControl fresh = new CacheControl();
		fresh.setNoStore(true);
		Optional<Journal.Head> noted = Optional.ofNullable(hash).map(h -> new Journal.Head(claimed, h));
		return Response.ok(VerificationJson.of(journal.verify(plan, noted), when)).cacheControl(fresh).build();
	}

	private Object parsed(String payload) {
		try {
			return json.readValue(payload, Object.class);
		} catch (JsonProcessingException e) {
			// Damaged: shown as it is, which is what an auditor wants to see.
			return payload;
		}
	}
}
