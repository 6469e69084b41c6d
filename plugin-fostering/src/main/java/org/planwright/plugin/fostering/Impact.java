package org.planwright.plugin.fostering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Profile;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.Target;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Embedded;
import org.planwright.core.rule.Embedded.Held;
import org.planwright.core.rule.Promise;
import org.planwright.core.rule.Saving;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Trajectory;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.programme.Counting;
import org.planwright.core.rule.programme.Parts;

/** What recruitment does for the number of placements: each measure by its role, the account of households, the sum of the targets. */
final class Impact {

	private static final int COHORT_MONTHS = 9;
	private static final int ASSESSMENT_MONTHS = 6;
	static final String NET_PLACEMENTS = "net-placements";

	private final ActionView action;
	private final Evidence evidence;
	private final Settings settings;
	private final Trajectory.Thresholds trajectory;
	private final int cohortMonths;
	private final int assessmentMonths;
	private final BigDecimal tolerance;
	private final Optional<Stock.Counted> counted;

	Impact(ActionView action, Evidence evidence, Settings settings) {
		this.action = action;
		this.evidence = evidence;
		this.settings = settings;
		this.trajectory = Trajectory.Thresholds.from(settings);
		this.cohortMonths = cohortMonths(settings);
		this.assessmentMonths = assessmentMonths(settings);
		this.tolerance = tolerance(settings);
		this.counted = counted(settings);
	}

	/** How long a cohort of enquirers is followed before its conversion counts. */
	static int cohortMonths(Settings settings) {
		return settings.count("cohort-months", COHORT_MONTHS);
	}

	/** How long an S-curve stays flat. */
	static int assessmentMonths(Settings settings) {
		return settings.count("assessment-months", ASSESSMENT_MONTHS);
	}

	/** How many households rounding may explain. */
	static BigDecimal tolerance(Settings settings) {
		return settings.number("stock-tolerance", BigDecimal.ZERO);
	}

	List<Part> parts() {
		List<Part> parts = new ArrayList<>();
		for (MeasureUse use : action.action().measures()) {
			action.measure(use.role()).ifPresent(measure -> parts.add(part(use.role(), measure)));
		}
		if (action.measure(NET_PLACEMENTS).isPresent()) {
			parts.add(new Part(Part.Kind.IMPACT, "stock-and-flow", "Households gained and lost", StockAndFlows.judge(evidence, tolerance)));
			parts.add(new Part(Part.Kind.IMPACT, "coherence", "Whether the targets add up", Targets.of(action, evidence, settings).verdict()));
		}
		return embedded(parts);
	}

	private Part part(String role, MeasureView measure) {
		String title = measure.measure().title();
		return switch (role) {
			case NET_PLACEMENTS -> netPlacements(title);
			case "enquiries" -> Parts.measure(action, role, title, this::enquiries);
			case "conversion", "in-house-share" -> Parts.measure(action, role, title, view -> trajectory(measured(view)));
			case "saving" -> Parts.saving(action, role, title, Saving.Kind.COST_AVOIDANCE, settings);
			default -> Parts.measure(action, role, title, settings);
		};
	}

	/** A measure with what follows from the programme's own records, on the way that is planned for it. */
	MeasureView measured(MeasureView view) {
		return switch (view.use().role()) {
			case NET_PLACEMENTS -> Promise.of(view).isPresent() ? afterAssessment(placements(view)) : placements(view);
			case "enquiries" -> Counting.with(new MeasureView(view.measure(), view.use(), List.of()), Funnel.enquirySeries(evidence, view.whole()));
			case "conversion" -> Counting.with(view, Funnel.conversionSeries(evidence, cohortMonths));
			case "in-house-share" -> Counting.with(view, stocks(Stock::inHouseShare));
			default -> view;
		};
	}

	private Verdict trajectory(MeasureView view) {
		return Parts.fresh(Trajectory.judge(view, action.asOf(), trajectory), view, view.latest().map(Observation::on), action.asOf(), settings);
	}

	private Part netPlacements(String title) {
		Part part = Parts.measure(action, NET_PLACEMENTS, title, view -> trajectory(measured(view)));
		boolean defined = counted.isPresent() || action.measure(NET_PLACEMENTS).flatMap(MeasureView::latest).isPresent();
		return defined ? part : new Part(part.kind(), part.name(), part.title(), Verdicts.missing(part.verdict(),
				List.of("what counts as a placement: an approved, a usable or a filled place (setting placements-counted)")));
	}

	private static Optional<Stock.Counted> counted(Settings settings) {
		return settings.make("placements-counted", () -> settings.text("placements-counted").map(Impact::counted), Optional.empty());
	}

	private static Stock.Counted counted(String text) {
		return switch (text) {
			case "approved" -> Stock.Counted.APPROVED;
			case "usable" -> Stock.Counted.USABLE;
			case "filled" -> Stock.Counted.FILLED;
			default -> throw new IllegalArgumentException("is \"" + text + "\", expected approved, usable or filled");
		};
	}

	private MeasureView placements(MeasureView view) {
		return Counting.with(view, counted.map(which -> stocks(stock -> stock.count(which))).orElse(List.of()));
	}

	private List<Point> stocks(Function<Stock, Optional<BigDecimal>> value) {
		return evidence.stocks().values().stream().flatMap(stock -> value.apply(stock).map(v -> new Point(stock.date(), v)).stream()).toList();
	}

	private Verdict enquiries(MeasureView view) {
		Verdict verdict = Verdicts.because(trajectory(measured(view)), List.of("Enquiries are counted over twelve months, so that the season does not show."));
		return Funnel.of(evidence, cohortMonths).season().map(season -> Verdicts.because(verdict, List.of(season))).orElse(verdict);
	}

	/** An S-curve stays flat while the first households are assessed. */
	private MeasureView afterAssessment(MeasureView view) {
		Promise p = Promise.of(view).orElseThrow();
		Target target = view.target().orElseThrow();
		LocalDate start = p.from().plusMonths(assessmentMonths);
		if (!(target.profile() instanceof Profile.SCurve) || !start.isBefore(p.due())) {
			return view;
		}
		Promise curve = new Promise(p.title(), p.unit(), p.polarity(), start, p.baseline(), p.due(), p.target(), p.profile());
		List<Point> points = start.datesUntil(p.due(), Period.ofMonths(1)).map(day -> new Point(day, curve.expected(day))).toList();
		Target flat = new Target(target.aim(), target.due(), new Profile.Points(points), target.confirmed());
		MeasureUse use = new MeasureUse(view.use().measure(), view.use().role(), view.use().baseline(), Optional.of(flat));
		return new MeasureView(view.measure(), use, view.observations());
	}

	/** BLUE once the placements are gained, held and accepted. */
	private List<Part> embedded(List<Part> parts) {
		List<Held> held = action.measure(NET_PLACEMENTS).map(view -> Embedded.atTarget(placements(view))).orElse(List.of());
		Optional<LocalDate> completed = held.stream().filter(Held::held).map(Held::on).findFirst();
		Embedded.Thresholds thresholds = Embedded.Thresholds.from(settings);
		return parts.stream().map(part -> new Part(part.kind(), part.name(), part.title(),
				Embedded.judge(part.verdict(), completed, held, action.acceptance(), thresholds))).toList();
	}
}
