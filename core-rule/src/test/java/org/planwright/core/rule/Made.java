package org.planwright.core.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.planwright.core.model.Action;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Cadence;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Measure;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Profile;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.Progress;
import org.planwright.core.model.Reading;
import org.planwright.core.model.Review;
import org.planwright.core.model.Target;
import org.planwright.core.model.Timeframe;
import org.planwright.core.model.assess.Acceptance;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Confidence;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Turn;

/** What tests are made of. */
final class Made {

	private Made() {
	}

	static LocalDate day(String iso) {
		return LocalDate.parse(iso);
	}

	static BigDecimal number(String value) {
		return new BigDecimal(value);
	}

	/** A measure that has everything: an owner, a unit, a baseline, a target and a due date, but no value yet. */
	record AMeasure(String title, Optional<String> unit, Polarity polarity, Optional<String> owner, Optional<Interval> every,
			Optional<Baseline> baseline,
			Optional<Aim> aim, Optional<LocalDate> due, Profile profile, Optional<LocalDate> confirmed, List<Observation> seen) {

		AMeasure baseline(String on, String value) {
			return baseline(Optional.of(new Baseline(day(on), number(value), Optional.empty())));
		}

		AMeasure baseline(String on, String value, int sample) {
			return baseline(Optional.of(new Baseline(day(on), number(value), Optional.of(sample))));
		}

		AMeasure baseline(Optional<Baseline> other) {
			return new AMeasure(title, unit, polarity, owner, every, other, aim, due, profile, confirmed, seen);
		}

		AMeasure aim(Aim other) {
			return new AMeasure(title, unit, polarity, owner, every, baseline, Optional.ofNullable(other), due, profile, confirmed, seen);
		}

		AMeasure level(String value) {
			return aim(new Aim.Level(number(value)));
		}

		AMeasure due(String on) {
			return new AMeasure(title, unit, polarity, owner, every, baseline, aim, Optional.ofNullable(on).map(Made::day), profile, confirmed,
					seen);
		}

		AMeasure profile(Profile other) {
			return new AMeasure(title, unit, polarity, owner, every, baseline, aim, due, other, confirmed, seen);
		}

		AMeasure every(Interval interval) {
			return new AMeasure(title, unit, polarity, owner, Optional.of(interval), baseline, aim, due, profile, confirmed, seen);
		}

		AMeasure confirmed(String on) {
			return new AMeasure(title, unit, polarity, owner, every, baseline, aim, due, profile, Optional.of(day(on)), seen);
		}

		AMeasure nobodys() {
			return new AMeasure(title, Optional.empty(), polarity, Optional.empty(), every, baseline, aim, due, profile, confirmed, seen);
		}

		AMeasure seen(String on, String value) {
			return seen(on, value, Optional.empty(), Optional.empty());
		}

		AMeasure seenOf(String on, String value, String outOf) {
			return seen(on, value, Optional.of(number(outOf)), Optional.empty());
		}

		AMeasure surveyed(String on, String value, int sample) {
			return seen(on, value, Optional.empty(), Optional.of(sample));
		}

		AMeasure seen(String on, Reading reading) {
			return with(new Observation("measure", day(on), Optional.empty(), reading, Optional.empty(), Optional.empty(), Optional.empty(),
					Optional.empty()));
		}

		private AMeasure seen(String on, String value, Optional<BigDecimal> outOf, Optional<Integer> sample) {
			return with(new Observation("measure", day(on), Optional.empty(), new Reading.Figure(number(value)), outOf, sample,
					Optional.empty(), Optional.empty()));
		}

		AMeasure with(Observation observation) {
			List<Observation> more = new ArrayList<>(seen);
			more.add(observation);
			return new AMeasure(title, unit, polarity, owner, every, baseline, aim, due, profile, confirmed, more);
		}

		MeasureView view() {
			Optional<Target> target = aim.isEmpty() && due.isEmpty() ? Optional.empty() : Optional.of(new Target(aim, due, profile, confirmed));
			return new MeasureView(new Measure("measure", title, unit, polarity, owner, every, baseline, target, Optional.empty()),
					new MeasureUse("measure", "role", Optional.empty(), Optional.empty()), seen);
		}
	}

	static AMeasure measure(String title, String unit, Polarity polarity) {
		return new AMeasure(title, Optional.of(unit), polarity, Optional.of("owner"), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(),
				new Profile.Linear(), Optional.empty(), List.of());
	}

	/** 865 approved foster places on 31 March 2019, 50 more promised by 31 March 2021. */
	static AMeasure fosterPlaces() {
		return measure("Approved foster places", "places", Polarity.UP).baseline("2019-03-31",
				"865").aim(new Aim.Change(number("50"))).due("2021-03-31");
	}

