package org.planwright.plugin.residential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.rule.testing.Json.body;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.rule.programme.Asked;
import org.planwright.core.rule.programme.Sent;
import org.planwright.core.rule.testing.FakePlans;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.plugin.residential.bond.BondResource;
import org.planwright.plugin.residential.bond.BondView;
import org.planwright.plugin.residential.framework.FrameworkResource;
import org.planwright.plugin.residential.home.HomesResource;
import org.planwright.plugin.residential.home.OccupancyResource;
import org.planwright.plugin.residential.home.RegistrationsResource;
import org.planwright.plugin.residential.pipeline.PipelineResource;

@DisplayName("Under /api/residential")
class ResourcesTest extends Entering {

	@Test
	void the_overview_counts_what_was_entered_and_says_where_to_read_on() {
		FakePlans judgedElsewhere = new FakePlans(PLAN, "2019-12-20", ViewBuilder.action("2.1", "fostering"));
		HomesResource homes = new HomesResource(judgedElsewhere, settings);
		homes.put(PLAN, "house-1", NEW, block());
		homes.putWeek(PLAN, "house-1", "2019-09-15", NEW, body("beds", 4, "occupiedNights", 20));
		PlanResource.Overview overview = new PlanResource(judgedElsewhere).get(PLAN, NOW);
		assertThat(overview.entered()).containsEntry("homes", 1).containsEntry("weeks", 1).containsEntry("claims", 0);
		assertThat(overview.links()).containsEntry("homes", "/api/residential/plans/" + PLAN + "/homes").containsKeys("lots", "bond", "payments");
	}

	@ParameterizedTest
	@ValueSource(strings = {"House at NG2 7AA", "for 943 476 5919", "pupil A123456789012", "boy, born on 1 May"})
	void no_title_tells_where_or_who_a_child_is(String title) {
		wrong(() -> records.put(PLAN, "schemes", "core", NEW, body("on", "2019-09-05", "title", title, "units", 4, "stage", "contracted")), "title");
		wrong(() -> records.put(PLAN, "lots", "core", NEW, body("on", "2019-09-05", "title", title)), "title");
		wrong(() -> records.put(PLAN, "rounds", "core", NEW, body("on", "2019-09-05", "title", title)), "title");
	}

	@Test
	void schemes_make_a_forecast() {
		records.put(PLAN, "schemes", "core-plus", NEW, body("on", "2019-09-06", "title", "Core+", "units", 4, "stage", "negotiating"));
		records.put(PLAN, "schemes", "parents", NEW,
				body("on", "2019-09-06", "title", "Teenage parents", "units", 6, "stage", "contracted", "expected", "2020-03-01"));
		PipelineResource.Pipeline pipeline = new PipelineResource(plans, settings).get(PLAN, NOW);
		assertThat(pipeline.schemes()).hasSize(2);
		assertThat(pipeline.outlooks()).singleElement().satisfies(outlook -> {
			assertThat(outlook.open()).isEqualByComparingTo("5");
			assertThat(outlook.gap()).isEqualByComparingTo("3");
			assertThat(outlook.forecast().weighted()).as("5 + 0.8 x 6 + 0.3 x 4").isEqualByComparingTo("11");
			assertThat(outlook.amberFrom()).isEqualTo("2019-08-30");
			assertThat(outlook.redFrom()).isEqualTo("2020-01-30");
		});
	}

	@Test
	void every_fault_of_a_scheme_is_named() {
		wrong(() -> records.put(PLAN, "schemes", "core", NEW, body("on", "2019-09-06", "units", 0, "stage", "dreamt", "expected", 5)), "title", "units", "stage",
				"expected");
		wrong(() -> records.put(PLAN, "schemes", "core", NEW, body("on", "2019-09-06", "title", "Core", "units", 4, "stage", "open")), "opened");
		wrong(() -> records.put(PLAN, "schemes", "core", NEW, body("on", "2019-09-06", "title", "Core", "units", 4, "stage", "contracted", "opened", "2019-09-01")),
				"opened");
		wrong(() -> records.put(PLAN, "schemes", "core", NEW, body("on", "2020-09-06", "title", "Core", "units", 4, "stage", "contracted")), "scheme");
	}

	@Test
	void the_framework_shows_its_float() {
		records.put(PLAN, "lots", "homes", NEW, body("on", "2019-09-06", "title", "Homes", "wanted", 6, "expected", "2019-11-29", "price", 3600));
		records.put(PLAN, "rounds", "second", NEW, body("on", "2019-09-06", "title", "Second round", "expected", "2019-11-15"));
		FrameworkResource.Framework framework = new FrameworkResource(plans, settings).get(PLAN, NOW);
		assertThat(framework.lots()).hasSize(1);
		assertThat(framework.rounds()).hasSize(1);
		assertThat(framework.timetables()).singleElement().satisfies(timetable -> {
			assertThat(timetable.floatDays()).contains(0L);
			assertThat(timetable.hardStop()).contains(LocalDate.parse("2020-02-01"));
			assertThat(timetable.awardBy()).contains(LocalDate.parse("2019-12-01"));
			assertThat(timetable.expected()).extracting(expected -> expected.on().toString()).containsExactly("2019-11-15", "2019-11-29", "2020-02-01");
		});
		wrong(() -> records.put(PLAN, "lots", "homes-2", NEW, body("on", "2019-09-06", "title", "Homes", "providers", 3)), "awarded");
		wrong(() -> records.put(PLAN, "rounds", "third", NEW, body("on", "2019-09-06", "title", "Third", "tenders", 3, "returned", "2019-09-07")), "returned");
	}

