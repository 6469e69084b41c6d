package org.planwright.core.rule.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.Reading;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Completeness;
import org.planwright.core.rule.Coverage;
import org.planwright.core.rule.Embedded;
import org.planwright.core.rule.Embedded.Held;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Trajectory;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;

/** n of N, from what was observed and from a programme's own registers and returns. */
public final class Counting {

	private Counting() {
	}

	/** A measure with a programme's own counts in place of what was observed of the whole on the same days. */
	public static MeasureView with(MeasureView view, List<Point> own) {
		SortedMap<LocalDate, Observation> whole = new TreeMap<>();
		view.whole().forEach(o -> whole.put(o.on(), o));
		own.forEach(point -> whole.put(point.on(), new Observation(view.measure().id(), point.on(), Optional.empty(),
				new Reading.Figure(point.value()), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));
		return new MeasureView(view.measure(), view.use(), Stream.concat(view.observations().stream().filter(o -> o.part().isPresent()),
				whole.values().stream()).sorted(java.util.Comparator.comparing(Observation::on)).toList());
	}

	/** How many of some days had come by each of them: what a register with dates adds up to. */
	public static List<Point> sums(Stream<LocalDate> days) {
		SortedMap<LocalDate, Integer> sums = new TreeMap<>();
		List<LocalDate> ordered = days.sorted().toList();
		for (int i = 0; i < ordered.size(); i++) {
			sums.put(ordered.get(i), i + 1);
		}
		return sums.entrySet().stream().map(sum -> new Point(sum.getKey(), BigDecimal.valueOf(sum.getValue()))).toList();
	}

	/** {@code impact/<role>}: K5 with K11, K13 and K14. */
	public static Part part(ActionView action, String role, String title, List<Point> own, Settings settings) {
		Verdict verdict = action.measure(role).map(view -> judge(action, with(view, own), Optional.empty(), settings))
				.orElseGet(() -> Verdicts.grey("The plan names no measure for this.", List.of("a measure in the role " + role)));
		return new Part(Part.Kind.IMPACT, role, title, verdict);
	}

	/**
	 * Judges n of N: by its planned way, BLUE once it has held, one level down when nobody counts any more.
	 *
	 * @param issued handed out, whether they work or not: shown, and does not count
	 */
	public static Verdict judge(ActionView action, MeasureView view, Optional<BigDecimal> issued, Settings settings) {
		Verdict counted = Coverage.judge(view, issued, action.asOf(), Trajectory.Thresholds.from(settings));
		List<Held> held = Embedded.atTarget(view);
		Verdict embedded = Embedded.judge(counted, held.stream().filter(Held::held).map(Held::on).findFirst(), held, action.acceptance(),
				Embedded.Thresholds.from(settings));
		return complete(view, Parts.fresh(embedded, view, view.latest().map(Observation::on), action.asOf(), settings));
	}

	/** K14 for a rule that can tell trouble from some of the figures: never better than GREY while the measure lacks anything. */
	public static Verdict complete(MeasureView view, Verdict verdict) {
		List<String> missing = Completeness.missing(view);
		return missing.isEmpty() ? verdict : Verdicts.missing(Verdicts.cap(verdict, Status.GREY, "\"" + view.measure().title()
				+ "\" cannot be on track without " + Words.list(missing) + "."), missing);
	}
}
