package org.planwright.plugin.residential.pipeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Used;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Completeness;
import org.planwright.core.rule.Coverage;
import org.planwright.core.rule.Embedded;
import org.planwright.core.rule.Saving;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Trajectory;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;
import org.planwright.core.rule.programme.Parts;
import org.planwright.plugin.residential.SmallNumbers;

/** Judges a number of units that is to be open by a day: those that are, and those that are sure to come. */
public final class PipelineRule {

	/** The measure by which a plan says that an action is of this sort. */
	public static final String UNITS = "units";

	private final ActionView view;
	private final Settings settings;

	private PipelineRule(ActionView view, Settings settings) {
		this.view = view;
		this.settings = settings;
	}

	public static List<Part> judge(ActionView view, Settings settings) {
		PipelineRule rule = new PipelineRule(view, settings);
		SmallNumbers small = SmallNumbers.from(settings);
		List<Part> parts = new ArrayList<>();
		view.measure(UNITS).ifPresent(units -> parts.add(new Part(Part.Kind.IMPACT, UNITS, "Units open", rule.units(units))));
		parts.add(rule.improvement("evictions", "Evictions", small));
		parts.add(rule.improvement("outcome-star", "Outcome Star", small));
		view.measure("spend").ifPresent(spend -> parts.add(new Part(Part.Kind.IMPACT, "spend", "Spend within its ceiling", rule.spend(spend))));
		if (!view.milestones().isEmpty()) {
			parts.add(Parts.milestones(view, settings));
		}
		parts.add(Parts.evidenceAge(view, view.measure(UNITS).stream().flatMap(u -> u.whole().stream()).map(o -> o.on()).toList(), settings));
		return parts;
	}

	private Verdict units(MeasureView units) {
		Trajectory.Thresholds trajectory = Trajectory.Thresholds.from(settings);
		Verdict complete = Completeness.judge(units).orElseGet(() -> Coverage.judge(units, view.asOf(), trajectory));
		if (units.targetLevel().isEmpty() || units.due().isEmpty()) {
			return complete;
		}
		Verdict pipeline = pipeline(units, units.targetLevel().get(), units.due().get());
		List<Embedded.Held> held = Embedded.atTarget(units);
		return Embedded.judge(Verdicts.worst(pipeline, complete), reached(held), held, view.acceptance(), Embedded.Thresholds.from(settings));
	}

	/** Since when it has been at its target without a break. */
	private static Optional<LocalDate> reached(List<Embedded.Held> periods) {
		Optional<LocalDate> since = Optional.empty();
		for (Embedded.Held period : periods) {
			since = period.held() ? since.or(() -> Optional.of(period.on())) : Optional.empty();
		}
		return since;
	}

	private Verdict pipeline(MeasureView units, BigDecimal target, LocalDate due) {
		Forecast.Thresholds thresholds = Forecast.Thresholds.from(settings);
		Forecast forecast = Forecast.of(units, Scheme.KIND.all(view), due, thresholds);
		LocalDate amber = due.minusMonths(thresholds.amberMonths());
		LocalDate red = due.minusMonths(thresholds.redMonths());
		boolean past = view.asOf().isAfter(due);
		BigDecimal gap = target.subtract(forecast.sure(view.asOf(), due));
		Status status = gap.signum() <= 0 || view.asOf().isBefore(amber) ? Status.GREEN : view.asOf().isBefore(red) ? Status.AMBER : Status.RED;
		List<String> reasons = new ArrayList<>();
		reasons.add(Words.number(forecast.open()) + " of " + Words.number(target) + " units are open" + forecast.countedOn() + " and "
				+ Words.number(forecast.contracted()) + " more are contracted" + (gap.signum() > 0 ? ": " + Words.number(gap)
						+ (past ? " were not open by " : " are neither open nor contracted for ") : ", which is enough for ") + Words.day(due) + ".");
		if (gap.signum() > 0 && !past) {
			reasons.add("A gap is at risk from " + Words.day(amber) + ", " + Words.count(thresholds.amberMonths(), "month")
					+ " before the due date, and off track from " + Words.day(red) + ", " + Words.count(thresholds.redMonths(), "month") + " before.");
		}
		reasons.add(forecast.sentence());
		return new Verdict(status, reasons, List.of(new Used(units.measure().title() + ", open", Words.number(forecast.open()), forecast.counted().map(Forecast.Count::on)),
				new Used("pipeline, contracted", Words.number(forecast.contracted()), Optional.empty())), missing(),
				Stream.of(amber, red, due.plusDays(1)).filter(view.asOf()::isBefore).min(LocalDate::compareTo));
	}

	private List<String> missing() {
		List<Scheme> schemes = Scheme.KIND.all(view);
		return schemes.isEmpty() ? List.of("the schemes in the pipeline: units, stage (negotiating, contracted, open) and day expected")
				: schemes.stream().filter(s -> s.stage() == Scheme.Stage.CONTRACTED && s.expected().isEmpty())
						.map(s -> "when the contracted scheme \"" + s.title() + "\" is expected to open").toList();
	}

	private Part improvement(String role, String title, SmallNumbers small) {
		Verdict verdict = view.measure(role).map(measure -> small.judge(measure, settings))
				.orElseGet(() -> Verdicts.grey("The plan names no measure for this.", List.of("a measure in the role " + role)));
		return new Part(Part.Kind.IMPACT, role, title, verdict);
	}

	private Verdict spend(MeasureView spend) {
		return Saving.spend(spend.measure().title(), spend.targetLevel(), spend.latest().flatMap(newest -> newest.figure()),
				Saving.Thresholds.from(settings));
	}
}