	@Test
	void the_bond_shows_its_grant_and_outcomes_and_hides_small_numbers() {
		records.put(PLAN, "contracts", "bond", NEW, body("on", "2019-12-01", "signed", "2019-12-01", "starts", "2020-01-01", "claimsClose", "2026-12-31", "share", 60));
		records.put(PLAN, "claims", "q1", NEW, body("on", "2019-12-01", "due", "2019-12-01", "planned", 50000, "claimed", 40000, "received", 10000));
		records.put(PLAN, "payments", "p1", NEW, body("on", "2019-12-02", "outcome", "stable-foster-care", "weeks", 13, "amount", 5000));
		BondResource.Bond bond = new BondResource(plans, settings).get(PLAN, NOW);
		assertThat(bond.contract()).isPresent();
		assertThat(bond.bonds()).singleElement().satisfies(view -> {
			assertThat(view.grant().left()).hasValueSatisfying(left -> assertThat(left).isEqualByComparingTo("2960000"));
			assertThat(view.grant().planned()).extracting(point -> point.value()).containsExactly(new BigDecimal(50000));
			assertThat(view.outcomePayments()).isEqualByComparingTo("5000");
			assertThat(view.referrals()).extracting(BondView.Referrals::suppressed).containsExactly(true, false);
			assertThat(view.referrals().get(0).number()).isEmpty();
			assertThat(view.outcomes()).hasSize(4).filteredOn(weeks -> weeks.weeks().isPresent()).singleElement()
					.satisfies(weeks -> assertThat(weeks.on()).contains(LocalDate.parse("2019-11-30")));
		});
		refused(() -> records.put(PLAN, "contracts", "other", NEW, body("on", "2019-12-01")), Refusal.Kind.UNKNOWN, r -> {
		});
	}

	@Test
	void every_fault_of_the_bonds_money_is_named() {
		wrong(() -> records.put(PLAN, "claims", "q1", NEW, body("due", "2019-02-30", "planned", 0, "claimed", "x")), "on", "due", "planned", "claimed");
		wrong(() -> records.put(PLAN, "claims", "q1", NEW, body("on", "2019-12-01", "due", "2019-12-01", "planned", 5, "claimed", 3, "received", 4)), "received");
		wrong(() -> records.put(PLAN, "payments", "p1", NEW, body("on", "2019-12-02", "outcome", "happiness", "amount", 1e12)), "outcome", "weeks", "amount");
		wrong(() -> records.put(PLAN, "contracts", "bond", NEW,
				body("on", "2019-12-01", "signed", "2019-12-02", "starts", "2020-01-01", "claimsClose", "2019-12-31", "share", 101)), "signed", "claimsClose", "share");
	}

	@Test
	void what_is_asked_of_a_plan_that_does_not_exist_is_unknown_and_a_day_that_is_none_unreadable() {
		refused(() -> homes.list("nowhere", NOW), Refusal.Kind.UNKNOWN, r -> {
		});
		refused(() -> new OccupancyResource(plans, settings).get(PLAN, new Asked("2019-09-31", null)), Refusal.Kind.UNREADABLE, r -> {
		});
		refused(() -> records.list(PLAN, "cohorts", NOW), Refusal.Kind.UNKNOWN, r -> {
		});
	}

	@Test
	void writing_needs_an_account() {
		refused(() -> homes.put(PLAN, "house-1", new Sent(null, null, null, null), block()), Refusal.Kind.UNAUTHENTICATED, r -> {
		});
	}

	@Test
	void what_was_learnt_later_is_not_known_earlier() {
		homes.put(PLAN, "house-1", new Sent(ANNA, null, null, "2019-10-01"), block());
		assertThat(homes.list(PLAN, new Asked("2019-12-20", "2019-09-30")).get("homes")).isEmpty();
		assertThat(homes.list(PLAN, new Asked("2019-12-20", "2019-10-01")).get("homes")).hasSize(1);
	}

	@Test
	void a_plan_without_residential_actions_answers_with_nothing() {
		FakePlans other = new FakePlans(PLAN, "2019-12-20", ViewBuilder.action("2.1", "fostering"));
		assertThat(new PipelineResource(other, settings).get(PLAN, NOW).outlooks()).isEmpty();
		assertThat(new FrameworkResource(other, settings).get(PLAN, NOW).timetables()).isEmpty();
		assertThat(new BondResource(other, settings).get(PLAN, NOW).bonds()).isEmpty();
		assertThat(new OccupancyResource(other, settings).get(PLAN, NOW).overall()).isEmpty();
		assertThat(new RegistrationsResource(other, settings).list(PLAN, NOW).get("registrations")).isEmpty();
	}
}
