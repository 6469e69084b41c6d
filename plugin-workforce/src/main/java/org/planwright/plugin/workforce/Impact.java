package org.planwright.plugin.workforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Observation;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.BalancingPair;
import org.planwright.core.rule.Completeness;
import org.planwright.core.rule.Coverage;
import org.planwright.core.rule.Embedded;
import org.planwright.core.rule.Improvement;
import org.planwright.core.rule.MilestoneRule;
import org.planwright.core.rule.Saving;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Trajectory;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;
import org.planwright.core.rule.programme.Counting;
import org.planwright.core.rule.programme.Parts;

/** What an action does for caseloads, agency use, turnover and how staff feel: each measure by its role. */
final class Impact {

	static final String CASELOAD = "caseload-within-limit";
	static final String AGENCY_FTE = "agency-fte";
	static final String AGENCY_RATE = "agency-rate";
	static final String TURNOVER = "turnover";

	private static final List<String> DURATIONS = List.of("child-in-need", "child-protection");
	private static final List<String> DURATION_GUARDS = List.of("repeat-plans", "re-referrals");

	/** What the cap on agency staff is a cap of. */
	private enum Cap {
		MONEY, HEADS
	}

	private final Known action;
	private final Evidence evidence;
	private final Caseloads caseloads;
	private final Settings settings;
	private final Improvement.Thresholds improvement;

	Impact(Known action, Evidence evidence, Caseloads caseloads, Settings settings) {
		this.action = action;
		this.evidence = evidence;
		this.caseloads = caseloads;
		this.settings = settings;
		this.improvement = Improvement.Thresholds.from(settings);
	}

	List<Part> parts() {
		return embedded(action.action().measures().stream().map(MeasureUse::role).filter(role -> !isGuard(role))
				.flatMap(role -> action.measure(role).stream().map(measure -> part(role, measure))).toList());
	}

	/** Measures that only say whether a gain was paid for elsewhere. */
	private boolean isGuard(String role) {
		return DURATION_GUARDS.contains(role) || role.equals(AGENCY_RATE) && action.measure(AGENCY_FTE).isPresent();
	}

	private Part part(String role, MeasureView measure) {
		Verdict verdict = switch (role) {
			case CASELOAD -> Counting.complete(measure, fresh(measure, caseload(measure)));
			case AGENCY_FTE -> Counting.complete(measure, fresh(measure, agencyUse()));
			case "agency-spend" -> spend(measure);
			case AGENCY_RATE -> complete(measure, fresh(measure, balanced(Improvement.series(measure, improvement), measure, CASELOAD)));
			case "satisfaction", "wellbeing" -> complete(measure, fresh(measure, survey(measure)));
			case "plan-duration" -> complete(measure, duration(measure));
			case TURNOVER -> turnover(measure);
			case "stress-absence" -> complete(measure, fresh(measure, Improvement.series(measure, improvement)));
			case "sites", "teams-live", "advanced-practitioners" -> complete(measure, fresh(measure, coverage(role, measure)));
			default -> complete(measure, fresh(measure, trajectory(measure)));
		};
		return new Part(Part.Kind.IMPACT, role, measure.measure().title(), verdict);
	}

	/** GREY unless the measure is complete; what the rule would say and would need is said all the same. */
	private static Verdict complete(MeasureView measure, Verdict verdict) {
		return Completeness.judge(measure).map(grey -> {
			List<String> would = verdict.status() == Status.GREY ? List.of()
					: Stream.concat(Stream.of("By what was entered it would be " + verdict.status() + "."), verdict.reasons().stream()).toList();
			return Verdicts.missing(Verdicts.because(grey, would), verdict.missing());
		}).orElse(verdict);
	}

	private Verdict fresh(MeasureView measure, Verdict verdict) {
		// What cannot be assessed is no worse for being old.
		return verdict.status() == Status.GREY ? verdict
				: Parts.fresh(verdict, measure, measure.latest().map(Observation::on), action.asOf(), settings);
	}

	private Verdict caseload(MeasureView measure) {
		Verdict verdict = caseloads.verdict();
		boolean onlyShares = caseloads.months().isEmpty() && measure.latest().isPresent();
		return onlyShares ? Verdicts.because(verdict, List.of("A share alone does not say how far anybody is beyond the limit: the returns of the teams do.")) : verdict;
	}

	private Verdict agencyUse() {
		Verdict verdict = AgencyUse.verdict(caseloads, AgencyUse.Thresholds.from(settings));
		for (String gain : List.of(AGENCY_FTE, AGENCY_RATE)) {
			verdict = action.measure(gain).isPresent() ? balanced(verdict, action.measure(gain).get(), CASELOAD) : verdict;
		}
		return verdict;
	}

	private Verdict balanced(Verdict verdict, MeasureView gain, String guard) {
		return action.measure(guard).map(measure -> BalancingPair.apply(verdict, gain, measure)).orElse(verdict);
	}

