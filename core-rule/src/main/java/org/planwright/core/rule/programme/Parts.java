package org.planwright.core.rule.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Progress;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Turn;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Completeness;
import org.planwright.core.rule.DependencyCap;
import org.planwright.core.rule.Embedded;
import org.planwright.core.rule.MilestoneRule;
import org.planwright.core.rule.Saving;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Staleness;
import org.planwright.core.rule.Trajectory;
import org.planwright.core.rule.Verdicts;

/** The parts of an action that every programme makes alike. */
public final class Parts {

	private Parts() {
	}

	/** {@code delivery/milestones}: the action's steps, one level down when nobody reports. */
	public static Part milestones(ActionView view, Settings settings) {
		Verdict chain = MilestoneRule.judge(view, MilestoneRule.Thresholds.from(settings)).verdict();
		return new Part(Part.Kind.DELIVERY, "milestones", "Milestones", Staleness.apply(chain, view.action().updates(), reported(view),
				view.asOf(), Staleness.Thresholds.from(settings)));
	}

	/** The same, BLUE once every step is done, the evidence is accepted and the measure has held at its target since. */
	public static Part milestones(ActionView view, Optional<MeasureView> held, Settings settings) {
		Optional<LocalDate> completed = MilestoneRule.judge(view, MilestoneRule.Thresholds.from(settings)).completed();
		Part part = milestones(view, settings);
		return with(part, Embedded.judge(part.verdict(), completed, held.map(Embedded::atTarget).orElse(List.of()), view.acceptance(),
				Embedded.Thresholds.from(settings)));
	}

	/** {@code delivery/parts}: the worst of the action's parts that have officers and dates of their own. */
	public static Part subActions(ActionView view) {
		List<Verdict> verdicts = view.subActions().stream().map(view::assessment).map(Parts::verdict).toList();
		return new Part(Part.Kind.DELIVERY, "parts", "Parts of this action",
				verdicts.isEmpty() ? Verdicts.grey("The action has no parts with dates of their own.", List.of("parts with dates of their own"))
						: Verdicts.worst(verdicts));
	}

	private static Verdict verdict(Assessment part) {
		Optional<LocalDate> next = part.next() instanceof Turn.OnDate turn ? Optional.of(turn.on()) : Optional.empty();
		return new Verdict(part.headline(), part.reasons().stream().map(reason -> part.action() + ": " + reason).toList(), List.of(),
				part.missing().stream().map(missing -> part.action() + ": " + missing).toList(), next);
	}

	/** {@code evidence-age/reports}: how long ago somebody last reported, by progress or by evidence of the given days. */
	public static Part evidenceAge(ActionView view, List<LocalDate> evidence, Settings settings) {
		List<LocalDate> days = new ArrayList<>(evidence);
		reported(view).ifPresent(days::add);
		return new Part(Part.Kind.EVIDENCE_AGE, "reports", "Age of the evidence", Staleness.judge(view.action().updates(),
				days.stream().max(Comparator.naturalOrder()), view.asOf(), Staleness.Thresholds.from(settings)));
	}

	/** {@code impact/<role>}: a measure, GREY unless it is complete, else what {@code rule} says. */
	public static Part measure(ActionView view, String role, String title, Function<MeasureView, Verdict> rule) {
		Verdict verdict = view.measure(role).map(measure -> Completeness.judge(measure).orElseGet(() -> rule.apply(measure)))
				.orElseGet(() -> Verdicts.grey("The plan names no measure for this.", List.of("a measure in the role " + role)));
		return new Part(Part.Kind.IMPACT, role, title, verdict);
	}

	/** The same by its trajectory, one level down when its newest value is older than the measure's interval. */
	public static Part measure(ActionView view, String role, String title, Settings settings) {
		return measure(view, role, title, measure -> fresh(Trajectory.judge(measure, view.asOf(), Trajectory.Thresholds.from(settings)),
				measure, measure.latest().map(Observation::on), view.asOf(), settings));
	}

	/**
	 * {@code impact/<role>}: a saving by the newest forecast, net of what was observed as the part {@code pressure}.
	 *
	 * @param kind unless {@code saving-kind} says otherwise: {@code cash}, {@code cost-avoidance}, {@code income}
	 */
	public static Part saving(ActionView view, String role, String title, Saving.Kind kind, Settings settings) {
		return saving(view, role, title, kind, BigDecimal.ZERO, settings);
	}

	/**
	 * The same with a cost of the saving itself taken off as well.
	 *
	 * @param cost what had to be paid for it, in pounds
	 */
	public static Part saving(ActionView view, String role, String title, Saving.Kind kind, BigDecimal cost, Settings settings) {
		Saving.Kind stated = settings.make("saving-kind", () -> settings.text("saving-kind").map(Parts::savingKind).orElse(kind), kind);
		Saving.Thresholds thresholds = Saving.Thresholds.from(settings);
		return measure(view, role, title, measure -> {
			Optional<BigDecimal> pressure = newest(measure, o -> o.part().equals(Optional.of("pressure")));
			Saving.Line line = new Saving.Line(measure.measure().title(), stated, measure.targetLevel(), newest(measure, o -> o.part().isEmpty()),
					pressure.orElse(BigDecimal.ZERO).abs().add(cost));
			return fresh(Saving.judge(List.of(line), thresholds), measure, measure.latest().map(Observation::on), view.asOf(), settings);
		});
	}

	private static Saving.Kind savingKind(String text) {
		return Arrays.stream(Saving.Kind.values()).filter(kind -> kind.words().replace(' ', '-').equals(text)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("is \"" + text + "\", expected cash, cost-avoidance or income"));
	}

	private static Optional<BigDecimal> newest(MeasureView measure, Predicate<Observation> which) {
		return measure.observations().stream().filter(which).reduce((older, newer) -> newer).flatMap(Observation::figure);
	}

	/** One level down when the newest value is older than the measure's interval allows. */
	public static Verdict fresh(Verdict verdict, MeasureView measure, Optional<LocalDate> newest, LocalDate asOf, Settings settings) {
		Optional<LocalDate> last = newest.or(() -> measure.baseline().map(baseline -> baseline.on()));
		return Staleness.apply(verdict, measure.measure().every(), last, asOf, Staleness.Thresholds.from(settings));
	}

	/** None that counts is better than the actions this one depends on. */
	public static List<Part> capped(ActionView view, List<Part> parts) {
		return parts.stream().map(part -> view.action().primary().stream().anyMatch(part::matches)
				? with(part, DependencyCap.apply(part.verdict(), view)) : part).toList();
	}

	private static Part with(Part part, Verdict verdict) {
		return new Part(part.kind(), part.name(), part.title(), verdict);
	}

	private static Optional<LocalDate> reported(ActionView view) {
		List<Progress> progress = view.progress();
		return progress.isEmpty() ? Optional.empty() : Optional.of(progress.get(progress.size() - 1).on());
	}
}
