package org.planwright.plugin.workforce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Used;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Require;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;
import org.planwright.plugin.workforce.CaseloadReturn.Agency;

/**
 * The agency staff of a month against those it takes to keep caseloads within their limits, in full-time equivalents:
 * cases divided by their limit, less the permanent staff, in no team less than nought.
 */
public record AgencyUse(YearMonth month, BigDecimal need, BigDecimal agency, Agency split, Optional<BigDecimal> aboveNeedPercent,
		List<Team> teams) {

	/**
	 * One team of it.
	 *
	 * @param holdersNeeded full-time equivalents it takes for its cases
	 */
	public record Team(String team, int cases, BigDecimal holdersNeeded, BigDecimal permanent, BigDecimal need, BigDecimal agency,
			Agency split) {
	}

	/** @param redPercent more than so many hundredths above need is red, {@code agency-red-percent} */
	record Thresholds(BigDecimal redPercent) {

		static final Thresholds DEFAULT = new Thresholds(BigDecimal.TEN);

		Thresholds {
			Require.that(redPercent.signum() >= 0, "agency-red-percent is negative");
		}

		static Thresholds from(Settings settings) {
			return settings.make("agency-red-percent", () -> new Thresholds(settings.number("agency-red-percent", DEFAULT.redPercent)), DEFAULT);
		}
	}

	private static final int PLACES = 2;

	/** Empty unless every team of the month is known. */
	static Optional<AgencyUse> of(Caseloads.Month month) {
		return month.isComplete() ? Optional.of(of(month.month(), month.teams().stream().map(AgencyUse::team).toList())) : Optional.empty();
	}

	private static AgencyUse of(YearMonth month, List<Team> teams) {
		BigDecimal need = teams.stream().map(Team::need).reduce(BigDecimal.ZERO, BigDecimal::add);
		Agency split = teams.stream().map(Team::split).reduce(Agency.NONE, Agency::plus);
		return new AgencyUse(month, need, split.total(), split, Numbers.percent(split.total().subtract(need), need), teams);
	}

	private static Team team(Caseloads.Team team) {
		CaseloadReturn returned = team.returned().orElseThrow();
		TeamLimit limit = team.limit().orElseThrow();
		BigDecimal holders = holders(returned.experienced().cases(), limit.cases())
				.add(limit.newlyQualified().map(few -> holders(returned.starting().cases(), few)).orElse(BigDecimal.ZERO));
		return new Team(team.team(), returned.cases(), holders, returned.permanentFte(),
				holders.subtract(returned.permanentFte()).max(BigDecimal.ZERO), returned.agencyFte().total(), returned.agencyFte());
	}

	private static BigDecimal holders(int cases, int limit) {
		return BigDecimal.valueOf(cases).divide(BigDecimal.valueOf(limit), PLACES, RoundingMode.HALF_UP);
	}

	Verdict verdict(Thresholds thresholds) {
		BigDecimal most = need.add(need.multiply(thresholds.redPercent).movePointLeft(2));
		Status status = agency.compareTo(need) <= 0 ? Status.GREEN : agency.compareTo(most) <= 0 ? Status.AMBER : Status.RED;
		return new Verdict(status, reasons(thresholds), List.of(
				new Used("agency staff in post", Words.number(agency) + " FTE", Optional.of(month.atEndOfMonth())),
				new Used("agency staff needed", Words.number(need) + " FTE", Optional.of(month.atEndOfMonth())),
				new Used("agency-red-percent", Words.number(thresholds.redPercent), Optional.empty())), List.of(), Optional.empty());
	}

	private List<String> reasons(Thresholds thresholds) {
		List<String> reasons = new ArrayList<>();
		BigDecimal over = agency.subtract(need);
		reasons.add("Agency staff on " + Words.day(month.atEndOfMonth()) + ": " + fte(agency) + ", and " + fte(need)
				+ " are needed for caseloads within their limits: " + (over.signum() <= 0 ? "not more than needed."
						: fte(over) + " more than needed" + aboveNeedPercent.map(percent -> ", " + Words.number(percent) + "%").orElse("") + "; more than "
								+ Words.number(thresholds.redPercent) + "% is off track."));
		reasons.add("Of them " + fte(split.coveringVacancies()) + " cover vacancies and " + fte(split.aboveEstablishment())
				+ " are above establishment.");
		List<String> apart = teams.stream().filter(team -> team.agency.compareTo(team.need) > 0)
				.map(team -> team.team + " (" + fte(team.agency) + ", needs " + fte(team.need) + ")").toList();
		if (!apart.isEmpty() && teams.size() > 1) {
			reasons.add("More than they need have: " + Words.list(apart) + ".");
		}
		return reasons;
	}

	private static String fte(BigDecimal value) {
		return Words.number(value) + " FTE";
	}

	static Verdict verdict(Caseloads caseloads, Thresholds thresholds) {
		return caseloads.newestComplete().flatMap(AgencyUse::of).map(use -> use.verdict(thresholds)).orElseGet(() -> Verdicts.grey(
				"How many agency staff are needed cannot be said without a complete month of caseloads and limits.",
				List.of("caseloads, permanent and agency staff of every team in a month, and the limit of each team")));
	}
}
