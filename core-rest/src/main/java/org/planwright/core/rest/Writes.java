package org.planwright.core.rest;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.Response.Status;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Receipt;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;
import org.planwright.core.model.service.Write.Proposed;
import org.planwright.core.rest.json.ReceiptJson;

/** Writes what bodies tell, and answers with the receipt. */
final class Writes {

	private final Plans plans;
	private final People people;

	Writes(Plans plans, People people) {
		this.plans = plans;
		this.people = people;
	}

	/** The plan as it stands, for what a write is measured against. */
	PlanView now(String plan) {
		return plans.at(plan, When.NOW);
	}

	/** Adds what a body tells; the answer points at the journal's entry. */
	Response add(String plan, Teller teller, Input body, Function<Telling, List<Proposed>> reader) {
		return added(write(plan, teller, body, OptionalLong.empty(), reader));
	}

	/**
	 * Sets a thing as a body tells; the answer points at the thing.
	 *
	 * @param address relative to the Application, as JAX-RS wants it
	 */
	Response set(String plan, Editor editor, Input body, String address, Function<Telling, Event> reader) {
		return setLast(plan, editor, body, address, telling -> telling.proposed(reader.apply(telling)));
	}

	/** The same with what goes before it in one write. */
	Response setLast(String plan, Editor editor, Input body, String address, Function<Telling, List<Proposed>> reader) {
		OptionalLong basedOn = editor.basedOn();
		return changed(write(plan, editor, body, basedOn, reader), basedOn, address);
	}

	/** Writes an event that needs no body. */
	Response set(String plan, Editor editor, String address, Event event) {
		OptionalLong basedOn = editor.basedOn();
		Write write = Write.change(editor.actor(), event, basedOn).withKnownFrom(editor.knownFrom());
		return changed(plans.write(plan, retriable(write, editor, Optional.empty())), basedOn, address);
	}

	/**
	 * Removes a thing, and what goes with it as it stands now: all of it, or nothing.
	 *
	 * @param present refuses when there is no such thing. Whoever says which version they saw may be asking again, and the engine
	 *        knows whether it has been removed for them.
	 */
	Response remove(String plan, Editor editor, Supplier<?> present, Event removal, List<Event> along) {
		OptionalLong basedOn = editor.basedOn();
		PlanView now = now(plan);
		if (basedOn.isEmpty()) {
			present.get();
		}
		Stream<Proposed> others = along.stream().map(event -> new Proposed(event, now.version(event.sets().orElseThrow()), "", 0));
		Write write = new Write(editor.actor(), Stream.concat(Stream.of(new Proposed(removal, basedOn, "", 0)), others).toList(), Optional.empty(),
				editor.knownFrom());
		return Response.ok(ReceiptJson.of(plans.write(plan, retriable(write, editor, Optional.empty())))).build();
	}

	private record Told(Telling telling, List<Proposed> events) {
	}

	private Receipt write(String plan, Teller teller, Input body, OptionalLong basedOn, Function<Telling, List<Proposed>> reader) {
		now(plan);
		Actor actor = teller.actor();
		Optional<LocalDate> knownFrom = teller.knownFrom();
		Told told = Fields.read(body, fields -> {
			Telling telling = new Telling(fields, actor, basedOn, knownFrom, plans.today(), people.names().keySet());
			return new Told(telling, reader.apply(telling));
		});
		Map<String, String> fresh = unknown(told.telling().people());
		Write write = new Write(actor, told.events(), Optional.empty(), told.telling().knownFrom());
		Receipt receipt = plans.write(plan, retriable(write, teller, Optional.of(body)));
		// Only now: a refused write leaves no names behind.
		if (!fresh.isEmpty()) {
			people.put(fresh);
		}
		return receipt;
	}

	private static Write retriable(Write write, Sender sender, Optional<Input> body) {
		Optional<String> key = sender.idempotencyKey();
		return write.withIdempotencyKey(key).withWording(key.map(k -> sender.wording(body)));
	}

	/** A name once known is not changed in passing: it stands in every plan, and no journal would tell. */
	private Map<String, String> unknown(Map<String, String> told) {
		Map<String, String> known = people.names();
		List<Fault> faults = told.entrySet().stream().filter(each -> known.containsKey(each.getKey()) && !known.get(each.getKey()).equals(each.getValue()))
				.map(each -> new Fault("people." + each.getKey(), "is known as " + known.get(each.getKey()) + " already")).toList();
		if (!faults.isEmpty()) {
			throw Refusal.wrong(faults);
		}
		return told.entrySet().stream().filter(each -> !known.containsKey(each.getKey()))
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** One thing that can be changed, with the version that a change is to be based on. */
	static Response thing(Object json, OptionalLong version) {
		Response.ResponseBuilder answer = Response.ok(json);
		version.ifPresent(v -> answer.tag(Long.toString(v)));
		return answer.build();
	}

	/** The answer to a write that created a plan. */
	static Response created(Receipt receipt) {
		return Response.status(receipt.replayed() ? Status.OK : Status.CREATED).location(URI.create("plans/" + receipt.plan()))
				.entity(ReceiptJson.of(receipt)).build();
	}

	static Response added(Receipt receipt) {
		return Response.status(receipt.replayed() ? Status.OK : Status.CREATED)
				.location(URI.create("plans/" + receipt.plan() + "/journal/" + receipt.first())).entity(ReceiptJson.of(receipt)).build();
	}

	private static Response changed(Receipt receipt, OptionalLong basedOn, String address) {
		boolean created = basedOn.isEmpty() && !receipt.replayed();
		return Response.status(created ? Status.CREATED : Status.OK).location(URI.create(address))
				.tag(Long.toString(receipt.last())).entity(ReceiptJson.of(receipt)).build();
	}
}
