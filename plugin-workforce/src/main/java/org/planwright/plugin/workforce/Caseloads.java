package org.planwright.plugin.workforce;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.planwright.core.model.Interval;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Embedded;
import org.planwright.core.rule.Limit;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;
import org.planwright.plugin.workforce.Holders.Standing;

/**
 * Caseloads against their limits, month by month. Good news counts once every team has reported, bad news at once.
 *
 * @param months oldest first, every one of which a team has reported
 */
record Caseloads(List<Month> months, Limit.Thresholds thresholds) {

	private static final String LIMITS = "how many cases a social worker may hold, by team, and how many in the first year of practice";

	/**
	 * A team in a month.
	 *
	 * @param missing what would have to be entered to judge it
	 */
	record Team(YearMonth month, String team, Optional<CaseloadReturn> returned, Optional<TeamLimit> limit, List<String> missing) {

		boolean isKnown() {
			return missing.isEmpty();
		}

		Standing experienced(BigDecimal farPercent) {
			return returned.orElseThrow().experienced().against(limit.orElseThrow().cases(), farPercent);
		}

		Standing newlyQualified(BigDecimal farPercent) {
			Holders starting = returned.orElseThrow().starting();
			return starting.holders() == 0 ? Standing.NOBODY : starting.against(limit.orElseThrow().newlyQualified().orElseThrow(), farPercent);
		}
	}

	/** All teams in a month. */
	record Month(YearMonth month, List<Team> teams) {

		boolean isComplete() {
			return teams.stream().allMatch(Team::isKnown);
		}

		List<Team> known() {
			return teams.stream().filter(Team::isKnown).toList();
		}

		Standing standing(BigDecimal farPercent) {
			return known().stream().map(team -> team.experienced(farPercent).plus(team.newlyQualified(farPercent)))
					.reduce(Standing.NOBODY, Standing::plus);
		}

		List<String> missing() {
			return teams.stream().flatMap(team -> team.missing().stream()).toList();
		}
	}

	static Caseloads of(Evidence evidence, Limit.Thresholds thresholds) {
		List<YearMonth> reported = evidence.caseloads().stream().map(CaseloadReturn::month).distinct().sorted().toList();
		return new Caseloads(reported.stream().map(month -> new Month(month, teams(evidence, month))).toList(), thresholds);
	}

	/** Those with a limit of their own, and those that have reported, unless they are closed by then. */
	private static List<Team> teams(Evidence evidence, YearMonth month) {
		Stream<String> limited = evidence.limits().stream().filter(limit -> !limit.from().isAfter(month.atEndOfMonth())).map(TeamLimit::team);
		Stream<String> reporting = evidence.caseloads().stream().filter(monthly -> !monthly.month().isAfter(month)).map(CaseloadReturn::team);
		return Stream.concat(limited, reporting).filter(team -> !team.equals(TeamLimit.ALL)).distinct().sorted()
				.map(team -> team(evidence, month, team)).filter(team -> team.limit().filter(TeamLimit::closed).isEmpty()).toList();
	}

	private static Team team(Evidence evidence, YearMonth month, String team) {
		Optional<CaseloadReturn> returned = evidence.caseloads().stream()
				.filter(monthly -> monthly.month().equals(month) && monthly.team().equals(team)).findFirst();
		Optional<TeamLimit> limit = limit(evidence, month, team).or(() -> limit(evidence, month, TeamLimit.ALL));
		List<String> missing = new ArrayList<>();
		String when = Words.day(month.atEndOfMonth());
		if (returned.isEmpty()) {
			missing.add("the caseload return of team " + team + " for the month to " + when);
		}
		if (limit.isEmpty()) {
			missing.add("the limit of team " + team + " on " + when + ", and that of its newly qualified");
		} else if (limit.get().newlyQualified().isEmpty() && returned.filter(monthly -> monthly.starting().holders() > 0).isPresent()) {
			missing.add("the limit of the newly qualified in team " + team + " on " + when);
		}
		return new Team(month, team, returned, limit, missing);
	}

	private static Optional<TeamLimit> limit(Evidence evidence, YearMonth month, String team) {
		return evidence.limits().stream().filter(limit -> limit.team().equals(team) && !limit.from().isAfter(month.atEndOfMonth()))
				.max(Comparator.comparing(TeamLimit::from));
	}

	List<Month> complete() {
		return months.stream().filter(month -> month.isComplete() && people(month) > 0).toList();
	}

	private int people(Month month) {
		return month.standing(thresholds.beyondPercent()).all();
	}

	Optional<Month> newestComplete() {
		List<Month> complete = complete();
		return complete.isEmpty() ? Optional.empty() : Optional.of(complete.get(complete.size() - 1));
	}

	/** The share within the limit in hundredths, of each complete month. */
	SortedMap<YearMonth, BigDecimal> shares() {
		SortedMap<YearMonth, BigDecimal> shares = new TreeMap<>();
		complete().forEach(month -> shares.put(month.month(), share(month).orElseThrow()));
		return shares;
	}

	Optional<BigDecimal> share(Month month) {
		Standing standing = month.standing(thresholds.beyondPercent());
		return Numbers.percent(standing.within(), standing.all());
	}

	/** How many months up to and with this one have not been on track. */
	int breach(Month last) {
		int run = 0;
		for (Month month : complete()) {
			if (!month.month().isAfter(last.month())) {
				run = judge(List.of(month)).status() == Status.GREEN ? 0 : run + 1;
			}
		}
		return run;
	}

	/** In which complete months it was on track. */
	List<Embedded.Held> held() {
		return complete().stream().map(month -> new Embedded.Held(month.month().atEndOfMonth(), judge(List.of(month)).status() == Status.GREEN)).toList();
	}

	Verdict verdict() {
		Verdict good = judge(complete());
		List<Month> open = months.stream().filter(month -> !month.isComplete()
				&& newestComplete().filter(newest -> !month.month().isAfter(newest.month())).isEmpty()).toList();
		Verdict bad = judge(Stream.concat(complete().stream(), open.stream().filter(month -> people(month) > 0)).toList());
		Verdict verdict = bad.status().isWorseThan(good.status()) ? Verdicts.because(bad, List.of("Not every team has reported the newest month.")) : good;
		List<String> missing = open.stream().flatMap(month -> month.missing().stream()).toList();
		return Verdicts.missing(verdict, months.isEmpty() ? List.of(LIMITS, "a caseload return of each team and month") : missing);
	}

	private Verdict judge(List<Month> judged) {
		List<Limit.Period> periods = judged.stream().map(this::period).toList();
		return periods.isEmpty() ? Verdicts.grey("Caseloads cannot be compared with a limit yet: "
				+ (months.isEmpty() ? "no team has reported." : "no month is complete."), List.of())
				: Limit.judge("Social workers and their caseload limit", periods, Optional.of(Interval.MONTHLY), thresholds);
	}

	private Limit.Period period(Month month) {
		Standing standing = month.standing(thresholds.beyondPercent());
		return new Limit.Period(month.month().atEndOfMonth(), standing.within(), standing.all(), standing.farOver());
	}
}
