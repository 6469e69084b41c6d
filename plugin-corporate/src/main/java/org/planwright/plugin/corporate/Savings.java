package org.planwright.plugin.corporate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Saving;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;

/** Savings by year, kind of money and whether they come again. These are never added to one another. */
final class Savings {

	private Savings() {
	}

	/** @param net forecast less pressure */
	public record Sum(String year, Saving.Kind kind, SavingLine.Recurrence recurrence, BigDecimal target, BigDecimal forecast, BigDecimal pressure,
			BigDecimal net, Status status, List<String> reasons, List<String> missing) {
	}

	static List<Sum> sums(List<SavingLine> lines, Settings settings) {
		return apart(lines).stream().map(same -> {
			Verdict verdict = judgeAlike(same, settings);
			SavingLine first = same.get(0);
			BigDecimal forecast = sum(same, SavingLine::forecast);
			BigDecimal pressure = sum(same, line -> Optional.of(line.pressure()));
			return new Sum(first.year(), first.kind(), first.recurrence(), sum(same, SavingLine::target), forecast, pressure,
					forecast.subtract(pressure), verdict.status(), verdict.reasons(), verdict.missing());
		}).toList();
	}

	/** The worst of what is kept apart. GREY without a line. */
	static Verdict judge(List<SavingLine> lines, Settings settings) {
		return lines.isEmpty() ? Saving.judge(List.of(), Saving.Thresholds.from(settings))
				: Verdicts.worst(apart(lines).stream().map(same -> judgeAlike(same, settings)).toList());
	}

	private static Verdict judgeAlike(List<SavingLine> same, Settings settings) {
		Verdict verdict = Saving.judge(same.stream().map(SavingLine::asLine).toList(), Saving.Thresholds.from(settings));
		List<String> unapproved = same.stream().filter(SavingLine::isRephasedUnapproved)
				.map(line -> "\"" + line.title() + "\" from " + line.rephasedFrom().get() + " to " + line.year()).toList();
		return unapproved.isEmpty() ? verdict : Verdicts.missing(Verdicts.cap(verdict, Status.AMBER,
				"Moved to a later year, and nobody has approved it: " + Words.list(unapproved) + "."),
				unapproved.stream().map(moved -> "who approved moving " + moved).toList());
	}

	private static List<List<SavingLine>> apart(List<SavingLine> lines) {
		List<List<SavingLine>> groups = new ArrayList<>();
		for (String year : lines.stream().map(SavingLine::year).distinct().sorted().toList()) {
			for (Saving.Kind kind : Saving.Kind.values()) {
				Arrays.stream(SavingLine.Recurrence.values()).map(recurrence -> lines.stream().filter(line -> line.year().equals(year)
						&& line.kind() == kind && line.recurrence() == recurrence).toList()).filter(same -> !same.isEmpty()).forEach(groups::add);
			}
		}
		return groups;
	}

	private static BigDecimal sum(List<SavingLine> lines, Function<SavingLine, Optional<BigDecimal>> amount) {
		return lines.stream().flatMap(line -> amount.apply(line).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
	}
}
