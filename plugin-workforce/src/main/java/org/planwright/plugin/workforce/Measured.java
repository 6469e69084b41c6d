package org.planwright.plugin.workforce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Measure;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Profile;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.Reading;
import org.planwright.core.model.Target;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.rule.programme.Counting;

/** The measures of the plan together with what the programme's own records come to. */
final class Measured {

	/** Turnover among those past their first years, as a part of the measure. */
	static final String EXPERIENCED = "experienced";

	private static final int YEAR = 12;
	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final String action;
	private final Evidence evidence;
	private final Caseloads caseloads;

	Measured(String action, Evidence evidence, Caseloads caseloads) {
		this.action = action;
		this.evidence = evidence;
		this.caseloads = caseloads;
	}

	MeasureView of(MeasureView measure) {
		return switch (measure.use().role()) {
			case "caseload-within-limit" -> eachMonth(Counting.with(measure, byMonth(caseloads.shares())), measure.target().flatMap(Target::aim));
			case "agency-fte" -> agency(measure);
			case "sites" -> Counting.with(measure, Counting.sums(evidence.sites().stream().flatMap(site -> site.agreed().stream())));
			case "teams-live" -> Counting.with(measure, teams());
			case "advanced-practitioners" -> Counting.with(measure, byMonth(posts()));
			case "practice-quality" -> Counting.with(measure, byMonth(audits()));
			case "turnover" -> with(Counting.with(measure, byMonth(turnover(month -> Optional.of(month.all())))), EXPERIENCED,
					byMonth(turnover(Staffing::experienced)));
			default -> measure;
		};
	}

	/** What is needed is the target, month by month. */
	private MeasureView agency(MeasureView measure) {
		SortedMap<YearMonth, BigDecimal> posts = new TreeMap<>();
		caseloads.complete().forEach(month -> AgencyUse.of(month).ifPresent(use -> posts.put(month.month(), use.agency())));
		Optional<Aim> need = caseloads.newestComplete().flatMap(AgencyUse::of).map(use -> new Aim.Level(use.need()));
		return eachMonth(Counting.with(measure, byMonth(posts)), need);
	}

	/** A limit is due in every month: unless the plan says more, by the newest that was counted. */
	private MeasureView eachMonth(MeasureView measure, Optional<Aim> aim) {
		Optional<LocalDate> due = measure.due().or(() -> caseloads.newestComplete().map(month -> month.month().atEndOfMonth()));
		Optional<LocalDate> confirmed = measure.target().flatMap(Target::confirmed);
		Profile profile = measure.target().map(Target::profile).orElse(new Profile.Linear());
		MeasureUse use = new MeasureUse(measure.use().measure(), measure.use().role(), measure.use().baseline(),
				Optional.of(new Target(aim, due, profile, confirmed)));
		return new MeasureView(measure.measure(), use, measure.observations());
	}

	private List<Point> teams() {
		RollOut rollOut = RollOut.of(action, evidence);
		return rollOut.counted().map(day -> new Point(day, BigDecimal.valueOf(rollOut.liveOn(day)))).toList();
	}

	private SortedMap<YearMonth, BigDecimal> posts() {
		SortedMap<YearMonth, BigDecimal> filled = new TreeMap<>();
		evidence.posts().forEach((month, count) -> filled.put(month, BigDecimal.valueOf(count.filled())));
		return filled;
	}

	private SortedMap<YearMonth, BigDecimal> audits() {
		SortedMap<YearMonth, BigDecimal> shares = new TreeMap<>();
		evidence.audits().forEach((month, count) -> count.goodOrBetter().ifPresent(share -> shares.put(month, share)));
		return shares;
	}

	/** The leavers of twelve months on end, in hundredths of those in post on average. */
	private SortedMap<YearMonth, BigDecimal> turnover(Function<Staffing, Optional<Staffing.Group>> of) {
		SortedMap<YearMonth, BigDecimal> turnover = new TreeMap<>();
		for (YearMonth last : evidence.staffing().keySet()) {
			List<Staffing.Group> year = IntStream.range(0, YEAR).mapToObj(back -> Optional.ofNullable(evidence.staffing().get(last.minusMonths(back))))
					.flatMap(month -> month.flatMap(of).stream()).toList();
			BigDecimal inPost = year.stream().map(Staffing.Group::inPostFte).reduce(BigDecimal.ZERO, BigDecimal::add);
			if (year.size() == YEAR && inPost.signum() > 0) {
				BigDecimal leavers = year.stream().map(Staffing.Group::leaversFte).reduce(BigDecimal.ZERO, BigDecimal::add);
				turnover.put(last, leavers.multiply(HUNDRED).multiply(BigDecimal.valueOf(YEAR)).divide(inPost, 1, RoundingMode.HALF_UP));
			}
		}
		return turnover;
	}

	private static List<Point> byMonth(SortedMap<YearMonth, BigDecimal> months) {
		return months.entrySet().stream().map(month -> new Point(month.getKey().atEndOfMonth(), month.getValue())).toList();
	}

	/** With values of a part behind the others. */
	private static MeasureView with(MeasureView measure, String part, List<Point> values) {
		Stream<Observation> own = values.stream().map(point -> new Observation(measure.measure().id(), point.on(), Optional.of(part),
				new Reading.Figure(point.value()), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
		return new MeasureView(measure.measure(), measure.use(), Stream.concat(measure.observations().stream(), own)
				.sorted(Comparator.comparing(Observation::on)).toList());
	}

	/** One part of a measure as a measure of its own: its baseline is its value on the day of the whole's. */
	static MeasureView part(MeasureView whole, String part) {
		List<Observation> values = whole.observations().stream().filter(o -> o.part().equals(Optional.of(part)))
				.map(o -> new Observation(o.measure(), o.on(), Optional.empty(), o.reading(), o.outOf(), o.sample(), o.source(), o.note())).toList();
		Optional<Baseline> baseline = whole.baseline().flatMap(b -> values.stream().filter(o -> o.on().equals(b.on()))
				.flatMap(o -> o.figure().stream()).findFirst().map(value -> new Baseline(b.on(), value, Optional.empty())));
		Measure m = whole.measure();
		Measure ofPart = new Measure(m.id(), m.title() + ", " + part.replace('-', ' '), m.unit(), m.polarity(), m.owner(), m.every(), baseline,
				m.target(), m.note());
		return new MeasureView(ofPart, new MeasureUse(m.id(), whole.use().role(), Optional.empty(), whole.use().target()), values);
	}
}
