package org.planwright.plugin.residential;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Profile;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.rule.testing.View;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder;

/** The five residential actions as the plan of 2019 has them. */
public final class Plan2019 {

	public static final String DAY_ONE = "2019-09-10";

	private Plan2019() {
	}

	/** 2.2, a new home with four beds. */
	public static ViewBuilder home() {
		return action("2.2").primary("delivery").timeframe("2020-06-01", "2020-09-30")
				.measure(count("registered-places", "places").noOwner().target(level(4), "2020-05-31", new Profile.Step(List.of())).confirmed("2019-09-05"))
				.milestone(step("purchase-approved", null, null, "2019-07-17", null)).milestone(step("operating-model", null, null, null, "purchase-approved"))
				.milestone(step("purchase", null, null, null, "purchase-approved")).milestone(step("works", null, null, null, "purchase"))
				.milestone(step("manager", null, null, null, "operating-model")).milestone(step("application", null, null, null, "manager"))
				.milestone(step("registration", null, null, null, "application")).milestone(step("first-child", null, null, null, "registration"))
				.milestone(step("four-places", "2020-05-31", "2020-09-30", null, "first-child"));
	}

	/** 2.3, four homes under block contracts. */
	public static ViewBuilder block() {
		return action("2.3").primary("delivery").timeframe(null, "2019-09-30")
				.measure(count("homes", "homes").noOwner()
						.target(level(4), "2020-02-29", new Profile.Step(List.of(new Profile.Point(LocalDate.parse("2019-09-30"), BigDecimal.valueOf(2)))))
						.confirmed("2019-09-05").value("2019-09-05", "2"))
				.measure(MeasureBuilder.measure("occupancy", "%").noOwner().every(Interval.WEEKLY).level("100", "2020-02-29"))
				.measure(MeasureBuilder.measure("unit-cost", "£ per occupied bed-week").noOwner().down().every(Interval.WEEKLY))
				.measure(MeasureBuilder.measure("saving", "£").noOwner())
				.milestone(step("first-two-homes", "2019-09-30", null, "2019-07-31", null))
				.milestone(step("four-homes-full", "2020-02-29", null, null, "first-two-homes"));
	}

	/** 2.4, a framework that follows another one without a gap. */
	public static ViewBuilder framework() {
		return frameworkOf(step("award", null, null, null, null), live(null, null));
	}

	public static ViewBuilder frameworkOf(Milestone award, Milestone live) {
		return action("2.4").primary("delivery").timeframe(null, "2020-02-01").setting("award-by", "2019-12-01")
				.measure(MeasureBuilder.measure("framework-share", "%").noOwner()).measure(MeasureBuilder.measure("lot-price", "£ a week").noOwner().down())
				.milestone(award).milestone(live);
	}

	public static Milestone live(String forecast, String done) {
		Milestone step = step("live", "2020-02-01", forecast, done, "award");
		return new Milestone(step.id(), step.title(), step.due(), step.forecast(), step.done(), step.due(), step.owner(), step.after(), List.of(),
				Optional.empty());
	}

	/** 2.5, fourteen semi-independent units, five of them open. */
	public static ViewBuilder units() {
		return unitsOf(count("units", "units").noOwner().every(Interval.MONTHLY).target(level(14), "2020-04-30", new Profile.Step(List.of()))
				.confirmed("2019-09-05").value("2019-09-05", "5"), MeasureBuilder.measure("evictions", "per 100 placement-weeks").noOwner().down());
	}

	public static ViewBuilder unitsOf(MeasureBuilder units, MeasureBuilder evictions) {
		return action("2.5").primary("impact/units").timeframe(null, "2021-03-31").measure(units).measure(evictions)
				.measure(MeasureBuilder.measure("outcome-star", "points").noOwner())
				.measure(MeasureBuilder.measure("spend", "£").noOwner().down().target(level(500_000), null, new Profile.Linear()));
	}

	/** 2.6, the outcomes bond, once moved. */
	public static ViewBuilder bond() {
		return bondOf(new Milestone.Rebaseline(Optional.empty(), Optional.empty(), LocalDate.parse("2020-02-29"), "Investor withdrew", Optional.empty()));
	}

	public static ViewBuilder bondOf(Milestone.Rebaseline... moved) {
		Milestone live = step("live", "2020-02-29", null, null, "contract");
		return action("2.6").primary("delivery").timeframe(null, "2020-02-29").measure(MeasureBuilder.measure("referrals", "young people").noOwner())
				.measure(MeasureBuilder.measure("outcome-weeks", "weeks").noOwner())
				.measure(MeasureBuilder.measure("funding", "£").noOwner().target(level(3_000_000), null, new Profile.Linear()))
				.measure(MeasureBuilder.measure("saving", "£").noOwner()).milestone(step("investor", null, null, null, null))
				.milestone(step("contract", null, null, null, "investor"))
				.milestone(new Milestone(live.id(), live.title(), live.due(), live.forecast(), live.done(), live.hardStop(), live.owner(), live.after(),
						List.of(moved), Optional.empty()))
				.milestone(step("first-referral", null, null, null, "live")).milestone(step("first-outcome", null, null, null, "first-referral"));
	}

	private static ViewBuilder action(String ref) {
		return ViewBuilder.action(ref, "residential").progress("2019-09-05");
	}

	private static MeasureBuilder count(String role, String unit) {
		return MeasureBuilder.measure(role, unit);
	}

	private static Aim level(int value) {
		return new Aim.Level(BigDecimal.valueOf(value));
	}

	/** A step; all but the id may be null. */
	public static Milestone step(String id, String due, String forecast, String done, String after) {
		return new Milestone(id, "Step " + id, day(due), day(forecast), day(done), Optional.empty(), Optional.empty(), Optional.ofNullable(after),
				List.of(), Optional.empty());
	}

	private static Optional<LocalDate> day(String iso) {
		return Optional.ofNullable(iso).map(LocalDate::parse);
	}

	public static ResidentialProgramme programme(Map<String, String> settings) {
		return new ResidentialProgramme(new ResidentialSettings("1.0.0", settings));
	}

	public static List<Part> judge(View view) {
		return programme(Map.of()).judge(view);
	}

	public static Part part(View view, String selector) {
		return judge(view).stream().filter(part -> (part.kind().word() + "/" + part.name()).equals(selector)).findFirst().orElseThrow();
	}

	/** The worst of the primary parts. */
	public static Status headline(View view) {
		return Status.worst(judge(view).stream().filter(part -> view.action().primary().stream().anyMatch(part::matches))
				.map(part -> part.verdict().status()).toList());
	}

	/** The same evidence on another day. */
	public static View later(View view, LocalDate day) {
		return new View(day, view.action(), view.milestones(), view.progress(), view.allReviews(), view.measures(), view.allRecords(),
				view.confidence(), view.acceptance(), view.subActions(), view.assessments(), view.measuresOfPlan());
	}
}
