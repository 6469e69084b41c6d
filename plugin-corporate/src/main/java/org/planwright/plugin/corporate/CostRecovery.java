package org.planwright.plugin.corporate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.EachUnit;
import org.planwright.core.rule.EachUnit.Unit;
import org.planwright.core.rule.Settings;

/**
 * Whether each sold service earns what it costs. There is no total: a surplus of one does not mend the loss of another.
 *
 * @param costBy the day by which every full cost was to be known
 */
public record CostRecovery(Status status, List<String> reasons, Optional<LocalDate> costBy, List<Service> services) {

	/** @param periods oldest first */
	public record Service(String service, String title, Status status, List<String> reasons, List<Period> periods) {
	}

	/** @param recoveredPercent income in hundredths of the full cost */
	public record Period(LocalDate ending, Optional<BigDecimal> fullCost, Optional<BigDecimal> income, Optional<BigDecimal> recoveredPercent) {
	}

	private static final String TITLE = "Income in hundredths of the full cost";

	static CostRecovery of(List<ServiceReturn> returns, Optional<LocalDate> costBy, LocalDate asOf, Settings settings) {
		Verdict all = judge(returns, costBy, asOf, settings);
		SortedMap<String, List<ServiceReturn>> services = new TreeMap<>();
		returns.forEach(r -> services.computeIfAbsent(r.service(), service -> new java.util.ArrayList<>()).add(r));
		return new CostRecovery(all.status(), all.reasons(), costBy,
				services.values().stream().map(own -> service(own, costBy, asOf, settings)).toList());
	}

	private static Service service(List<ServiceReturn> own, Optional<LocalDate> costBy, LocalDate asOf, Settings settings) {
		Verdict verdict = judge(own, costBy, asOf, settings);
		List<ServiceReturn> ordered = own.stream().sorted(Comparator.comparing(ServiceReturn::ending)).toList();
		ServiceReturn newest = ordered.get(ordered.size() - 1);
		return new Service(newest.service(), newest.title(), verdict.status(), verdict.reasons(),
				ordered.stream().map(r -> new Period(r.ending(), r.fullCost(), r.income(), r.recovered())).toList());
	}

	/** Service by service; one that is left out of a period stands as it last stood. */
	static Verdict judge(List<ServiceReturn> returns, Optional<LocalDate> costBy, LocalDate asOf, Settings settings) {
		return EachUnit.judge(TITLE, standing(returns).entrySet().stream().map(period -> new EachUnit.Period(period.getKey(),
				period.getValue().stream().map(r -> new Unit(r.title(), r.recovered())).toList())).toList(), costBy, asOf,
				EachUnit.Thresholds.from(settings));
	}

	/** How many services' full cost was known by the end of each period. */
	static List<Point> costed(List<ServiceReturn> returns) {
		return standing(returns).entrySet().stream().map(period -> new Point(period.getKey(),
				BigDecimal.valueOf(period.getValue().stream().filter(r -> r.fullCost().isPresent()).count()))).toList();
	}

	/** Every service as it stood at the end of each period. */
	private static SortedMap<LocalDate, Collection<ServiceReturn>> standing(List<ServiceReturn> returns) {
		Map<String, ServiceReturn> newest = new TreeMap<>();
		SortedMap<LocalDate, Collection<ServiceReturn>> standing = new TreeMap<>();
		returns.stream().sorted(Comparator.comparing(ServiceReturn::ending)).forEach(r -> {
			newest.put(r.service(), r);
			standing.put(r.ending(), List.copyOf(newest.values()));
		});
		return standing;
	}
}
