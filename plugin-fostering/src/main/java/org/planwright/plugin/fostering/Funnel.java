package org.planwright.plugin.fostering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Profile.Point;

/**
 * The way from enquiry to approval, by month and by cohort.
 *
 * @param cohortMonths how long each cohort is followed before its conversion counts
 * @param conversion of the newest twelve cohorts that were followed so long
 */
public record Funnel(List<Month> months, List<Followed> cohorts, int cohortMonths, Optional<Conversion> conversion) {

	/**
	 * A month.
	 *
	 * @param recruited of those approved, the ones that came through an enquiry
	 * @param net households gained less lost
	 * @param lastYear the same month a year before
	 * @param twelveMonths the twelve months up to this one
	 */
	public record Month(YearMonth month, int enquiries, int applications, int approved, int familyAndFriends, int recruited, int deregistered,
			int transfersIn, int transfersOut, int net, Optional<Compared> lastYear, Optional<Movement> twelveMonths) {
	}

	/** @param changePercent of the enquiries since then */
	public record Compared(int enquiries, int applications, int approved, Optional<BigDecimal> changePercent) {
	}

	/**
	 * Those who asked in one month.
	 *
	 * @param conversionPercent approved so far, of those who asked
	 * @param mature whether the cohort was followed long enough to be compared
	 * @param matureConversionPercent approved within that time, of those who asked
	 */
	public record Followed(YearMonth month, LocalDate countedOn, int enquiries, int applications, int approved,
			Optional<BigDecimal> applicationPercent, Optional<BigDecimal> conversionPercent, boolean mature,
			Optional<BigDecimal> matureConversionPercent, Optional<BigDecimal> meanMonthsToApproval) {
	}

	/** What came of all who asked from one month to another. */
	public record Conversion(YearMonth from, YearMonth to, LocalDate on, int enquiries, int approved, BigDecimal percent) {
	}

	private static final int YEAR = 12;

	static Funnel of(Evidence evidence, int cohortMonths) {
		List<Month> months = evidence.returns().values().stream().map(monthly -> month(evidence, monthly)).toList();
		List<Followed> cohorts = evidence.cohorts().values().stream()
				.flatMap(cohort -> Optional.ofNullable(evidence.returns().get(cohort.month())).stream()
						.map(monthly -> followed(cohort, monthly.enquiries(), cohortMonths)))
				.toList();
		List<Conversion> conversions = conversions(evidence, cohortMonths);
		return new Funnel(months, cohorts, cohortMonths,
				conversions.isEmpty() ? Optional.empty() : Optional.of(conversions.get(conversions.size() - 1)));
	}

	private static Month month(Evidence evidence, MonthlyReturn m) {
		Optional<Compared> lastYear = Optional.ofNullable(evidence.returns().get(m.month().minusYears(1)))
				.map(then -> new Compared(then.enquiries(), then.applications(), then.approved(), Share.change(then.enquiries(), m.enquiries())));
		return new Month(m.month(), m.enquiries(), m.applications(), m.approved(), m.familyAndFriends(), m.movement().recruited(),
				m.deregistered(), m.transfersIn(), m.transfersOut(), m.movement().net(), lastYear, evidence.yearTo(m.month()));
	}

	private static Followed followed(Cohort cohort, int enquiries, int months) {
		boolean mature = cohort.isFollowedFor(months);
		return new Followed(cohort.month(), cohort.countedOn(), enquiries, cohort.applications(), cohort.approved(),
				Share.percent(cohort.applications(), enquiries), Share.percent(cohort.approved(), enquiries), mature,
				mature ? Share.percent(cohort.approvedWithin(months), enquiries) : Optional.empty(), cohort.meanMonths());
	}

	/** The conversion of every twelve cohorts in a row that were followed long enough, oldest first. */
	static List<Conversion> conversions(Evidence evidence, int cohortMonths) {
		List<Conversion> conversions = new ArrayList<>();
		for (YearMonth last : evidence.cohorts().keySet()) {
			int enquiries = 0;
			int approved = 0;
			int known = 0;
			for (YearMonth month = last.minusMonths(YEAR - 1L); !month.isAfter(last); month = month.plusMonths(1)) {
				Cohort cohort = evidence.cohorts().get(month);
				MonthlyReturn monthly = evidence.returns().get(month);
				if (cohort != null && monthly != null && cohort.isFollowedFor(cohortMonths)) {
					enquiries += monthly.enquiries();
					approved += cohort.approvedWithin(cohortMonths);
					known++;
				}
			}
			if (known == YEAR && enquiries > 0) {
				conversions.add(new Conversion(last.minusMonths(YEAR - 1L), last, last.plusMonths(cohortMonths).atEndOfMonth(), enquiries, approved,
						Share.percent(approved, enquiries).orElseThrow()));
			}
		}
		return conversions;
	}

	/** The same as a series, each on the day from which it could be known. */
	static List<Point> conversionSeries(Evidence evidence, int cohortMonths) {
		return conversions(evidence, cohortMonths).stream().map(c -> new Point(c.on(), c.percent())).toList();
	}

	/**
	 * The enquiries of twelve months at the end of each month, so that the season does not show.
	 *
	 * @param observed the months of a measure, for those without a return
	 */
	static List<Point> enquirySeries(Evidence evidence, List<Observation> observed) {
		SortedMap<YearMonth, BigDecimal> months = new TreeMap<>();
		observed.forEach(o -> o.figure().ifPresent(value -> months.put(YearMonth.from(o.on()), value)));
		evidence.returns().values().forEach(monthly -> months.put(monthly.month(), BigDecimal.valueOf(monthly.enquiries())));
		SortedMap<LocalDate, BigDecimal> series = new TreeMap<>();
		evidence.flows().values().forEach(flows -> series.put(YearFlows.end(flows.year()), BigDecimal.valueOf(flows.enquiries())));
		for (YearMonth month : months.keySet()) {
			Collection<BigDecimal> year = months.subMap(month.minusYears(1).plusMonths(1), month.plusMonths(1)).values();
			if (year.size() == YEAR) {
				series.put(month.atEndOfMonth(), year.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
			}
		}
		return series.entrySet().stream().map(entry -> new Point(entry.getKey(), entry.getValue())).toList();
	}

	/** The newest month beside the same month a year before, in words. */
	Optional<String> season() {
		if (months.isEmpty()) {
			return Optional.empty();
		}
		Month newest = months.get(months.size() - 1);
		return newest.lastYear.map(then -> newest.month + " brought " + newest.enquiries + " enquiries, " + newest.month.minusYears(1) + " "
				+ then.enquiries + ".");
	}
}