	/** A milestone, changed step by step. */
	record AMilestone(Milestone milestone) {

		AMilestone due(String on) {
			return due(Optional.of(day(on)));
		}

		AMilestone due(Optional<LocalDate> on) {
			return with(m -> new Milestone(m.id(), m.title(), on, m.forecast(), m.done(), m.hardStop(), m.owner(), m.after(), m.rebaselines(),
					m.note()));
		}

		AMilestone forecast(Optional<LocalDate> on) {
			return with(m -> new Milestone(m.id(), m.title(), m.due(), on, m.done(), m.hardStop(), m.owner(), m.after(), m.rebaselines(),
					m.note()));
		}

		AMilestone done(Optional<LocalDate> on) {
			return with(m -> new Milestone(m.id(), m.title(), m.due(), m.forecast(), on, m.hardStop(), m.owner(), m.after(), m.rebaselines(),
					m.note()));
		}

		AMilestone hardStop(Optional<LocalDate> on) {
			return with(m -> new Milestone(m.id(), m.title(), m.due(), m.forecast(), m.done(), on, m.owner(), m.after(), m.rebaselines(),
					m.note()));
		}

		AMilestone after(Optional<String> id) {
			return with(m -> new Milestone(m.id(), m.title(), m.due(), m.forecast(), m.done(), m.hardStop(), m.owner(), id, m.rebaselines(),
					m.note()));
		}

		AMilestone moved(Milestone.Rebaseline... changes) {
			return with(m -> new Milestone(m.id(), m.title(), m.due(), m.forecast(), m.done(), m.hardStop(), m.owner(), m.after(),
					List.of(changes), m.note()));
		}

		AMilestone forecast(String on) {
			return forecast(Optional.of(day(on)));
		}

		AMilestone done(String on) {
			return done(Optional.of(day(on)));
		}

		AMilestone hardStop(String on) {
			return hardStop(Optional.of(day(on)));
		}

		AMilestone after(String id) {
			return after(Optional.of(id));
		}

		private AMilestone with(Function<Milestone, Milestone> change) {
			return new AMilestone(change.apply(milestone));
		}
	}

	static AMilestone milestone(String id, String title) {
		return new AMilestone(new Milestone(id, title, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(),
				List.of(), Optional.empty()));
	}

	/** An action as far as tests look at it. */
	record AView(LocalDate asOf, Action action, List<Milestone> milestones, List<Progress> progress, Map<String,
			Assessment> others) implements ActionView {

		@Override
		public List<Review> reviews(String cadence) {
			return List.of();
		}

		@Override
		public List<MeasureView> measures() {
			return List.of();
		}

		@Override
		public Optional<MeasureView> measure(String role) {
			return Optional.empty();
		}

		@Override
		public List<ProgrammeRecord> records(String kind) {
			return List.of();
		}

		@Override
		public Optional<Confidence> confidence() {
			return Optional.empty();
		}

		@Override
		public Optional<Acceptance> acceptance() {
			return Optional.empty();
		}

		@Override
		public List<String> subActions() {
			return List.of();
		}

		@Override
		public Assessment assessment(String ref) {
			return others.get(ref);
		}

		@Override
		public Map<String, List<MeasureView>> measuresOfPlan() {
			return Map.of();
		}
	}

	static Action action(List<String> leads, List<String> cappedBy) {
		return new Action("3.3", Optional.empty(), "3", "Guardian 24", "digital", List.of(), leads, List.of(),
				new Timeframe(Optional.empty(), Optional.empty(), Optional.empty()), List.of(), List.of(), Set.of("delivery"), List.of(),
						List.of(), cappedBy,
				Optional.empty(), Map.of(), List.of());
	}

	static Assessment assessment(String ref, Status status, Turn next) {
		return new Assessment(ref, day("2019-09-10"), status, Optional.empty(), List.of(), Set.of(), List.of("because"), List.of(), next,
				"rules");
	}

	static Cadence cadence(Interval every, Optional<LocalDate> start, Optional<LocalDate> next, int grace, Optional<Integer> outOf) {
		return new Cadence("panel", "Challenge panel", every, start, next, grace, outOf);
	}

	static Review review(String on) {
		return review(day(on), true, Optional.empty(), Optional.empty());
	}

	static Review review(LocalDate on, boolean complete, Optional<Integer> count, Optional<LocalDate> next) {
		return new Review("1.1", "panel", on, complete, count, next, Optional.empty());
	}
}
