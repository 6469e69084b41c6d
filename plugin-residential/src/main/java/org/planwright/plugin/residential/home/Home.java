package org.planwright.plugin.residential.home;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Require;
import org.planwright.core.rule.programme.RecordKind;
import org.planwright.plugin.residential.Body;

/**
 * A children's home. It is known by an id alone: there is no place for a name or an address.
 *
 * @param id short enough to be part of the ids of its returns
 * @param on the day this is about
 * @param operationalFrom since when it takes children, or from when it is to
 * @param blockPrice what the council pays for each of its beds for a week, occupied or not, in pounds
 * @param spotPrice what a bed like these costs for a week when bought singly, in pounds
 * @param lot of the framework it was bought from
 */
public record Home(String id, LocalDate on, Kind kind, Status status, int beds, Optional<LocalDate> operationalFrom,
		Optional<BigDecimal> blockPrice, Optional<BigDecimal> spotPrice, Optional<String> lot) {

	public static final RecordKind<Home> KIND = new RecordKind<>("residential", "home", "home", Home::read, Home::on);

	/** Leaves room for a day behind it. */
	static final int LONGEST_ID = 40;
	static final int MOST_BEDS = 50;

	/** Whose it is. */
	public enum Kind {
		/** The council's own, which it has to register. */
		OWN,
		/** A provider's, of which the council has bought every bed. */
		BLOCK
	}

	public enum Status {
		PLANNED, OPEN, CLOSED
	}

	public Home {
		Require.id("home", id);
		Objects.requireNonNull(on, "on");
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(status, "status");
		Require.that(beds > 0, "beds is " + beds + ", expected more than 0");
		Require.that(status != Status.OPEN || operationalFrom.isPresent(), "operationalFrom is missing, and an open home has a first day");
		Require.that(status != Status.OPEN || !operationalFrom.get().isAfter(on),
				"operationalFrom is after the day this is about, " + on + ", so the home is planned, not open");
		Objects.requireNonNull(blockPrice, "blockPrice");
		Objects.requireNonNull(spotPrice, "spotPrice");
		Objects.requireNonNull(lot, "lot");
	}

	private static Home read(String id, Fields fields) {
		LocalDate on = fields.date("on");
		Kind kind = fields.choice("kind", Kind.class);
		Status status = fields.choice("status", Status.class);
		return new Home(Body.id(fields, "home", id, LONGEST_ID), on, kind, status, Body.whole(fields, "beds", 1, MOST_BEDS), operationalFrom(fields, on, status),
				Body.optionalPounds(fields, "blockPrice"), Body.optionalPounds(fields, "spotPrice"), Body.optionalId(fields, "lot"));
	}

	private static Optional<LocalDate> operationalFrom(Fields fields, LocalDate on, Status status) {
		Optional<LocalDate> from = fields.optionalDate("operationalFrom");
		if (status == Status.OPEN && !fields.has("operationalFrom")) {
			fields.fault("operationalFrom", "is missing, and an open home has a first day");
		} else if (status == Status.OPEN && from.filter(on::isBefore).isPresent()) {
			fields.fault("operationalFrom", "is after the day this is about, " + on + ", so the home is planned, not open");
		}
		return from;
	}

	/** The first day it took children; empty while it is planned. */
	public Optional<LocalDate> opened() {
		return operationalFrom.filter(day -> status != Status.PLANNED);
	}
}