	private Verdict spend(MeasureView measure) {
		Optional<Cap> cap = settings.make("agency-cap", () -> settings.text("agency-cap").map(Impact::cap), Optional.empty());
		if (cap.equals(Optional.of(Cap.HEADS))) {
			return Verdicts.because(fresh(measure, agencyUse()), List.of("The cap on agency staff is a number of people, so the forecast spend only informs."));
		}
		Verdict money = complete(measure, fresh(measure, Saving.spend(measure.measure().title(), measure.targetLevel(),
				measure.latest().flatMap(Observation::figure), Saving.Thresholds.from(settings))));
		return cap.isPresent() ? money : Verdicts.missing(Verdicts.because(Verdicts.grey("The plan leaves open what is capped: money or heads.",
				List.of("whether the cap on agency staff is one of money or of heads (setting agency-cap)")), money.reasons()), money.missing());
	}

	private static Cap cap(String text) {
		return switch (text) {
			case "money" -> Cap.MONEY;
			case "heads" -> Cap.HEADS;
			default -> throw new IllegalArgumentException("is \"" + text + "\", expected money or heads");
		};
	}

	private Verdict survey(MeasureView measure) {
		Verdict verdict = Improvement.survey(measure, improvement);
		List<String> asked = measure.baseline().stream().flatMap(baseline -> Stream.of(Optional.of(baseline.on()), measure.latest().map(Observation::on)))
				.flatMap(day -> day.flatMap(on -> question(measure, on)).stream()).distinct().toList();
		boolean known = measure.latest().flatMap(newest -> question(measure, newest.on())).isPresent();
		Verdict compared = asked.size() > 1 ? Verdicts.cap(verdict, Status.GREY, "The question was changed since the baseline, so the answers cannot be compared.")
				: verdict;
		return known ? compared : Verdicts.missing(compared, List.of("the question behind \"" + measure.measure().title() + "\", as it is put to staff"));
	}

	private Optional<String> question(MeasureView measure, LocalDate on) {
		return evidence.surveys().stream().filter(survey -> survey.measure().equals(measure.measure().id()) && survey.on().equals(on))
				.map(SurveyQuestion::question).findFirst();
	}

	/** Both kinds of plan where they are counted apart; faster is no gain when plans have to be repeated. */
	private Verdict duration(MeasureView measure) {
		boolean apart = measure.observations().stream().anyMatch(o -> o.part().isPresent());
		List<MeasureView> series = apart ? DURATIONS.stream().map(part -> Measured.part(measure, part)).toList() : List.of(measure);
		List<Verdict> verdicts = new ArrayList<>();
		for (MeasureView one : series) {
			Verdict verdict = Improvement.series(one, improvement);
			for (String guard : DURATION_GUARDS) {
				verdict = balanced(verdict, one, guard);
			}
			verdicts.add(fresh(one, verdict));
		}
		boolean guarded = DURATION_GUARDS.stream().anyMatch(guard -> action.measure(guard).isPresent());
		return Verdicts.missing(Verdicts.worst(verdicts), guarded ? List.of()
				: List.of("a measure of repeat plans or of re-referrals (in the role repeat-plans or re-referrals), which must not rise meanwhile"));
	}

	private Verdict turnover(MeasureView measure) {
		MeasureView judged = Turnover.measured(measure, settings);
		return complete(judged, fresh(judged, Turnover.judge(judged, improvement)));
	}

	private Verdict coverage(String role, MeasureView measure) {
		Verdict verdict = Coverage.judge(measure, action.asOf(), Trajectory.Thresholds.from(settings));
		long named = role.equals("sites") ? evidence.sites().size()
				: role.equals("teams-live") ? RollOut.of(action.action().ref(), evidence).planned() : 0;
		return Coverage.outOf(measure).filter(n -> named > 0 && n.longValue() != named).map(n -> Verdicts.missing(verdict, List.of(
				"which is right for \"" + measure.measure().title() + "\": " + named + " are entered one by one, and N is " + Words.number(n))))
				.orElse(verdict);
	}

	private Verdict trajectory(MeasureView measure) {
		return Trajectory.judge(measure, action.asOf(), Trajectory.Thresholds.from(settings));
	}

	/** BLUE once every step is done, or where the plan has none the target reached, and it was held and accepted. */
	private List<Part> embedded(List<Part> parts) {
		Optional<LocalDate> done = MilestoneRule.judge(action.milestones(), Optional.empty(), action.asOf(), MilestoneRule.Thresholds.from(settings)).completed();
		Embedded.Thresholds thresholds = Embedded.Thresholds.from(settings);
		return parts.stream().map(part -> {
			List<Embedded.Held> held = held(part.name());
			Optional<LocalDate> completed = action.milestones().isEmpty() ? held.stream().filter(Embedded.Held::held).map(Embedded.Held::on).findFirst() : done;
			return new Part(part.kind(), part.name(), part.title(), Embedded.judge(part.verdict(), completed, held, action.acceptance(), thresholds));
		}).toList();
	}

	private List<Embedded.Held> held(String role) {
		return role.equals(CASELOAD) ? caseloads.held() : action.measure(role).map(Embedded::atTarget).orElse(List.of());
	}
}
