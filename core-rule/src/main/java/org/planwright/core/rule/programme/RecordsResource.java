package org.planwright.core.rule.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.ws.rs.BeanParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;

/**
 * The records of a programme: listed, shown, entered, changed and removed. A programme's own class extends this one with
 * {@code @Path("plans/{plan}/{records: returns|stocks}")} and {@code @Produces}.
 */
public abstract class RecordsResource {

	/**
	 * Where records of a kind stand.
	 *
	 * @param name the segment of the address, and the name of the list
	 * @param key makes a key of the last segment, or refuses it
	 * @param check refuses a value that does not fit what the plan holds already
	 */
	public record Shelf<T>(String name, RecordKind<T> kind, Function<String, String> key, BiConsumer<PlanView, T> check) {

		public Shelf(String name, RecordKind<T> kind, Function<String, String> key) {
			this(name, kind, key, (plan, value) -> {
			});
		}

		/** What a return that was sent by a form becomes. */
		public List<Event> events(PlanView plan, String segment, Input body) {
			String id = key.apply(segment);
			return kind.events(plan, id, body, value -> {
				check.accept(plan, value);
				return List.of();
			});
		}

		/** What a form says of one thing that stands here under its own short name, as it is on a day. */
		public List<Event> kept(PlanView plan, String day, Answers sent) {
			return events(plan, sent.id(kind.keyName()), sent.without(kind.keyName()).with("on", day).body());
		}

		private Response put(Plans plans, String plan, String segment, Input body, Sent sent) {
			String id = key.apply(segment);
			check.accept(plans.at(plan, When.NOW), kind.read(id, body));
			return kind.put(plans, plan, id, body, sent);
		}
	}

	private final Plans plans;
	private final Map<String, Shelf<?>> shelves;

	protected RecordsResource(Plans plans, List<Shelf<?>> shelves) {
		this.plans = plans;
		this.shelves = shelves.stream().collect(Collectors.toUnmodifiableMap(Shelf::name, shelf -> shelf));
	}

	@GET
	public Map<String, Object> list(@PathParam("plan") String plan, @PathParam("records") String records, @BeanParam Asked asked) {
		PlanView view = plans.at(plan, asked.when());
		Map<String, Object> list = new LinkedHashMap<>();
		list.put(records, shelf(records).kind().all(view));
		summary(view, records).ifPresent(summary -> list.put("summary", summary));
		return list;
	}

	/** What a list of records comes to: nothing, unless a programme has something to say. */
	protected Optional<Object> summary(PlanView plan, String records) {
		return Optional.empty();
	}

	@GET
	@Path("{key}")
	public Response get(@PathParam("plan") String plan, @PathParam("records") String records, @PathParam("key") String key,
			@BeanParam Asked asked) {
		Shelf<?> shelf = shelf(records);
		return shelf.kind().get(plans.at(plan, asked.when()), shelf.key().apply(key));
	}

	@PUT
	@Path("{key}")
	public Response put(@PathParam("plan") String plan, @PathParam("records") String records, @PathParam("key") String key,
			@BeanParam Sent sent, Input body) {
		return shelf(records).put(plans, plan, key, body, sent);
	}

	@DELETE
	@Path("{key}")
	public Response remove(@PathParam("plan") String plan, @PathParam("records") String records, @PathParam("key") String key,
			@BeanParam Sent sent) {
		Shelf<?> shelf = shelf(records);
		return shelf.kind().remove(plans, plan, shelf.key().apply(key), sent);
	}

	private Shelf<?> shelf(String name) {
		Shelf<?> shelf = shelves.get(name);
		if (shelf == null) {
			throw Refusal.unknown("there is nothing here called " + name);
		}
		return shelf;
	}
}
