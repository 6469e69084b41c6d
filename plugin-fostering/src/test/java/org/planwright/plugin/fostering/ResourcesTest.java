package org.planwright.plugin.fostering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.planwright.core.rule.testing.Json.body;
import static org.planwright.core.rule.testing.Json.object;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.ws.rs.core.Response;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;
import org.planwright.core.rule.programme.Asked;
import org.planwright.core.rule.programme.Kept;
import org.planwright.core.rule.programme.Sent;
import org.planwright.core.rule.testing.FakePlans;

@DisplayName("Under /api/fostering")
class ResourcesTest {

	private static final String PLAN = "nottinghamshire-2019";
	private static final Asked NOW = new Asked();
	private static final Actor ANNA = new Actor("anna", Role.CONTRIBUTOR);
	private static final Sent NEW = new Sent(ANNA, null, null, null);

	private final FakePlans plans = new FakePlans(PLAN, "2019-09-10", Nottinghamshire.dayOne());
	private final FosteringRecords records = new FosteringRecords(plans);
	private final FosteringResource resource = new FosteringResource(plans, Nottinghamshire.settings());

	private static Input august() {
		return body("enquiries", 12, "applications", 3, "approved", 2, "familyAndFriends", 1, "deregistered", 4);
	}

	private static Input stock(int approved, int filled) {
		return body("households", 310, "approved", approved, "filled", filled, "vacant", 485, "notAvailable", 70);
	}

	private void published() {
		records.put(PLAN, "stocks", "2018-03-31", NEW,
				body("households", 340, "approved", 945, "filled", 375, "vacant", 500, "notAvailable", 70));
		records.put(PLAN, "stocks", "2019-03-31", NEW, stock(865, 310));
		records.put(PLAN, "flows", "2018-19", NEW, body("enquiries", 130, "approved", 25, "familyAndFriends", 10, "deregistered", 40));
	}

	private static void refused(ThrowingCallable call, Refusal.Kind kind, Consumer<Refusal> more) {
		assertThatThrownBy(call).asInstanceOf(type(Refusal.class)).satisfies(refusal -> {
			assertThat(refusal.kind()).isEqualTo(kind);
			more.accept(refusal);
		});
	}

	private static void wrong(ThrowingCallable call, String... fields) {
		refused(call, Refusal.Kind.WRONG, refusal -> assertThat(refusal.faults()).extracting(Fault::field).contains(fields));
	}

	@Test
	void a_return_is_created_and_read_back_with_its_version() {
		Response created = records.put(PLAN, "returns", "2019-08", NEW, august());

		assertThat(created.getStatus()).isEqualTo(201);
		assertThat(created.getEntityTag().getValue()).isEqualTo("1");
		Response read = records.get(PLAN, "returns", "2019-08", NOW);
		assertThat(read.getEntityTag().getValue()).isEqualTo("1");
		Kept<?> kept = (Kept<?>) read.getEntity();
		assertThat(kept.by()).isEqualTo("anna");
		assertThat(((MonthlyReturn) kept.value()).movement()).isEqualTo(new Movement(12, 2, 1, 4, 0, 0));
		assertThat(((Event.RecordSet) plans.written().get(0)).record().on()).hasToString("2019-08-31");
	}

	@Test
	void a_return_is_changed_by_those_who_saw_what_it_is() {
		records.put(PLAN, "returns", "2019-08", NEW, august());

		refused(() -> records.put(PLAN, "returns", "2019-08", NEW, august()), Refusal.Kind.VERSION_NEEDED, r -> {
		});
		Response changed = records.put(PLAN, "returns", "2019-08", new Sent(ANNA, "\"1.ab12\"", null, null),
				body("month", "2019-08", "enquiries", 13, "applications", 3, "approved", 2, "familyAndFriends", 1, "deregistered", 4));
		assertThat(changed.getStatus()).isEqualTo(200);
		assertThat(changed.getEntityTag().getValue()).isEqualTo("2");
		refused(() -> records.put(PLAN, "returns", "2019-08", new Sent(ANNA, "\"1\"", null, null), august()), Refusal.Kind.STALE, r -> {
		});
		assertThat(plans.written()).hasSize(2);
	}

	@Test
	void the_same_request_twice_is_written_once() {
		Sent once = new Sent(ANNA, null, "retry-1", null);
		records.put(PLAN, "returns", "2019-08", once, august());

		assertThat(records.put(PLAN, "returns", "2019-08", once, august()).getEntityTag().getValue()).isEqualTo("1");
		assertThat(plans.written()).hasSize(1);
	}

	@Test
	void a_return_is_removed() {
		records.put(PLAN, "returns", "2019-08", NEW, august());

		assertThat(records.remove(PLAN, "returns", "2019-08", new Sent(ANNA, "\"1\"", null, null)).getStatus()).isEqualTo(204);
		refused(() -> records.get(PLAN, "returns", "2019-08", NOW), Refusal.Kind.UNKNOWN, r -> {
		});
		assertThat(records.list(PLAN, "returns", NOW)).containsEntry("returns", List.of());
		assertThat(records.put(PLAN, "returns", "2019-08", NEW, august()).getStatus()).as("entered anew").isEqualTo(201);
	}

