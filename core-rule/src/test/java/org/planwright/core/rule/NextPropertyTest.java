package org.planwright.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Cadence;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Milestone.Rebaseline;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Profile;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.Reading;
import org.planwright.core.model.Review;
import org.planwright.core.model.assess.Acceptance;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Turn;
import org.planwright.core.model.assess.Verdict;

/**
 * Whoever walks from one announced day to the next sees every change that time alone makes, and no other: tried against
 * three years looked at day by day.
 */
class NextPropertyTest {

	private static final LocalDate START = LocalDate.of(2019, 9, 10);
	private static final LocalDate END = START.plusYears(3);
	private static final int TRIES = 60;

	private record Change(LocalDate on, Status to) {
	}

	@Property(tries = TRIES)
	void trajectories(@ForAll("measures") MeasureView view) {
		assertEveryTurnIsExact(day -> Trajectory.judge(view, day, Trajectory.Thresholds.DEFAULT));
	}

	@Property(tries = TRIES)
	void coverage(@ForAll("measures") MeasureView view) {
		assertEveryChangeIsAnnounced(day -> Coverage.judge(view, Optional.empty(), day, Trajectory.Thresholds.DEFAULT));
	}

	@Property(tries = TRIES)
	void units_that_are_to_be_known_by_a_day(@ForAll("percents") List<Optional<BigDecimal>> percents,
			@ForAll("days") Optional<LocalDate> knownBy) {
		List<EachUnit.Unit> units = percents.stream().map(percent -> new EachUnit.Unit("service", percent)).toList();
		assertEveryTurnIsExact(day -> EachUnit.judge("recovery", List.of(new EachUnit.Period(START, units)), knownBy, day,
				EachUnit.Thresholds.DEFAULT));
	}

	@Property(tries = TRIES)
	void cadences(@ForAll("cadences") Cadence cadence, @ForAll("reviews") List<Review> reviews) {
		assertEveryChangeIsAnnounced(day -> CadenceRule.judge(cadence, reviews, day, CadenceRule.Thresholds.DEFAULT));
	}

	@Property(tries = TRIES)
	void chains_of_milestones(@ForAll("chains") List<Milestone> chain, @ForAll("pastDays") Optional<LocalDate> logged) {
		assertEveryChangeIsAnnounced(day -> MilestoneRule.judge(chain, logged, day, MilestoneRule.Thresholds.DEFAULT).verdict());
	}

	@Property(tries = TRIES)
	void every_milestone_of_a_chain(@ForAll("chains") List<Milestone> chain, @ForAll("pastDays") Optional<LocalDate> logged) {
		for (int i = 0; i < chain.size(); i++) {
			int index = i;
			if (MilestoneRule.promised(chain.get(i)).isPresent()) {
				assertEveryTurnIsExact(day -> MilestoneRule.judge(chain, logged, day,
						MilestoneRule.Thresholds.DEFAULT).steps().get(index).verdict().orElseThrow());
			}
		}
	}

	@Property(tries = TRIES)
	void funds(@ForAll("points") List<Point> planned, @ForAll("days") Optional<LocalDate> closes, @ForAll("values") BigDecimal claimed) {
		DrawDown.Fund fund = new DrawDown.Fund("fund", Optional.of(BigDecimal.valueOf(90)), claimed, BigDecimal.ZERO, planned, closes);
		assertEveryTurnIsExact(day -> DrawDown.judge(fund, day));
	}

	@Property(tries = TRIES)
	void the_age_of_evidence(@ForAll("intervals") Optional<Interval> agreed, @ForAll("pastDays") Optional<LocalDate> last) {
		assertEveryTurnIsExact(day -> Staleness.judge(agreed, last, day, new Staleness.Thresholds(3)));
	}

	@Property(tries = TRIES)
	void a_stale_chain(@ForAll("chains") List<Milestone> chain, @ForAll("intervals") Optional<Interval> agreed,
			@ForAll("pastDays") Optional<LocalDate> last) {
		assertEveryChangeIsAnnounced(day -> Staleness.apply(MilestoneRule.judge(chain, last, day,
				MilestoneRule.Thresholds.DEFAULT).verdict(), agreed, last, day,
				Staleness.Thresholds.DEFAULT));
	}

