package org.planwright.core.rule.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.Response;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.When;

/**
 * Records of one kind: how they are read, listed, shown, written and removed. The journal holds them as flat fields, and one
 * reader turns these, or what was sent, into the programme's own type.
 *
 * @param programme whose they are
 * @param kind what they are, as an id: {@code return}
 * @param keyName what tells one from the other: {@code month}; a body may repeat it
 * @param reader makes a value of a key and the fields, noting every fault
 * @param on the day a value is about
 */
public record RecordKind<T>(String programme, String kind, String keyName, BiFunction<String, Fields, T> reader,
		Function<T, LocalDate> on) {

	/** Those an action's judgement may look at, by key. */
	public List<T> all(ActionView view) {
		return view.records(kind).stream().map(this::value).toList();
	}

	/** Those of a plan, by key. */
	public List<Kept<T>> all(PlanView plan) {
		return plan.records(programme, kind).stream().map(told -> kept(plan, told)).toList();
	}

	/** Those of a plan without their place in the journal, by key. */
	public List<T> values(PlanView plan) {
		return plan.records(programme, kind).stream().map(told -> value(told.value())).toList();
	}

	public Optional<Kept<T>> find(PlanView plan, String key) {
		return plan.record(programme, kind, key).map(told -> kept(plan, told));
	}

	/** Answers with one, its version as entity tag. */
	public Response get(PlanView plan, String key) {
		return response(Response.Status.OK, find(plan, key).orElseThrow(() -> unknown(key)));
	}

	/**
	 * Reads what was sent for a key.
	 *
	 * @throws Refusal with every fault
	 */
	public T read(String key, Input body) {
		return Fields.read(body, fields -> {
			fields.optionalText(keyName).filter(stated -> !stated.equals(key))
					.ifPresent(stated -> fields.fault(keyName, "is \"" + stated + "\", and the address says " + key));
			return reader.apply(key, fields);
		});
	}

	/** Creates one, or changes it when the request says which version it saw, and answers with what is kept. */
	public Response put(Plans plans, String plan, String key, Input body, Sent sent) {
		return put(plans, plan, key, body, sent, value -> List.of());
	}

	/** The same, and writes with it what it means for the plan: all of it, or nothing. */
	public Response put(Plans plans, String plan, String key, Input body, Sent sent, Function<T, List<Event>> along) {
		T value = read(key, body);
		Event told = told(key, value, body, plans.today());
		PlanView before = plans.at(plan, When.NOW);
		boolean existed = find(before, key).isPresent();
		// Nobody can have seen the version of what was removed.
		OptionalLong removed = existed ? OptionalLong.empty() : before.version(new Thing.OfRecord(programme, kind, key));
		plans.write(plan, sent.write(told, removed, along.apply(value), address(key), Optional.of(body)));
		return response(existed ? Response.Status.OK : Response.Status.CREATED,
				find(plans.at(plan, When.NOW), key).orElseThrow(() -> unknown(key)));
	}

	/** What was sent as an event, and what it means for the plan besides. */
	public List<Event> events(PlanView plan, String key, Input body, Function<T, List<Event>> along) {
		T value = read(key, body);
		return Stream.concat(Stream.of(told(key, value, body, plan.asOf())), along.apply(value).stream()).toList();
	}

	private Event told(String key, T value, Input body, LocalDate today) {
		LocalDate day = on.apply(value);
		if (day.isAfter(today)) {
			throw Refusal.wrong(keyName, key + " is about " + Days.words(day) + ", which is still to come");
		}
		return new Event.RecordSet(record(key, day, body));
	}

	/** Removes one from the day it is about. */
	public Response remove(Plans plans, String plan, String key, Sent sent) {
		return remove(plans, plan, key, sent, value -> List.of());
	}

	/** The same, and writes with it what that means for the plan: all of it, or nothing. */
	public Response remove(Plans plans, String plan, String key, Sent sent, Function<T, List<Event>> along) {
		Optional<T> value = find(plans.at(plan, When.NOW), key).map(Kept::value);
		try {
			plans.write(plan, sent.write(new Event.RecordRemoved(programme, kind, key, value.map(on).orElseGet(plans::today), "Removed by hand"),
					OptionalLong.empty(), value.map(along).orElse(List.of()), address(key), Optional.empty()));
		} catch (Refusal e) {
			// Only the retry of a removal finds it done.
			boolean absent = value.isEmpty() && (e.kind() == Refusal.Kind.WRONG || e.kind() == Refusal.Kind.STALE);
			throw absent ? unknown(key) : e;
		}
		return Response.noContent().build();
	}

	private String address(String key) {
		return programme + "/" + kind + "/" + key;
	}

	private ProgrammeRecord record(String key, LocalDate day, Input body) {
		try {
			Map<String, String> fields = new TreeMap<>(Flat.fields(body));
			fields.remove(keyName);
			return new ProgrammeRecord(programme, kind, key, day, fields);
		} catch (IllegalArgumentException e) {
			throw Refusal.wrong("", e.getMessage());
		}
	}

	private T value(ProgrammeRecord record) {
		return Fields.read(Flat.input(record), fields -> reader.apply(record.key(), fields));
	}

	private Kept<T> kept(PlanView plan, Told<ProgrammeRecord> told) {
		long version = plan.version(new Thing.OfRecord(programme, kind, told.value().key())).orElse(told.version());
		return new Kept<>(value(told.value()), version, told.knownFrom(), told.recordedAt(), told.actor());
	}

	private Refusal unknown(String key) {
		return Refusal.unknown("there is no " + kind + " " + key);
	}

	private Response response(Response.Status status, Kept<T> kept) {
		return Response.status(status).entity(kept).tag(new EntityTag(Long.toString(kept.version()))).build();
	}
}
