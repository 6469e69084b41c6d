package org.planwright.plugin.fostering;

import java.util.List;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rule.programme.Keys;
import org.planwright.core.rule.programme.RecordsResource;

/** What the fostering service enters: monthly returns, cohorts of enquirers, the stock on a day, the flows of a year. */
@Path("plans/{plan}/{records: returns|cohorts|stocks|flows}")
@Produces(MediaType.APPLICATION_JSON)
public final class FosteringRecords extends RecordsResource {

	static final Shelf<MonthlyReturn> RETURNS = new Shelf<>("returns", MonthlyReturn.KIND, text -> Keys.month("month", text).toString(), MonthlyReturn::check);
	static final Shelf<Cohort> COHORTS = new Shelf<>("cohorts", Cohort.KIND, text -> Keys.month("month", text).toString(), Cohort::check);
	static final Shelf<YearFlows> FLOWS = new Shelf<>("flows", YearFlows.KIND, text -> Keys.read("year", text, YearFlows::require));
	static final Shelf<Stock> STOCKS = new Shelf<>("stocks", Stock.KIND, text -> Keys.day("date", text).toString());

	FosteringRecords(Plans plans) {
		super(plans, List.of(RETURNS, STOCKS, COHORTS, FLOWS));
	}
}