	@Property(tries = TRIES)
	void an_embedded_cadence_that_depends_on_a_chain(@ForAll("cadences") Cadence cadence, @ForAll("reviews") List<Review> reviews,
			@ForAll("chains") List<Milestone> chain) {
		Acceptance acceptance = new Acceptance("1.2", "director", START, Optional.empty());
		assertEveryChangeIsAnnounced(day -> DependencyCap.apply(
				Embedded.judge(CadenceRule.judge(cadence, reviews, day, CadenceRule.Thresholds.DEFAULT), Optional.of(LocalDate.of(2018, 1, 1)),
						CadenceRule.held(cadence, reviews), Optional.of(acceptance), new Embedded.Thresholds(1)),
				List.of(assessment(day, MilestoneRule.judge(chain, Optional.empty(), day, MilestoneRule.Thresholds.DEFAULT).verdict()))));
	}

	@Property(tries = TRIES)
	void the_worst_of_two_under_a_cap(@ForAll("measures") MeasureView view, @ForAll("chains") List<Milestone> chain) {
		assertEveryChangeIsAnnounced(day -> Verdicts.worst(Trajectory.judge(view, day, Trajectory.Thresholds.DEFAULT),
				Verdicts.cap(MilestoneRule.judge(chain, Optional.empty(), day, MilestoneRule.Thresholds.DEFAULT).verdict(), Status.AMBER, "capped")));
	}

	private static Assessment assessment(LocalDate day, Verdict verdict) {
		Turn next = verdict.next().<Turn>map(on -> new Turn.OnDate(on, verdict.status())).orElse(new Turn.OnlyEvidence());
		return new Assessment("3.2", day, verdict.status(), Optional.empty(), List.of(), Set.of(), verdict.reasons(), List.of(), next, "rules");
	}

	private static void assertEveryChangeIsAnnounced(Function<LocalDate, Verdict> judge) {
		assertThat(walk(judge, false)).isEqualTo(dayByDay(judge));
	}

	private static void assertEveryTurnIsExact(Function<LocalDate, Verdict> judge) {
		assertThat(walk(judge, true)).isEqualTo(dayByDay(judge));
	}

	private static List<Change> dayByDay(Function<LocalDate, Verdict> judge) {
		List<Change> changes = new ArrayList<>();
		Status status = judge.apply(START).status();
		for (LocalDate day = START.plusDays(1); !day.isAfter(END); day = day.plusDays(1)) {
			Status then = judge.apply(day).status();
			if (then != status) {
				changes.add(new Change(day, then));
				status = then;
			}
		}
		return changes;
	}

	private static List<Change> walk(Function<LocalDate, Verdict> judge, boolean exact) {
		List<Change> changes = new ArrayList<>();
		Verdict verdict = judge.apply(START);
		LocalDate day = START;
		while (verdict.next().filter(next -> !next.isAfter(END)).isPresent()) {
			LocalDate next = verdict.next().get();
			assertThat(next).isAfter(day);
			Verdict then = judge.apply(next);
			if (exact || then.status() != verdict.status()) {
				assertThat(then.status()).isNotEqualTo(verdict.status());
				changes.add(new Change(next, then.status()));
			}
			verdict = then;
			day = next;
		}
		return changes;
	}

	@Provide
	Arbitrary<LocalDate> someDay() {
		return Arbitraries.integers().between(-500, 1300).map(START::plusDays);
	}

	@Provide
	Arbitrary<Optional<LocalDate>> days() {
		return someDay().optional(0.7);
	}

	@Provide
	Arbitrary<Optional<LocalDate>> pastDays() {
		return Arbitraries.integers().between(-500, 0).map(START::plusDays).optional(0.8);
	}

	@Provide
	Arbitrary<Optional<Interval>> intervals() {
		return Arbitraries.of(Interval.class).optional(0.8);
	}

	@Provide
	Arbitrary<BigDecimal> values() {
		return Arbitraries.integers().between(0, 100).map(BigDecimal::valueOf);
	}

	@Provide
	Arbitrary<List<Optional<BigDecimal>>> percents() {
		return Arbitraries.integers().between(80, 120).map(BigDecimal::valueOf).optional(0.8).list().ofMaxSize(4);
	}

