package org.planwright.plugin.residential.home;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planwright.core.rule.Occupancy;
import org.planwright.core.rule.Settings;

/**
 * How the beds bought in a block are used, as far as weekly returns and prices say.
 *
 * @param homes with block contracts, that are open or were
 * @param returns of these homes that count, oldest first
 */
record BlockOccupancy(List<Home> homes, List<WeeklyReturn> returns, Occupancy.Thresholds thresholds) {

	BlockOccupancy {
		homes = List.copyOf(homes);
		returns = List.copyOf(returns);
	}

	static BlockOccupancy of(List<Home> homes, List<WeeklyReturn> returns, Settings settings) {
		int ramp = settings.count("occupancy-ramp-weeks", 0);
		List<Home> block = homes.stream().filter(home -> home.kind() == Home.Kind.BLOCK && home.opened().isPresent()).toList();
		Map<String, LocalDate> from = block.stream().collect(Collectors.toMap(Home::id, home -> home.opened().get().plusWeeks(ramp)));
		return new BlockOccupancy(block,
				returns.stream().filter(week -> from.containsKey(week.home()) && !week.ending().isBefore(from.get(week.home())))
						.sorted(Comparator.comparing(WeeklyReturn::ending)).toList(),
				Occupancy.Thresholds.from(settings));
	}

	/** The same for one home. */
	BlockOccupancy only(Home home) {
		return new BlockOccupancy(List.of(home), returns.stream().filter(week -> week.home().equals(home.id())).toList(), thresholds);
	}

	/** The homes whose block or spot price nobody has entered. */
	List<Home> unpriced() {
		return homes.stream().filter(home -> prices(home).isEmpty()).toList();
	}

	/** The weeks of the homes that have prices, oldest first. */
	List<Occupancy.Week> weeks() {
		Map<LocalDate, List<WeeklyReturn>> byWeek = priced().stream()
				.collect(Collectors.groupingBy(WeeklyReturn::ending, TreeMap::new, Collectors.toList()));
		return byWeek.entrySet().stream().map(week -> new Occupancy.Week(week.getKey(), beds(week.getValue()),
				sum(week.getValue(), WeeklyReturn::occupied).min(beds(week.getValue())))).toList();
	}

	/** What a bed costs on average over the newest weeks, every bed of every week counted once; empty without a week. */
	Optional<Occupancy.Prices> prices() {
		List<WeeklyReturn> newest = newest();
		if (newest.isEmpty()) {
			return Optional.empty();
		}
		Map<String, Occupancy.Prices> byHome = homes.stream().filter(home -> prices(home).isPresent())
				.collect(Collectors.toMap(Home::id, home -> prices(home).get()));
		return Optional.of(new Occupancy.Prices(average(newest, week -> byHome.get(week.home()).block()),
				average(newest, week -> byHome.get(week.home()).spot())));
	}

	private static BigDecimal average(List<WeeklyReturn> weeks, Function<WeeklyReturn, BigDecimal> price) {
		return sum(weeks, week -> price.apply(week).multiply(BigDecimal.valueOf(week.beds()))).divide(beds(weeks), MathContext.DECIMAL64);
	}

	/** The window up to the newest week. */
	Optional<Occupancy.Result> result() {
		return prices().flatMap(prices -> Occupancy.result(weeks(), prices, thresholds));
	}

	/** The homes that, on their own, cost more than beds bought singly over a whole window. */
	List<Home> belowBreakEven() {
		return homes.stream().filter(home -> only(home).belowOverWindow()).toList();
	}

	private boolean belowOverWindow() {
		return result().filter(r -> r.whole() && r.share().compareTo(prices().get().breakEven()) < 0).isPresent();
	}

	/** The day of the newest return of a home; empty when it has none. */
	Optional<LocalDate> newest(Home home) {
		return returns.stream().filter(week -> week.home().equals(home.id())).map(WeeklyReturn::ending).max(LocalDate::compareTo);
	}

	/** How many beds were empty for matching or notice, on the average of the newest weeks. */
	BigDecimal agreedVoids() {
		long weeks = newest().stream().map(WeeklyReturn::ending).distinct().count();
		return weeks == 0 ? BigDecimal.ZERO : sum(newest(), WeeklyReturn::agreedVoids).divide(BigDecimal.valueOf(weeks), MathContext.DECIMAL64);
	}

	private List<WeeklyReturn> newest() {
		List<WeeklyReturn> priced = priced();
		return priced.isEmpty() ? priced : priced.stream()
				.filter(week -> week.ending().isAfter(priced.get(priced.size() - 1).ending().minusWeeks(thresholds.weeks()))).toList();
	}

	private List<WeeklyReturn> priced() {
		List<String> ids = homes.stream().filter(home -> prices(home).isPresent()).map(Home::id).toList();
		return returns.stream().filter(week -> ids.contains(week.home())).toList();
	}

	private static Optional<Occupancy.Prices> prices(Home home) {
		return home.blockPrice().flatMap(block -> home.spotPrice().map(spot -> new Occupancy.Prices(block, spot)));
	}

	private static BigDecimal beds(List<WeeklyReturn> weeks) {
		return sum(weeks, week -> BigDecimal.valueOf(week.beds()));
	}

	private static BigDecimal sum(List<WeeklyReturn> weeks, Function<WeeklyReturn, BigDecimal> what) {
		return weeks.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
	}
}
