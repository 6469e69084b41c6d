package org.planwright.core.rest;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.planwright.core.model.form.Forms;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Write.Proposed;

/** The body of a write: fields of its own, and those that every write may have. */
final class Telling {

	private final Fields fields;
	private final Actor actor;
	private final LocalDate today;
	private final Map<String, String> people;
	private final Set<String> known;
	private final Optional<LocalDate> knownFrom;
	private final OptionalLong basedOn;

	Telling(Fields fields, Actor actor, OptionalLong basedOn, Optional<LocalDate> knownFrom, LocalDate today, Set<String> knownPeople) {
		this.fields = fields;
		this.actor = actor;
		this.basedOn = basedOn;
		this.today = today;
		this.people = Forms.people(fields);
		this.known = new HashSet<>(knownPeople);
		known.addAll(people.keySet());
		known.add(actor.id());
		this.knownFrom = fields.optionalDate("knownFrom").or(() -> knownFrom);
		if (knownFrom.isPresent() && !knownFrom.equals(this.knownFrom)) {
			fields.fault("knownFrom", "is another day than the address says, " + knownFrom.get());
		}
	}

	Fields fields() {
		return fields;
	}

	/** What the body as a whole tells. */
	List<Proposed> proposed(Event event) {
		return List.of(proposed(fields, event));
	}

	/** What one group of the body tells. */
	Proposed proposed(Fields group, Event event) {
		return new Proposed(event, basedOn, group.path(), group.line());
	}

	/** What the body tells beside the thing it changes. */
	Proposed beside(Event event) {
		return new Proposed(event, OptionalLong.empty(), fields.path(), fields.line());
	}

	/** Names that the write brings along. */
	Map<String, String> people() {
		return people;
	}

	/** Since when the world knows it. */
	Optional<LocalDate> knownFrom() {
		return knownFrom;
	}

	/** The day it is about, today unless said. */
	LocalDate on() {
		return fields.optionalDate("on").orElse(today);
	}

	Optional<String> reason() {
		return fields.optionalText("reason");
	}

	/** Whose statement it is: the sender's, unless it is made for somebody else. */
	String by() {
		return Forms.optionalPerson(fields, "by", known).orElse(actor.id());
	}

	/** The ids of everybody it may name: who is known already, whom it brings along, and the sender. */
	Set<String> known() {
		return known;
	}
}