	@Test
	void every_fault_of_a_return_is_named() {
		wrong(() -> records.put(PLAN, "returns", "2019-08", NEW,
				body("month", "2019-07", "enquiries", -1, "applications", "three", "approved", 1, "familyAndFriends", 2, "transfersIn", 1.5, "childName",
						"x")),
				"month", "enquiries", "applications", "familyAndFriends", "transfersIn", "deregistered", "childName");
		assertThat(plans.written()).isEmpty();
	}

	@Test
	void a_stock_has_no_more_filled_than_approved_and_no_more_usable_than_vacant() {
		wrong(() -> records.put(PLAN, "stocks", "2019-03-31", NEW, body("households", 310, "approved", 300, "filled", 310, "vacant", 10,
				"notAvailable", 301, "usableVacant", 11, "usableForSiblings", 12)), "filled", "notAvailable", "usableVacant", "usableForSiblings");
	}

	@Test
	void a_day_a_month_or_a_year_that_does_not_exist_is_refused() {
		refused(() -> records.put(PLAN, "stocks", "2019-09-31", NEW, stock(865, 310)), Refusal.Kind.UNREADABLE,
				r -> assertThat(r).hasMessageContaining("September 2019 has 30 days"));
		refused(() -> records.put(PLAN, "returns", "2019-13", NEW, august()), Refusal.Kind.UNREADABLE,
				r -> assertThat(r).hasMessage("month is \"2019-13\", and there is no month 13"));
		for (String month : List.of("08/2019", "2019-8", "August", "2019-08-31", "9999999999-01")) {
			refused(() -> records.get(PLAN, "returns", month, NOW), Refusal.Kind.UNREADABLE, r -> {
			});
		}
		refused(() -> records.put(PLAN, "flows", "2018-20", NEW, august()), Refusal.Kind.UNREADABLE, r -> {
		});
	}

	@Test
	void what_is_still_to_come_cannot_be_reported() {
		refused(() -> records.put(PLAN, "returns", "2019-09", NEW, august()), Refusal.Kind.WRONG,
				r -> assertThat(r).hasMessageContaining("30 September 2019, which is still to come"));
		wrong(() -> records.put(PLAN, "stocks", "2019-09-11", NEW, stock(865, 310)), "date");
	}

	@Test
	void a_cohort_belongs_to_a_return_and_names_months_that_fit() {
		Input cohort = body("countedOn", "2019-09-01", "applications", 4, "approvals", object("2019-08", 1));
		wrong(() -> records.put(PLAN, "cohorts", "2019-02", NEW, cohort), "month");
		records.put(PLAN, "returns", "2019-02", NEW, body("enquiries", 3, "applications", 3, "approved", 0, "familyAndFriends", 0, "deregistered", 0));
		wrong(() -> records.put(PLAN, "cohorts", "2019-02", NEW, cohort), "applications");
		wrong(() -> records.put(PLAN, "cohorts", "2019-02", NEW, body("countedOn", "2019-09-01", "applications", 1, "approvals",
				object("2019-01", 1, "2019-10", 1, "soon", 1))), "approvals");
		wrong(() -> records.put(PLAN, "cohorts", "2019-02", NEW, body("countedOn", "2019-01-31", "applications", 1)), "countedOn");

		Response created = records.put(PLAN, "cohorts", "2019-02", NEW,
				body("countedOn", "2019-09-01", "applications", 2, "approvals", object("2019-08", 1)));
		assertThat(created.getStatus()).isEqualTo(201);
		wrong(() -> records.put(PLAN, "returns", "2019-02", new Sent(ANNA, "\"1\"", null, null),
				body("enquiries", 1, "applications", 1, "approved", 0, "familyAndFriends", 0, "deregistered", 0)), "enquiries");
		assertThat(resource.funnel(PLAN, NOW).cohorts()).singleElement()
				.satisfies(february -> assertThat(february.meanMonthsToApproval().orElseThrow()).isEqualByComparingTo("6"));
	}

	@Test
	void approvals_beyond_all_measure_are_refused_and_not_taken_for_fewer() {
		records.put(PLAN, "returns", "2019-02", NEW, body("enquiries", 3, "applications", 3, "approved", 0, "familyAndFriends", 0, "deregistered", 0));
		for (Object count : new Object[] {4294967295L, -1, 1.5, "4294967297"}) {
			refused(() -> records.put(PLAN, "cohorts", "2019-02", NEW, body("countedOn", "2019-09-01", "applications", 3, "approvals",
					object("2019-08", count))), Refusal.Kind.WRONG,
					refusal -> assertThat(refusal.faults()).as("" + count).extracting(Fault::field).allMatch(field -> field.startsWith("approvals")));
		}
		// So many millions come to few where a sum may run over.
		YearMonth first = YearMonth.of(1600, 1);
		Map<String, Object> millions = new TreeMap<>();
		for (int i = 0; i < 4295; i++) {
			millions.put(first.plusMonths(i).toString(), 1_000_000);
		}
		wrong(() -> Cohort.KIND.read("1600-01", body("countedOn", "2019-09-01", "applications", 1_000_000, "approvals", millions)), "approvals");
	}

