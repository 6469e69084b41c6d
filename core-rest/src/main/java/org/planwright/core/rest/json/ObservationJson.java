package org.planwright.core.rest.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Reading;
import org.planwright.core.model.service.Told;

/**
 * A value as it was told once; a later one for the same day and part is a revision.
 *
 * @param value absent when a symbol stands for it
 * @param version the journal entry that told it
 */
public record ObservationJson(LocalDate on, Optional<String> part, Optional<BigDecimal> value, Optional<String> symbol,
		Optional<BigDecimal> outOf, Optional<Integer> sample, Optional<String> source, Optional<String> note, LocalDate knownFrom,
		Instant recordedAt, long version, PersonJson by) {

	static ObservationJson of(Told<Observation> told, Names names) {
		Observation o = told.value();
		return new ObservationJson(o.on(), o.part(), o.figure(), symbol(o.reading()), o.outOf(), o.sample(), o.source(), o.note(),
				told.knownFrom(), told.recordedAt(), told.version(), names.person(told.actor()));
	}

	static Optional<String> symbol(Reading reading) {
		return reading instanceof Reading.Symbol symbol ? Optional.of(symbol.written()) : Optional.empty();
	}
}
