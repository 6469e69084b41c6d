package org.planwright.plugin.workforce;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Observation;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Require;
import org.planwright.core.rule.Improvement;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;

/** Whether fewer leave than before, which depends on the day of the "before". */
final class Turnover {

	static final String WHICH_YEAR = "which year is promised: the council's, which ends on 31 March, or that of the official statistics, "
			+ "which ends on 30 September";

	private static final String EVERYBODY = "all";

	private Turnover() {
	}

	/**
	 * The newest value against an earlier one.
	 *
	 * @param on the day of the earlier
	 * @param chosen whether it is the baseline that the plan names
	 */
	public record Against(LocalDate on, BigDecimal value, boolean chosen, BigDecimal change, Status status) {
	}

	/** Of whom the settings say it counts: everybody, or those past their first years. */
	static MeasureView measured(MeasureView whole, Settings settings) {
		String of = settings.make("turnover-of", () -> known(settings.text("turnover-of").orElse(EVERYBODY)), EVERYBODY);
		return of.equals(EVERYBODY) ? whole : Measured.part(whole, of);
	}

	private static String known(String text) {
		Require.that(text.equals(EVERYBODY) || text.equals(Measured.EXPERIENCED), "is \"" + text + "\", expected all or experienced");
		return text;
	}

	static Verdict judge(MeasureView view, Improvement.Thresholds thresholds) {
		Verdict verdict = Improvement.series(view, thresholds);
		List<String> reasons = new ArrayList<>();
		List<Against> each = against(view, thresholds);
		each.stream().filter(Against::chosen).findFirst().ifPresent(chosen -> each.stream().filter(other -> other.status() != chosen.status())
				.forEach(other -> reasons.add("The choice of baseline decides: against " + Words.amount(other.value(), view.measure().unit()) + " on "
						+ Words.day(other.on()) + " it would be " + other.status() + ".")));
		view.due().flatMap(Turnover::year).ifPresent(reasons::add);
		return Verdicts.missing(Verdicts.because(verdict, reasons), view.due().isEmpty() ? List.of(WHICH_YEAR) : List.of());
	}

	/** Against the plan's baseline and every earlier value of the same month of a year. */
	static List<Against> against(MeasureView view, Improvement.Thresholds thresholds) {
		List<Observation> figures = view.whole().stream().filter(o -> o.figure().isPresent()).toList();
		if (figures.isEmpty()) {
			return List.of();
		}
		Observation newest = figures.get(figures.size() - 1);
		SortedMap<LocalDate, BigDecimal> earlier = new TreeMap<>();
		figures.stream().filter(o -> o.on().getMonth() == newest.on().getMonth() && o.on().isBefore(newest.on()))
				.forEach(o -> earlier.put(o.on(), o.figure().get()));
		view.baseline().filter(baseline -> baseline.on().isBefore(newest.on())).ifPresent(baseline -> earlier.put(baseline.on(), baseline.value()));
		return earlier.entrySet().stream().map(entry -> {
			MeasureView other = from(view, new Baseline(entry.getKey(), entry.getValue(), Optional.empty()));
			return new Against(entry.getKey(), entry.getValue(), view.baseline().map(Baseline::on).equals(Optional.of(entry.getKey())),
					newest.figure().get().subtract(entry.getValue()), Improvement.series(other, thresholds).status());
		}).toList();
	}

	private static MeasureView from(MeasureView view, Baseline baseline) {
		return new MeasureView(view.measure(), new MeasureUse(view.use().measure(), view.use().role(), Optional.of(baseline), view.use().target()),
				view.observations());
	}

	/** Which year a due day ends. */
	private static Optional<String> year(LocalDate due) {
		String name = due.getYear() - 1 + "-" + String.format("%02d", due.getYear() % 100);
		if (due.getMonth() == Month.MARCH && due.getDayOfMonth() == 31) {
			return Optional.of("The promise is for " + name + " as the council counts, to " + Words.day(due) + ".");
		}
		return due.getMonth() == Month.SEPTEMBER && due.getDayOfMonth() == 30
				? Optional.of("The promise is for " + name + " as the official statistics count, to " + Words.day(due) + ".") : Optional.empty();
	}
}
