package org.planwright.plugin.corporate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.planwright.core.model.input.Fields;
import org.planwright.core.rule.programme.DatedKey;
import org.planwright.core.rule.programme.Reads;
import org.planwright.core.rule.programme.RecordKind;

/**
 * What a sold service cost and earned in a period.
 *
 * @param ending the last day of the period
 * @param fullCost in pounds, overheads included; missing until it has been worked out
 */
public record ServiceReturn(String service, LocalDate ending, String title, Optional<BigDecimal> fullCost, Optional<BigDecimal> income) {

	static final RecordKind<ServiceReturn> KIND = new RecordKind<>(CorporateProgramme.ID, "service", "key",
			(key, fields) -> read(DatedKey.parse(key), fields), ServiceReturn::ending);

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static ServiceReturn read(DatedKey key, Fields fields) {
		ServiceReturn read = new ServiceReturn(key.id(), key.day(), Reads.title(fields, "title"), Reads.optionalPounds(fields, "fullCost"),
				Reads.optionalPounds(fields, "income"));
		Reads.repeated(fields, "service", key.id());
		Reads.repeated(fields, "ending", key.day());
		read.fullCost.filter(cost -> cost.signum() == 0)
				.ifPresent(cost -> fields.fault("fullCost", "is 0; leave it out while it has not been worked out"));
		return read;
	}

	/** Income in hundredths of the full cost, when both are known; never rounded up to what it does not reach. */
	Optional<BigDecimal> recovered() {
		return fullCost.flatMap(cost -> income.map(earned -> earned.multiply(HUNDRED).divide(cost, 1, RoundingMode.DOWN)));
	}
}
