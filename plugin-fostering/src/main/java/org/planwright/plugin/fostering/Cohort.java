package org.planwright.plugin.fostering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.rule.programme.Reads;
import org.planwright.core.rule.programme.RecordKind;

/**
 * What became so far of the households that asked in one month. Family and friends are not among them.
 *
 * @param month in which they asked
 * @param countedOn until when their way was followed
 * @param applications of them, households that applied
 * @param approvals of them, households approved, by the month of approval
 */
public record Cohort(YearMonth month, LocalDate countedOn, int applications, SortedMap<YearMonth, Integer> approvals,
		Optional<String> note) {

	static final RecordKind<Cohort> KIND = new RecordKind<>(FosteringProgramme.ID, "cohort", "month",
			(key, fields) -> read(YearMonth.parse(key), fields), Cohort::countedOn);

	private static Cohort read(YearMonth month, Fields fields) {
		LocalDate countedOn = fields.date("countedOn");
		if (fields.has("countedOn") && countedOn.isBefore(month.atDay(1))) {
			fields.fault("countedOn", "is " + countedOn + ", before the month of the enquiries, " + month);
		}
		SortedMap<YearMonth, Integer> approvals = Reads.counts(fields, "approvals", YearMonth::parse,
				"months, such as 2019-09, each with the households approved in it");
		approvals.keySet().stream().filter(approved -> approved.isBefore(month) || approved.isAfter(YearMonth.from(countedOn)))
				.forEach(approved -> fields.fault("approvals", "names " + approved + ", which is not between the enquiries and countedOn"));
		Cohort read = new Cohort(month, countedOn, Reads.count(fields, "applications"), approvals, fields.optionalText("note"));
		Reads.atMost(fields, "approvals", sum(approvals), "applications", read.applications);
		return read;
	}

	/** Refuses more applications than the return of the month has enquiries, and a cohort without such a return. */
	static void check(PlanView plan, Cohort cohort) {
		Optional<Integer> enquiries = MonthlyReturn.KIND.find(plan, cohort.month.toString()).map(kept -> kept.value().enquiries());
		if (enquiries.isEmpty()) {
			throw Refusal.wrong("month", "there is no return for " + cohort.month + " that says how many asked; enter it first");
		}
		if (cohort.applications > enquiries.get()) {
			throw Refusal.wrong("applications", "is " + cohort.applications + ", more than the enquiries of " + cohort.month + ", " + enquiries.get());
		}
	}

	int approved() {
		return (int) sum(approvals);
	}

	/** Approved within so many months of the month of enquiry. */
	int approvedWithin(int months) {
		return (int) sum(approvals.headMap(month.plusMonths(months + 1L)));
	}

	/** As many as no count holds while it is still being checked; never more than {@code applications} afterwards. */
	private static long sum(SortedMap<YearMonth, Integer> approvals) {
		return approvals.values().stream().mapToLong(Integer::longValue).sum();
	}

	/** The day from which it can be said how many were approved within so many months. */
	LocalDate maturesOn(int months) {
		return month.plusMonths(months).atEndOfMonth();
	}

	boolean isFollowedFor(int months) {
		return !countedOn.isBefore(maturesOn(months));
	}

	/** From enquiry to approval on average, in months. */
	Optional<BigDecimal> meanMonths() {
		if (approved() == 0) {
			return Optional.empty();
		}
		long months = approvals.entrySet().stream().mapToLong(this::monthsWaited).sum();
		return Optional.of(BigDecimal.valueOf(months).divide(BigDecimal.valueOf(approved()), 1, RoundingMode.HALF_UP));
	}

	private long monthsWaited(Map.Entry<YearMonth, Integer> approval) {
		return month.until(approval.getKey(), ChronoUnit.MONTHS) * approval.getValue();
	}
}
