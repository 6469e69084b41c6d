package org.planwright.plugin.residential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.planwright.core.rule.testing.Json.body;
import static org.planwright.core.rule.testing.Json.object;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.ws.rs.core.Response;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.When;
import org.planwright.core.rule.programme.Asked;
import org.planwright.core.rule.programme.Kept;
import org.planwright.core.rule.programme.Sent;
import org.planwright.core.rule.testing.FakePlans;
import org.planwright.core.rule.testing.View;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.plugin.residential.bond.BondResource;
import org.planwright.plugin.residential.bond.BondView;
import org.planwright.plugin.residential.framework.FrameworkResource;
import org.planwright.plugin.residential.home.Home;
import org.planwright.plugin.residential.home.HomesResource;
import org.planwright.plugin.residential.home.OccupancyResource;
import org.planwright.plugin.residential.home.OccupancyView;
import org.planwright.plugin.residential.home.RegistrationView;
import org.planwright.plugin.residential.home.RegistrationsResource;
import org.planwright.plugin.residential.pipeline.PipelineResource;

@DisplayName("Under /api/residential")
class ResourcesTest {

	private static final String PLAN = "nottinghamshire-2019";
	private static final Asked NOW = new Asked();
	private static final Actor ANNA = new Actor("anna", Role.CONTRIBUTOR);
	private static final Sent NEW = new Sent(ANNA, null, null, null);

	private final FakePlans plans = new FakePlans(PLAN, "2019-12-20", Plan2019.home(), Plan2019.block(), Plan2019.framework(), Plan2019.units(),
			bondWithReferrals());
	private final ResidentialSettings settings = new ResidentialSettings("1.0.0", Map.of());
	private final HomesResource homes = new HomesResource(plans, settings);
	private final ResidentialRecords records = new ResidentialRecords(plans);

	private static ViewBuilder bondWithReferrals() {
		return ViewBuilder.action("2.6", "residential").primary("delivery")
				.measure(ViewBuilder.MeasureBuilder.measure("referrals", "young people").value("2019-10-31", "4").value("2019-11-30", "12"))
				.measure(ViewBuilder.MeasureBuilder.measure("outcome-weeks", "weeks").valueOf("home", "2019-11-30", "21"))
				.measure(ViewBuilder.MeasureBuilder.measure("funding", "£").level("3000000", null)).milestone(Plan2019.step("live", "2020-02-29", null, null, null));
	}

	private static Input block(Object... more) {
		return body(with(more, "on", "2019-09-05", "kind", "block", "status", "open", "beds", 4, "operationalFrom", "2019-07-31", "blockPrice", 3000, "spotPrice",
				4000));
	}

	private static Input own(String status) {
		return body("on", "2019-12-15", "kind", "own", "status", status, "beds", 4, "operationalFrom", "2019-12-10");
	}