	@Test
	void an_unknown_plan_is_not_found_whatever_is_asked() {
		for (ThrowingCallable call : List.<ThrowingCallable>of(() -> resource.overview("x", NOW), () -> resource.funnel("x", NOW),
				() -> resource.stock("x", NOW), () -> resource.coherence("x", NOW), () -> records.list("x", "returns", NOW),
				() -> records.get("x", "returns", "2019-08", NOW), () -> records.put("x", "returns", "2019-08", NEW, august()),
				() -> records.remove("x", "returns", "2019-08", NEW))) {
			refused(call, Refusal.Kind.UNKNOWN, r -> {
			});
		}
	}

	@Test
	void nobody_writes_without_an_account() {
		refused(() -> records.put(PLAN, "returns", "2019-08", new Sent(null, null, null, null), august()), Refusal.Kind.UNAUTHENTICATED, r -> {
		});
	}

	@Test
	void coherence_shows_the_levers_and_both_readings() {
		published();

		Targets targets = resource.coherence(PLAN, NOW);

		assertThat(targets.status()).isEqualTo(Status.AMBER);
		assertThat(targets.sentence()).contains("fall about 57 places short", "about 20 places more");
		assertThat(targets.readings()).extracting(Targets.Reading::places).extracting(Object::toString).containsExactly("-57", "20");
		assertThat(targets.readings().get(0).levers().enquiriesPercent()).isEqualByComparingTo("20");
	}

	@Test
	void stock_shows_what_was_gained_and_lost() {
		published();

		StockAndFlows stock = resource.stock(PLAN, NOW);

		assertThat(stock.accounts()).singleElement().satisfies(account -> assertThat(account.unexplained()).contains(-15));
		assertThat(stock.warnings()).anyMatch(w -> w.contains("how many of them could take a child was not entered"));
	}

	@Test
	void a_question_about_an_earlier_day_does_not_see_what_came_later() {
		published();
		records.put(PLAN, "returns", "2019-07", new Sent(ANNA, null, null, "2019-08-20"), august());

		assertThat(resource.stock(PLAN, new Asked("2018-12-31", null)).stocks()).hasSize(1);
		assertThat(resource.coherence(PLAN, new Asked("2018-12-31", null)).status()).isEqualTo(Status.GREY);
		assertThat(resource.funnel(PLAN, new Asked(null, "2019-08-19")).months()).isEmpty();
		assertThat(resource.funnel(PLAN, new Asked(null, "2019-08-20")).months()).hasSize(1);
		refused(() -> resource.funnel(PLAN, new Asked("2019-09-31", "31/09/2019")), Refusal.Kind.UNREADABLE,
				r -> assertThat(r.faults()).extracting(Fault::field).containsExactly("asOf", "knownAt"));
	}

	@Test
	void the_overview_says_what_is_here() {
		published();

		FosteringResource.Overview overview = resource.overview(PLAN, NOW);

		assertThat(overview.action()).contains("2.1");
		assertThat(overview.entered()).isEqualTo(Map.of("returns", 0, "cohorts", 0, "stocks", 2, "flows", 1));
		assertThat(overview.links()).containsEntry("coherence", "/api/fostering/plans/nottinghamshire-2019/coherence").hasSize(7);
	}

	@Test
	void a_note_holds_nothing_about_a_person() {
		for (String note : List.of("Moved to NG2 7QP", "NHS 943 476 5919", "DOB 1 May 2009")) {
			wrong(() -> records.put(PLAN, "returns", "2019-08", NEW, body("enquiries", 1, "applications", 0, "approved", 0, "familyAndFriends", 0,
					"deregistered", 0, "note", note)), "note");
		}
	}

	@Test
	void a_note_is_kept_as_it_was_written() {
		for (String note : List.of("2019", "true", "\"quoted\"", "Two came from Derby.")) {
			FakePlans fresh = new FakePlans(PLAN, "2019-09-10", Nottinghamshire.dayOne());
			Kept<?> kept = (Kept<?>) new FosteringRecords(fresh).put(PLAN, "returns", "2019-08", NEW, body("enquiries", 1, "applications", 0, "approved",
					0, "familyAndFriends", 0, "deregistered", 0, "note", note)).getEntity();
			assertThat(((MonthlyReturn) kept.value()).note()).contains(note);
		}
	}

	@Test
	void a_setting_that_cannot_be_read_is_named() {
		FosteringResource misconfigured = new FosteringResource(plans, Nottinghamshire.settings("cohort-months", "soon"));

		wrong(() -> misconfigured.funnel(PLAN, NOW), "cohort-months");
		wrong(() -> Nottinghamshire.programme("cohort-months", "soon", "stock-tolerance", "some", "assessment-months", "6.5", "placements-counted", "all")
				.judge(Nottinghamshire.dayOne().on("2019-09-10")), "cohort-months", "stock-tolerance", "assessment-months", "placements-counted");
		wrong(() -> Nottinghamshire.programme("stale-days", "-1").judge(Nottinghamshire.dayOne().on("2019-09-10")), "stale-days");
	}
}
