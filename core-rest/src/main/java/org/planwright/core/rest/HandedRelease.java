package org.planwright.core.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.QueryParam;
import org.planwright.core.exchange.statistics.Delivery;
import org.planwright.core.exchange.statistics.Delivery.OnFault;
import org.planwright.core.model.input.Refusal;

/** Who sends a release of official statistics, and what it does not say of itself. */
public final class HandedRelease extends Handed {

	@QueryParam("statistic")
	private List<String> statistic;
	@QueryParam("published")
	private List<String> published;
	@QueryParam("periodEnds")
	private List<String> periodEnds;
	@QueryParam("yearEnds")
	private List<String> yearEnds;
	@QueryParam("again")
	private List<String> again;

	@Override
	Map<String, List<String>> said() {
		Map<String, List<String>> said = super.said();
		said.putAll(Map.of("statistic", statistic, "published", published, "periodEnds", periodEnds, "yearEnds", yearEnds, "again", again));
		return said;
	}

	/**
	 * What address and form together say.
	 *
	 * @throws Refusal of kind {@code UNREADABLE} that names each parameter that is wrong
	 */
	Delivery delivery(Map<String, List<String>> form, Optional<String> name) {
		Query query = new Query();
		Said said = Said.of(said(), form, query);
		Optional<MonthDay> year = yearEnds(said);
		OnFault rows = onFault(said);
		Optional<LocalDate> day = query.day("published", said.one("published").orElse(null));
		Optional<LocalDate> period = query.day("periodEnds", said.one("periodEnds").orElse(null));
		boolean anew = query.flag("again", said.one("again").orElse(null));
		Optional<String> which = said.one("statistic");
		String file = file(said, name);
		query.check();
		try {
			return new Delivery(file, which, day, period, year, rows, anew);
		} catch (IllegalArgumentException e) {
			throw new Refusal(Refusal.Kind.UNREADABLE, e.getMessage());
		}
	}

	private static Optional<MonthDay> yearEnds(Said said) {
		try {
			return said.one("yearEnds").map(text -> MonthDay.parse("--" + text));
		} catch (DateTimeException e) {
			said.query().fault("yearEnds", "is no day of a year, such as 09-30");
			return Optional.empty();
		}
	}
}
