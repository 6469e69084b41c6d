package org.planwright.plugin.digital;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Staleness;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.programme.Counting;

/** The register of reports: how many are accepted, and whether each that is stays fresh. */
final class Reports {

	private Reports() {
	}

	/** @param freshUntil the last day on which its data are not too old */
	public record Freshness(String report, String title, boolean accepted, Optional<Interval> cadence, Optional<LocalDate> refreshedOn,
			Optional<LocalDate> freshUntil, Status status, List<String> reasons) {
	}

	/** How many were accepted by each day. */
	static List<Point> accepted(List<Report> register) {
		return Counting.sums(register.stream().flatMap(report -> report.acceptedOn().stream()));
	}

	/** The worst of those that are accepted: the others are not yet anybody's. */
	static Verdict freshness(List<Report> register, LocalDate asOf, Settings settings) {
		List<Verdict> each = register.stream().filter(Report::isAccepted).map(report -> freshness(report, asOf, settings)).toList();
		return each.isEmpty() ? Verdicts.grey("No report is in the register as accepted.", List.of("the reports that were accepted, each with its"
				+ " cadence and the day on which its data were last new")) : Verdicts.worst(each);
	}

	static Verdict freshness(Report report, LocalDate asOf, Settings settings) {
		String title = "\"" + report.title() + "\"";
		if (report.cadence().isEmpty() || report.refreshedOn().isEmpty()) {
			String missing = report.cadence().isEmpty() ? "how often " + title + " is to be refreshed" : "when " + title + " was last refreshed";
			return Verdicts.grey(title + ": it is not known " + missing + ".", List.of(missing));
		}
		Verdict age = Staleness.judge(report.cadence(), report.refreshedOn(), asOf, Staleness.Thresholds.from(settings));
		return new Verdict(age.status(), age.reasons().stream().map(reason -> title + ": " + reason).toList(), age.used(), age.missing(),
				age.next());
	}

	static List<Freshness> each(List<Report> register, LocalDate asOf, Settings settings) {
		int grace = Staleness.Thresholds.from(settings).days();
		return register.stream().map(report -> {
			Verdict verdict = freshness(report, asOf, settings);
			return new Freshness(report.report(), report.title(), report.isAccepted(), report.cadence(), report.refreshedOn(),
					report.cadence().flatMap(cadence -> report.refreshedOn().map(day -> cadence.after(day).plusDays(grace))), verdict.status(),
					verdict.reasons());
		}).toList();
	}
}
