package org.planwright.plugin.workforce;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Cadence;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Profile;
import org.planwright.core.model.Reading;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.View;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder;

/** The five workforce actions as the plan of 2019 has them. */
final class Plan2019 {

	static final String DAY_ONE = "2019-09-10";

	private Plan2019() {
	}

	static Map<String, ViewBuilder> actions() {
		Map<String, ViewBuilder> actions = new LinkedHashMap<>();
		actions.put("1.1", panel());
		actions.put("3.1", action("3.1").measure(measure("sites", "sites").level("5", null)).measure(annual("satisfaction")));
		actions.put("3.4", supervision());
		actions.put("3.5", support());
		actions.put("3.6", action("3.6").setting("turnover-of", "experienced").measure(turnover()).measure(measure("practice-quality", "%"))
				.measure(measure("advanced-practitioners", "posts")).milestone("action-plan", null));
		return actions;
	}

	static ViewBuilder panel() {
		return action("1.1").measure(measure("caseload-within-limit", "%").every(Interval.MONTHLY).level("100", null))
				.measure(measure("agency-fte", "FTE").down().every(Interval.MONTHLY))
				.measure(measure("agency-spend", "£").down().every(Interval.MONTHLY).target(null, "2020-03-31", new Profile.Linear()))
				.measure(measure("agency-rate", "%").down())
				.cadence(new Cadence("panel", "Agency Challenge Panel", Interval.QUARTERLY, Optional.empty(), Optional.of(LocalDate.of(2019, 9, 24)), 0,
						Optional.empty()));
	}

	static ViewBuilder supervision() {
		return action("3.4").timeframe(null, "2019-09-30").measure(measure("teams-live", "teams"))
				.measure(measure("caseload-within-limit", "%").every(Interval.MONTHLY).level("100", null))
				.measure(MeasureBuilder.measure("plan-duration", null).noOwner().down().every(Interval.MONTHLY)).measure(turnover())
				.measure(measure("agency-rate", "%").down()).milestone("first-wave", "2019-09-30").milestone(after("further-waves", null, "first-wave"));
	}

	static ViewBuilder support() {
		return action("3.5").timeframe("2019-06-01", "2020-01-31").measure(turnover()).measure(annual("wellbeing"))
				.measure(measure("stress-absence", "days per FTE").down()).milestone(ViewBuilder.step("pilot", "2019-06-30", "2019-06-30"))
				.milestone(after("evaluation", null, "pilot")).milestone(after("full-rollout", "2020-01-31", "evaluation"));
	}

	private static ViewBuilder action(String ref) {
		return ViewBuilder.action(ref, "workforce").progress("2019-09-05");
	}

	private static MeasureBuilder measure(String role, String unit) {
		return MeasureBuilder.measure(role, unit).noOwner();
	}

	private static MeasureBuilder annual(String role) {
		return measure(role, "%").every(Interval.ANNUAL);
	}

	private static MeasureBuilder turnover() {
		return annual("turnover").down();
	}

	static Milestone after(String id, String due, String before) {
		Milestone step = ViewBuilder.step(id, due, null);
		return new Milestone(step.id(), step.title(), step.due(), step.forecast(), step.done(), step.hardStop(), step.owner(), Optional.of(before),
				List.of(), step.note());
	}

	/** A measure with all that K14 asks for; its target is below the baseline when less is better. */
	static MeasureBuilder complete(String role, String unit, String baselineOn, String baseline, String target, String due) {
		return MeasureBuilder.measure(role, unit).baseline(baselineOn, baseline).target(new Aim.Level(new BigDecimal(target)), due, new Profile.Linear());
	}

	/** A survey result of which the sample is known. */
	static Observation survey(String role, String on, String percent, int answered) {
		return new Observation(role, LocalDate.parse(on), Optional.empty(), new Reading.Figure(new BigDecimal(percent)), Optional.empty(),
				Optional.of(answered), Optional.empty(), Optional.empty());
	}

	static WorkforceProgramme programme() {
		return programme(Map.of());
	}

	static WorkforceProgramme programme(Map<String, String> settings) {
		return new WorkforceProgramme(new WorkforceSettings("1.0.0", settings));
	}

	static Verdict verdict(View view, String part) {
		return programme().judge(view).stream().filter(p -> (p.kind().word() + "/" + p.name()).equals(part)).findFirst()
				.orElseThrow(() -> new AssertionError("no part " + part)).verdict();
	}

	/** The worst of the primary parts. */
	static Status headline(View view) {
		List<Part> parts = programme().judge(view);
		return Status.worst(parts.stream().filter(part -> view.action().primary().stream().anyMatch(part::matches)).map(part -> part.verdict().status())
				.toList());
	}

	/** A limit for every team from the start of 2019. */
	static ViewBuilder limits(ViewBuilder action, int cases, int newlyQualified) {
		return action.record("limit", "2019-01-01-all", "2019-01-01", "cases", "" + cases, "newlyQualified", "" + newlyQualified);
	}

	/** A team's return: of experienced staff within, over and far over; permanent and agency FTE. */
	static ViewBuilder returned(ViewBuilder action, String month, String team, int within, int over, int farOver, int cases, String permanent,
			String agency) {
		String end = java.time.YearMonth.parse(month).atEndOfMonth().toString();
		return action.record("caseload", month + "-" + team, end, "experienced.holders", "" + (within + over + farOver), "experienced.cases",
				"" + cases, "experienced.within", "" + within, "experienced.over", "" + over, "experienced.farOver", "" + farOver, "permanentFte",
				permanent, "agencyFte.coveringVacancies", agency, "agencyFte.aboveEstablishment", "0");
	}
}
