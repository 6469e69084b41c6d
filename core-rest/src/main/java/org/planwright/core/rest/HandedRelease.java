package org.planwright.core.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import javax.ws.rs.QueryParam;
import org.planwright.core.exchange.statistics.Delivery;
import org.planwright.core.exchange.statistics.Delivery.OnFault;
import org.planwright.core.model.input.Refusal;

/** Who sends a release of official statistics, and what it does not say of itself. */
public final class HandedRelease extends Handed {

	@QueryParam("statistic")
	private String statistic;
	@QueryParam("published")
	private String published;
	@QueryParam("periodEnds")
	private String periodEnds;
	@QueryParam("yearEnds")
	private String yearEnds;

	@QueryParam("again")
	private String again;

	/** @throws Refusal of kind {@code UNREADABLE} that names each parameter that is wrong */
	Delivery delivery() {
		Query query = new Query();
		Optional<MonthDay> year = yearEnds(query);
		OnFault rows = onFault(query);
		Optional<LocalDate> day = query.day("published", published);
		Optional<LocalDate> period = query.day("periodEnds", periodEnds);
		boolean anew = query.flag("again", again);
		query.check();
		try {
			return new Delivery(file(), Optional.ofNullable(statistic), day, period, year, rows, anew);
		} catch (IllegalArgumentException e) {
			throw new Refusal(Refusal.Kind.UNREADABLE, e.getMessage());
		}
	}

	private Optional<MonthDay> yearEnds(Query query) {
		try {
			return Optional.ofNullable(yearEnds).map(text -> MonthDay.parse("--" + text));
		} catch (DateTimeException e) {
			query.fault("yearEnds", "is no day of a year, such as 09-30");
			return Optional.empty();
		}
	}
}