	private static Object[] with(Object[] more, Object... base) {
		Map<String, Object> all = object(base);
		all.putAll(object(more));
		return all.entrySet().stream().flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue())).toArray();
	}

	private void twoHomes() {
		homes.put(PLAN, "house-1", NEW, block());
		homes.put(PLAN, "house-2", NEW, block("spotPrice", 5000));
	}

	private static void refused(ThrowingCallable call, Refusal.Kind kind, Consumer<Refusal> more) {
		assertThatThrownBy(call).asInstanceOf(type(Refusal.class)).satisfies(refusal -> {
			assertThat(refusal.kind()).isEqualTo(kind);
			more.accept(refusal);
		});
	}

	private void wrong(ThrowingCallable call, String... fields) {
		int before = plans.written().size();
		refused(call, Refusal.Kind.WRONG, refusal -> assertThat(refusal.faults()).extracting(Fault::field).containsExactlyInAnyOrder(fields));
		assertThat(plans.written()).hasSize(before);
	}

	private View view(String ref) {
		return (View) plans.at(PLAN, When.NOW).view(ref);
	}

	@Test
	void a_home_is_created_read_and_changed_by_who_saw_its_version() {
		Response created = homes.put(PLAN, "house-1", NEW, block());
		assertThat(created.getStatus()).isEqualTo(201);
		assertThat(created.getEntityTag().getValue()).isEqualTo("1");
		refused(() -> homes.put(PLAN, "house-1", NEW, block("beds", 5)), Refusal.Kind.VERSION_NEEDED, r -> {
		});
		Response changed = homes.put(PLAN, "house-1", new Sent(ANNA, "\"1.ab\"", null, null), block("beds", 5));
		assertThat(changed.getStatus()).isEqualTo(200);
		Kept<?> kept = (Kept<?>) homes.get(PLAN, "house-1", NOW).getEntity();
		assertThat(((Home) kept.value()).beds()).isEqualTo(5);
		assertThat(homes.list(PLAN, NOW).get("homes")).hasSize(1);
		assertThat(homes.list(PLAN, new Asked("2019-09-04", null)).get("homes")).isEmpty();
		refused(() -> homes.get(PLAN, "house-7", NOW), Refusal.Kind.UNKNOWN, r -> {
		});
	}

	@Test
	void every_fault_of_a_home_is_named() {
		wrong(() -> homes.put(PLAN, "house-1", NEW,
				body("on", "2019-09-31", "kind", "caravan", "status", "ajar", "beds", 0, "operationalFrom", "soon", "blockPrice", -1, "spotPrice", "dear", "lot", "A B",
						"address", "1 High Street")),
				"on", "kind", "status", "beds", "operationalFrom", "blockPrice", "spotPrice", "lot", "address");
		wrong(() -> homes.put(PLAN, "house-1", NEW, body()), "on", "kind", "status", "beds");
		wrong(() -> homes.put(PLAN, "house-1", NEW, block("lot", "standard")), "lot");
		wrong(() -> homes.put(PLAN, "house-1", NEW, block("operationalFrom", "2019-09-06")), "");
	}

	@ParameterizedTest
	@ValueSource(strings = {"ng27aa", "ng2-7aa", "House-1", "a-home-whose-id-is-longer-than-forty-characters"})
	void a_home_has_no_address_and_a_short_id(String id) {
		wrong(() -> homes.put(PLAN, id, NEW, block()), "home");
	}

	@ParameterizedTest
	@ValueSource(strings = {"House at NG2 7AA", "for 943 476 5919", "pupil A123456789012", "boy, born on 1 May"})
	void no_title_tells_where_or_who_a_child_is(String title) {
		wrong(() -> records.put(PLAN, "schemes", "core", NEW, body("on", "2019-09-05", "title", title, "units", 4, "stage", "contracted")), "title");
		wrong(() -> records.put(PLAN, "lots", "core", NEW, body("on", "2019-09-05", "title", title)), "title");
		wrong(() -> records.put(PLAN, "rounds", "core", NEW, body("on", "2019-09-05", "title", title)), "title");
	}

	@Test
	void a_home_of_the_councils_own_opens_only_when_ofsted_has_registered_it() {
		wrong(() -> homes.put(PLAN, "house-9", NEW, own("open")), "status");
		homes.put(PLAN, "house-9", NEW, own("planned"));
		Sent seen = new Sent(ANNA, "\"1\"", null, null);
		homes.putRegistration(PLAN, "house-9", NEW, registration(object("application", object("done", "2019-09-01"), "registration", object("done", "2019-12-11"))));
		wrong(() -> homes.put(PLAN, "house-9", seen, own("open")), "status");
		homes.putRegistration(PLAN, "house-9", new Sent(ANNA, "\"2\"", null, null),
				registration(object("application", object("done", "2019-09-01"), "registration", object("done", "2019-12-10"))));
		assertThat(homes.put(PLAN, "house-9", seen, own("open")).getStatus()).isEqualTo(200);
		wrong(() -> homes.putRegistration(PLAN, "house-9", new Sent(ANNA, "\"3\"", null, null), registration(object())), "steps.registration.done");
	}

	private static Input registration(Map<String, Object> steps) {
		return body("on", "2019-12-15", "action", "2.2", "steps", steps);
	}

	@Test
	void a_registration_is_scheduled_back_with_its_float() {
		homes.put(PLAN, "house-9", NEW, own("planned"));
		refused(() -> homes.registration(PLAN, "house-9", NOW), Refusal.Kind.UNKNOWN, r -> {
		});
		Response created = homes.putRegistration(PLAN, "house-9", NEW,
				registration(object("manager", object("planned", "2020-01-10"), "application", object("planned", "2020-02-12"))));
		assertThat(created.getStatus()).isEqualTo(201);
		assertThat(created.getEntityTag().getValue()).isEqualTo("2");
		RegistrationView shown = (RegistrationView) homes.registration(PLAN, "house-9", NOW).getEntity();
		assertThat(shown.openBy()).contains(LocalDate.parse("2020-05-31"));
		assertThat(shown.steps()).filteredOn(step -> step.step().equals("application")).singleElement().satisfies(step -> {
			assertThat(step.latest()).contains(LocalDate.parse("2020-02-09"));
			assertThat(step.floatDays()).contains(-3L);
		});
		assertThat(Plan2019.part(view("2.2"), "delivery/registration").verdict().status()).isEqualTo(Status.AMBER);
	}

	@Test
	void the_plans_own_chain_is_scheduled_back_before_any_home_is_entered() {
		List<RegistrationView> all = new RegistrationsResource(plans, settings).list(PLAN, new Asked("2019-09-10", null)).get("registrations");
		assertThat(all).singleElement().satisfies(view -> {
			assertThat(view.home()).isEmpty();
			assertThat(view.action()).contains("2.2");
			assertThat(view.steps()).extracting(RegistrationView.Line::step).containsExactly("operating-model", "purchase", "works", "manager", "application",
					"registration", "first-child", "full");
		});
	}

	@Test
	void a_home_of_long_ago_has_a_registration_without_an_action() {
		homes.put(PLAN, "old-house", NEW, body("on", "2019-09-05", "kind", "own", "status", "planned", "beds", 5));
		homes.putRegistration(PLAN, "old-house", NEW, body("on", "2019-09-05", "steps", object("registration", object("done", "2004-05-01"))));
		RegistrationView shown = (RegistrationView) homes.registration(PLAN, "old-house", NOW).getEntity();
		assertThat(shown.steps()).filteredOn(step -> step.done().isPresent()).extracting(RegistrationView.Line::step).containsExactly("registration");
		assertThat(Plan2019.part(view("2.2"), "delivery/registration").verdict().reasons().get(0)).contains("for the home must be made by 9 February 2020");
	}

	@Test
	void every_fault_of_a_registration_is_named() {
		homes.put(PLAN, "house-9", NEW, own("planned"));
		homes.put(PLAN, "house-1", NEW, block());
		wrong(() -> homes.putRegistration(PLAN, "house-9", NEW,
				body("on", "2019-12-15", "action", "2 2", "openBy", 7, "steps", object("application", object("done", "2019-12-16", "who", "x"), "party", object()))),
				"action", "openBy", "steps.application.done", "steps.application.who", "steps.party");
		wrong(() -> homes.putRegistration(PLAN, "house-9", NEW,
				registration(object("application", object("done", "2019-12-02"), "registration", object("done", "2019-12-01")))), "steps.registration.done");
		wrong(() -> homes.putRegistration(PLAN, "house-9", NEW, registration(object("first-child", object("done", "2019-12-01")))), "steps.first-child.done");
		wrong(() -> homes.putRegistration(PLAN, "house-9", NEW, body("on", "2019-12-15", "action", "2.3")), "action");
		wrong(() -> homes.putRegistration(PLAN, "house-1", NEW, registration(object())), "home");
		refused(() -> homes.putRegistration(PLAN, "nowhere", NEW, registration(object())), Refusal.Kind.UNKNOWN, r -> {
		});
	}

	@Test
	void weekly_returns_make_occupancy_against_break_even() {
		twoHomes();
		for (LocalDate sunday = Occupied.FIRST_SUNDAY; sunday.isBefore(LocalDate.parse("2019-12-15")); sunday = sunday.plusWeeks(1)) {
			homes.putWeek(PLAN, "house-1", sunday.toString(), NEW, body("beds", 4, "occupiedBeds", 2));
			homes.putWeek(PLAN, "house-2", sunday.toString(), NEW, body("beds", 4, "occupiedNights", 28));
		}
		OccupancyView view = new OccupancyResource(plans, settings).get(PLAN, NOW);
		assertThat(view.overall().orElseThrow()).satisfies(all -> {
			assertThat(all.weeks()).isEqualTo(13);
			assertThat(all.to()).isEqualTo("2019-12-08");
			assertThat(all.percent()).isEqualByComparingTo("75.0");
			assertThat(all.breakEvenPercent()).as("3000 / 4500").isEqualByComparingTo("66.7");
			assertThat(all.unitCost()).hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("4000"));
			assertThat(all.belowBreakEven()).isFalse();
		});
		assertThat(view.homes()).extracting(home -> home.rolling().orElseThrow().belowBreakEven()).containsExactly(true, false);
		assertThat(view.weeks()).hasSize(13);
		OccupancyView before = new OccupancyResource(plans, settings).get(PLAN, new Asked("2019-10-01", null));
		assertThat(before.overall().orElseThrow().weeks()).isEqualTo(3);
		assertThat(homes.weeks(PLAN, "house-1", NOW).get("weeks")).hasSize(13);
		assertThat(homes.week(PLAN, "house-1", "2019-09-15", NOW).getStatus()).isEqualTo(200);
		assertThat(Plan2019.part(view("2.3"), "impact/occupancy").verdict().reasons()).contains("Below break-even over 13 weeks: home house-1.");
	}

	@Test
	void every_fault_of_a_weekly_return_is_named() {
		twoHomes();
		wrong(() -> homes.putWeek(PLAN, "house-1", "2019-09-15", NEW, body("beds", 51, "occupiedNights", -1, "matchingNights", "two", "child", "x")), "beds",
				"occupiedNights", "matchingNights", "child");
		wrong(() -> homes.putWeek(PLAN, "house-1", "2019-09-15", NEW, body("beds", 4, "occupiedNights", 1, "occupiedBeds", 1)), "occupiedNights");
		wrong(() -> homes.putWeek(PLAN, "house-1", "2019-09-15", NEW, body("beds", 4)), "occupiedNights");
		wrong(() -> homes.putWeek(PLAN, "house-1", "2019-09-15", NEW, body("beds", 4, "occupiedNights", 26, "noticeNights", 3)), "");
		wrong(() -> homes.putWeek(PLAN, "house-1", "2019-09-16", NEW, body("beds", 4, "occupiedNights", 26)), "");
		wrong(() -> homes.putWeek(PLAN, "house-1", "2019-07-28", NEW, body("beds", 4, "occupiedNights", 26)), "week");
		wrong(() -> homes.putWeek(PLAN, "house-1", "2019-12-22", NEW, body("beds", 4, "occupiedNights", 26)), "week");
		refused(() -> homes.putWeek(PLAN, "house-1", "22/12/2019", NEW, body("beds", 4, "occupiedNights", 26)), Refusal.Kind.UNREADABLE, r -> {
		});
		refused(() -> homes.putWeek(PLAN, "house-7", "2019-09-15", NEW, body("beds", 4, "occupiedNights", 26)), Refusal.Kind.UNKNOWN, r -> {
		});
	}

	@Test
	void a_weekly_return_is_corrected_and_removed() {
		twoHomes();
		homes.putWeek(PLAN, "house-1", "2019-09-15", NEW, body("beds", 4, "occupiedNights", 20));
		homes.putWeek(PLAN, "house-1", "2019-09-15", new Sent(ANNA, "\"3\"", null, null), body("beds", 4, "occupiedNights", 21));
		refused(() -> homes.putWeek(PLAN, "house-1", "2019-09-15", new Sent(ANNA, "\"3\"", null, null), body("beds", 4, "occupiedNights", 22)),
				Refusal.Kind.STALE, r -> {
				});
		assertThat(homes.removeWeek(PLAN, "house-1", "2019-09-15", new Sent(ANNA, "\"6\"", null, null)).getStatus()).isEqualTo(204);
		assertThat(homes.weeks(PLAN, "house-1", NOW).get("weeks")).isEmpty();
	}

	@Test
	void a_weekly_return_tells_the_plans_own_measures_too_and_takes_it_back() {
		twoHomes();
		homes.putWeek(PLAN, "house-1", "2019-09-15", NEW, body("beds", 4, "occupiedNights", 21));
		assertThat(values("occupancy")).containsExactly("house-1 75.0");
		assertThat(values("unit-cost")).containsExactly("house-1 4000.00");
		homes.putWeek(PLAN, "house-1", "2019-09-15", new Sent(ANNA, "\"3\"", null, null), body("beds", 4, "occupiedNights", 21, "noticeNights", 7));
		assertThat(values("occupancy")).as("what has not changed is not told again").hasSize(1);
		homes.putWeek(PLAN, "house-1", "2019-09-15", new Sent(ANNA, "\"6\"", null, null), body("beds", 4, "occupiedBeds", 0));
		assertThat(values("unit-cost")).last().isEqualTo("house-1 NOT_APPLICABLE");
		homes.removeWeek(PLAN, "house-1", "2019-09-15", new Sent(ANNA, "\"7\"", null, null));
		assertThat(values("occupancy")).last().isEqualTo("house-1 UNAVAILABLE");
	}

	private List<String> values(String measure) {
		return plans.at(PLAN, When.NOW).observations(measure).stream().map(told -> told.value()).map(o -> o.part().orElseThrow() + " "
				+ o.figure().map(BigDecimal::toPlainString).orElseGet(() -> o.reading().toString())).toList();
	}

	@Test
	void a_return_of_the_councils_own_home_says_nothing_of_block_contracts() {
		homes.put(PLAN, "house-9", NEW, own("planned"));
		homes.putRegistration(PLAN, "house-9", NEW,
				registration(object("application", object("done", "2019-09-01"), "registration", object("done", "2019-12-01"))));
		homes.put(PLAN, "house-9", new Sent(ANNA, "\"1\"", null, null), own("open"));
		homes.putWeek(PLAN, "house-9", "2019-12-15", NEW, body("beds", 4, "occupiedNights", 21));
		assertThat(values("occupancy")).isEmpty();
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