	@Provide
	Arbitrary<List<Point>> points() {
		return Combinators.combine(someDay(), values()).as(Point::new).list().ofMaxSize(5).uniqueElements(Point::on);
	}

	@Provide
	Arbitrary<Profile> profiles() {
		return Arbitraries.oneOf(Arbitraries.just(new Profile.Linear()), Arbitraries.just(new Profile.SCurve()),
				points().map(Profile.Step::new),
				points().map(Profile.Points::new));
	}

	@Provide
	Arbitrary<MeasureView> measures() {
		Arbitrary<Baseline> baselines = Combinators.combine(someDay(), values()).as((on, value) -> new Baseline(on, value, Optional.empty()));
		Arbitrary<List<Observation>> seen = Combinators.combine(pastDays(), readings(),
				values()).as(NextPropertyTest::observation).list().ofMaxSize(4)
				.uniqueElements(Observation::on).map(list -> list.stream().sorted(Comparator.comparing(Observation::on)).toList());
		return Combinators.combine(Arbitraries.of("%", "places"), Arbitraries.of(Polarity.UP, Polarity.DOWN), baselines, values(),
				someDay(), profiles(), intervals(), seen)
				.as((unit, polarity, baseline, target, due, profile, every, observations) -> new Made.AMeasure("Measure", Optional.of(unit), polarity,
						Optional.of("owner"), every, Optional.of(baseline), Optional.of(new Aim.Level(target)), Optional.of(due), profile,
								Optional.of(START),
						observations).view());
	}

	private static Observation observation(Optional<LocalDate> on, Reading reading, BigDecimal outOf) {
		return new Observation("measure", on.orElse(START), Optional.empty(), reading, Optional.of(outOf), Optional.empty(),
				Optional.empty(), Optional.empty());
	}

	private Arbitrary<Reading> readings() {
		Arbitrary<Reading> figures = values().map(Reading.Figure::new);
		return Arbitraries.frequencyOf(Tuple.of(9, figures), Tuple.of(1, Arbitraries.just(Reading.Symbol.CONFIDENTIAL)));
	}

	@Provide
	Arbitrary<Cadence> cadences() {
		return Combinators.combine(Arbitraries.of(Interval.class), days(), days(), Arbitraries.integers().between(0, 60),
				Arbitraries.integers().between(1, 20).optional(0.3)).as(Made::cadence);
	}

	@Provide
	Arbitrary<List<Review>> reviews() {
		return Combinators.combine(pastDays(), Arbitraries.of(true, false), Arbitraries.integers().between(0, 20).optional(0.5),
				Arbitraries.integers().between(1, 200).optional(0.3))
				.as((on, complete, count, next) -> Made.review(on.orElse(START), complete, count,
				next.map(on.orElse(START)::plusDays))).list().ofMaxSize(3)
				.uniqueElements(Review::on).map(list -> list.stream().sorted(Comparator.comparing(Review::on)).toList());
	}

	@Provide
	Arbitrary<List<Milestone>> chains() {
		Arbitrary<List<Rebaseline>> moves = Arbitraries.of("director").optional(0.5)
				.map(by -> new Rebaseline(Optional.empty(), Optional.empty(), START, "revised", by)).list().ofMaxSize(2);
		Arbitrary<Milestone> step = Combinators.combine(days(), someDay().optional(0.2), someDay().optional(0.3), someDay().optional(0.2),
				Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(List.<Rebaseline>of())), Tuple.of(1, moves)))
				.as((due, forecast, done, stop, moved) -> Made.milestone("step", "Step").due(due).forecast(forecast).done(done).hardStop(stop)
						.moved(moved.toArray(Rebaseline[]::new)).milestone());
		return step.list().ofMaxSize(4).map(NextPropertyTest::chained);
	}

	/** Each after the one before. */
	private static List<Milestone> chained(List<Milestone> steps) {
		return IntStream.range(0, steps.size()).mapToObj(i -> {
			Milestone m = steps.get(i);
			return new Milestone("step-" + i, "Step " + i, m.due(), m.forecast(), m.done(), m.hardStop(), m.owner(),
					i == 0 ? Optional.empty() : Optional.of("step-" + (i - 1)), m.rebaselines(), m.note());
		}).toList();
	}
}
