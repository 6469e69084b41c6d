package org.planwright.plugin.fostering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.service.PlanView;

/** All that the programme keeps of a plan, as far as the question goes. */
record Evidence(SortedMap<YearMonth, MonthlyReturn> returns, SortedMap<YearMonth, Cohort> cohorts, SortedMap<LocalDate, Stock> stocks,
		Map<String, YearFlows> flows) {

	static Evidence of(ActionView view) {
		return of(MonthlyReturn.KIND.all(view), Cohort.KIND.all(view), Stock.KIND.all(view), YearFlows.KIND.all(view));
	}

	static Evidence of(PlanView plan) {
		return of(MonthlyReturn.KIND.values(plan), Cohort.KIND.values(plan), Stock.KIND.values(plan), YearFlows.KIND.values(plan));
	}

	private static Evidence of(List<MonthlyReturn> returns, List<Cohort> cohorts, List<Stock> stocks, List<YearFlows> flows) {
		return new Evidence(by(returns, MonthlyReturn::month), by(cohorts, Cohort::month), by(stocks, Stock::date), by(flows, YearFlows::year));
	}

	private static <K extends Comparable<? super K>, V> SortedMap<K, V> by(List<V> values, Function<V, K> key) {
		return values.stream().collect(Collectors.toMap(key, value -> value, (older, newer) -> newer, TreeMap::new));
	}

	/**
	 * Who came and went between two days: whole years where they are stated, months from their returns otherwise. Empty when
	 * some time in between is in neither.
	 */
	Optional<Movement> between(LocalDate from, LocalDate to) {
		Movement sum = Movement.NONE;
		LocalDate day = from;
		while (day.isBefore(to)) {
			LocalDate yearOn = day.plusYears(1);
			LocalDate nextDay = day.plusDays(1);
			YearFlows year = flows.get(YearFlows.endingIn(yearOn.getYear()));
			MonthlyReturn month = returns.get(YearMonth.from(nextDay));
			if (year != null && YearFlows.end(year.year()).equals(yearOn) && !yearOn.isAfter(to)) {
				sum = sum.plus(year.movement());
				day = yearOn;
			} else if (month != null && nextDay.getDayOfMonth() == 1 && !month.month().atEndOfMonth().isAfter(to)) {
				sum = sum.plus(month.movement());
				day = month.month().atEndOfMonth();
			} else {
				return Optional.empty();
			}
		}
		return Optional.of(sum);
	}

	/** The twelve months up to the end of a month. */
	Optional<Movement> yearTo(YearMonth month) {
		return between(month.minusYears(1).atEndOfMonth(), month.atEndOfMonth());
	}

	/** The days of all that was entered. */
	List<LocalDate> days() {
		List<LocalDate> days = new ArrayList<>(stocks.keySet());
		returns.keySet().forEach(month -> days.add(month.atEndOfMonth()));
		cohorts.values().forEach(cohort -> days.add(cohort.countedOn()));
		flows.keySet().forEach(year -> days.add(YearFlows.end(year)));
		return days;
	}
}
