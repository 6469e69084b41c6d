package org.planwright.plugin.fostering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.planwright.core.model.input.Fields;
import org.planwright.core.rule.programme.Reads;
import org.planwright.core.rule.programme.RecordKind;

/**
 * Who and what there is on a day. An approved place is not a place that can be used: a household approved for three may be
 * able to take one.
 *
 * @param households approved
 * @param approved places for which they are approved
 * @param filled places with a child
 * @param vacant places without one, whether or not they could take one
 * @param notAvailable places that cannot be used, for whatever reason
 * @param usableVacant of the vacant, those that could take a child today
 * @param usableForSiblings of these, in households that could take brothers and sisters together
 * @param usableForTeenagers of these, in households that would take a teenager
 * @param agencyPlacements children fostered through independent agencies instead
 */
public record Stock(LocalDate date, int households, int approved, int filled, int vacant, int notAvailable, Optional<Integer> usableVacant,
		Optional<Integer> usableForSiblings, Optional<Integer> usableForTeenagers, Optional<Integer> agencyPlacements,
		Optional<String> note) {

	static final RecordKind<Stock> KIND = new RecordKind<>(FosteringProgramme.ID, "stock", "date",
			(key, fields) -> read(LocalDate.parse(key), fields), Stock::date);

	/** What may be meant by a placement. */
	enum Counted {
		APPROVED, USABLE, FILLED
	}

	private static Stock read(LocalDate date, Fields fields) {
		Stock read = new Stock(date, Reads.count(fields, "households"), Reads.count(fields, "approved"), Reads.count(fields, "filled"),
				Reads.count(fields, "vacant"), Reads.count(fields, "notAvailable"), Reads.optionalCount(fields, "usableVacant"), Reads.optionalCount(fields, "usableForSiblings"),
				Reads.optionalCount(fields, "usableForTeenagers"), Reads.optionalCount(fields, "agencyPlacements"), fields.optionalText("note"));
		Reads.atMost(fields, "filled", read.filled, "approved", read.approved);
		Reads.atMost(fields, "vacant", read.vacant, "approved", read.approved);
		Reads.atMost(fields, "notAvailable", read.notAvailable, "approved", read.approved);
		read.usableVacant.ifPresent(n -> Reads.atMost(fields, "usableVacant", n, "vacant", read.vacant));
		int usable = read.usableVacant.orElse(read.vacant);
		read.usableForSiblings.ifPresent(n -> Reads.atMost(fields, "usableForSiblings", n, "usableVacant", usable));
		read.usableForTeenagers.ifPresent(n -> Reads.atMost(fields, "usableForTeenagers", n, "usableVacant", usable));
		return read;
	}

	/** Places that are used or could be today. */
	Optional<Integer> usable() {
		return usableVacant.map(vacant -> filled + vacant);
	}

	Optional<BigDecimal> count(Counted counted) {
		return switch (counted) {
			case APPROVED -> Optional.of(BigDecimal.valueOf(approved));
			case USABLE -> usable().map(BigDecimal::valueOf);
			case FILLED -> Optional.of(BigDecimal.valueOf(filled));
		};
	}

	/** Hundredths of all fostered children who live with the council's own carers. */
	Optional<BigDecimal> inHouseShare() {
		return agencyPlacements.flatMap(agency -> Share.percent(filled, filled + agency));
	}

	/** How many approved places are neither filled nor vacant nor unavailable; negative when too many are. */
	int unexplained() {
		return approved - filled - vacant - notAvailable;
	}
}
