package org.planwright.plugin.fostering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Profile;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Embedded;
import org.planwright.core.rule.Embedded.Held;
import org.planwright.core.rule.Promise;
import org.planwright.core.rule.Saving;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Trajectory;
import org.planwright.core.rule.Verdicts;
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

	Impact(ActionView action, Evidence evidence, Settings settings) {
		this.action = action;
		this.evidence = evidence;
		this.settings = settings;
		this.trajectory = Trajectory.Thresholds.from(settings);
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
			parts.add(new Part(Part.Kind.IMPACT, "stock-and-flow", "Households gained and lost", StockAndFlows.judge(evidence, tolerance(settings))));
			parts.add(new Part(Part.Kind.IMPACT, "coherence", "Whether the targets add up", Targets.of(action, evidence, settings).verdict()));
		}
		return embedded(parts);
	}

	private Part part(String role, MeasureView measure) {
		String title = measure.measure().title();
		return switch (role) {
			case NET_PLACEMENTS -> netPlacements(title);
			case "enquiries" -> Parts.measure(action, role, title, this::enquiries);
			case "conversion" -> Parts.measure(action, role, title, view -> series(view, Promise.of(view).orElseThrow(),
					merged(view, Funnel.conversionSeries(evidence, cohortMonths(settings)))));
			case "in-house-share" -> Parts.measure(action, role, title, view -> series(view, Promise.of(view).orElseThrow(),
					merged(view, stocks(Stock::inHouseShare))));
			case "saving" -> Parts.saving(action, role, title, Saving.Kind.COST_AVOIDANCE, settings);
			default -> Parts.measure(action, role, title, settings);
		};
	}

	private Part netPlacements(String title) {
		Part part = Parts.measure(action, NET_PLACEMENTS, title, view -> series(view, afterAssessment(Promise.of(view).orElseThrow()), placements(view)));
		boolean defined = counted().isPresent() || action.measure(NET_PLACEMENTS).flatMap(MeasureView::latest).isPresent();
		return defined ? part : new Part(part.kind(), part.name(), part.title(), Verdicts.missing(part.verdict(),
				List.of("what counts as a placement: an approved, a usable or a filled place (setting placements-counted)")));
	}

	private Optional<Stock.Counted> counted() {
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

	private List<Point> placements(MeasureView view) {
		return merged(view, counted().map(counted -> stocks(stock -> stock.count(counted))).orElse(List.of()));
	}

	/** What the programme's own records come to, and what was observed of the measure on other days. */
	private static List<Point> merged(MeasureView view, List<Point> own) {
		SortedMap<LocalDate, Point> points = new TreeMap<>();
		view.whole().forEach(o -> o.figure().ifPresent(value -> points.put(o.on(), new Point(o.on(), value))));
		own.forEach(point -> points.put(point.on(), point));
		return List.copyOf(points.values());
	}

	private List<Point> stocks(Function<Stock, Optional<BigDecimal>> value) {
		return evidence.stocks().values().stream().flatMap(stock -> value.apply(stock).map(v -> new Point(stock.date(), v)).stream()).toList();
	}

	private Verdict enquiries(MeasureView view) {
		Promise p = Promise.of(view).orElseThrow();
		Promise overTwelveMonths = new Promise(p.title() + ", over twelve months", p.unit(), p.polarity(), p.from(), p.baseline(), p.due(), p.target(),
				p.profile());
		Verdict verdict = series(view, overTwelveMonths, Funnel.enquirySeries(evidence, view.whole()));
		return Funnel.of(evidence, cohortMonths(settings)).season().map(season -> Verdicts.because(verdict, List.of(season))).orElse(verdict);
	}

	private Verdict series(MeasureView view, Promise promise, List<Point> points) {
		Optional<LocalDate> newest = points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1).on());
		Verdict verdict = Parts.fresh(Trajectory.judge(promise, points, action.asOf(), trajectory), view, newest, action.asOf(), settings);
		boolean symbol = view.latest().filter(o -> o.figure().isEmpty() && newest.filter(day -> !day.isBefore(o.on())).isEmpty()).isPresent();
		return symbol ? Verdicts.cap(verdict, Status.GREY, "The newest value of \"" + promise.title() + "\" is a symbol, not a figure.") : verdict;
	}

	/** An S-curve stays flat while the first households are assessed. */
	private Promise afterAssessment(Promise p) {
		LocalDate start = p.from().plusMonths(assessmentMonths(settings));
		if (!(p.profile() instanceof Profile.SCurve) || !start.isBefore(p.due())) {
			return p;
		}
		Promise curve = new Promise(p.title(), p.unit(), p.polarity(), start, p.baseline(), p.due(), p.target(), p.profile());
		List<Point> points = start.datesUntil(p.due(), Period.ofMonths(1)).map(day -> new Point(day, curve.expected(day))).toList();
		return new Promise(p.title(), p.unit(), p.polarity(), p.from(), p.baseline(), p.due(), p.target(), new Profile.Points(points));
	}

	/** BLUE once the placements are gained, held and accepted. */
	private List<Part> embedded(List<Part> parts) {
		List<Held> held = held();
		Optional<LocalDate> completed = held.stream().filter(Held::held).map(Held::on).findFirst();
		Embedded.Thresholds thresholds = Embedded.Thresholds.from(settings);
		return parts.stream().map(part -> new Part(part.kind(), part.name(), part.title(),
				Embedded.judge(part.verdict(), completed, held, action.acceptance(), thresholds))).toList();
	}

	private List<Held> held() {
		Optional<MeasureView> net = action.measure(NET_PLACEMENTS).filter(view -> Promise.of(view).isPresent());
		return net.map(view -> placements(view).stream().filter(point -> point.on().isAfter(view.baseline().get().on()))
				.map(point -> new Held(point.on(), point.value().compareTo(view.targetLevel().get()) >= 0)).toList()).orElse(List.of());
	}
}
