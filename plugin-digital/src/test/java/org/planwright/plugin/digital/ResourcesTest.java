package org.planwright.plugin.digital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.planwright.core.rule.testing.Json.body;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.ws.rs.core.Response;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;
import org.planwright.core.rule.programme.Asked;
import org.planwright.core.rule.programme.Kept;
import org.planwright.core.rule.programme.Sent;
import org.planwright.core.rule.testing.FakePlans;

@DisplayName("Under /api/digital")
class ResourcesTest {

	private static final String PLAN = "nottinghamshire-2019";
	private static final Asked NOW = new Asked();
	private static final Actor ANNA = new Actor("anna", Role.CONTRIBUTOR);
	private static final Sent NEW = new Sent(ANNA, null, null, null);

	private final FakePlans plans = new FakePlans(PLAN, "2019-09-30", Nottinghamshire.programmeBoard(), Nottinghamshire.reports(),
			Nottinghamshire.phones(Nottinghamshire.countedPhones("498", "2019-09-01")), Nottinghamshire.guardian(Status.GREY));
	private final DigitalRecords records = new DigitalRecords(plans, Nottinghamshire.settings());
	private final DigitalResource resource = new DigitalResource(plans, Nottinghamshire.settings());

	private static Input week(int issued, int activated, int functioning, int used) {
		return body("issued", issued, "activated", activated, "functioning", functioning, "usedInLast30Days", used);
	}

	private static Input report(String title) {
		return body("on", "2019-09-20", "title", title, "acceptedOn", "2019-09-18", "acceptedBy", "rob-disney", "cadence", "weekly",
				"refreshedOn", "2019-09-19");
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
	void a_weekly_return_is_kept_and_changed_by_those_who_saw_it() {
		Response created = records.put(PLAN, "returns", "phones-2019-09-15", NEW, week(20, 15, 10, 8));

		assertThat(created.getStatus()).isEqualTo(201);
		assertThat(created.getEntityTag().getValue()).isEqualTo("1");
		assertThat(((Kept<?>) created.getEntity()).value()).isEqualTo(new DeviceReturn("phones", java.time.LocalDate.of(2019, 9, 15), 20, 15, 10, 8));
		refused(() -> records.put(PLAN, "returns", "phones-2019-09-15", NEW, week(20, 15, 11, 8)), Refusal.Kind.VERSION_NEEDED, r -> {
		});
		assertThat(records.put(PLAN, "returns", "phones-2019-09-15", new Sent(ANNA, "\"1.ab12\"", null, null), week(20, 15, 11, 8)).getStatus())
				.isEqualTo(200);
		refused(() -> records.put(PLAN, "returns", "phones-2019-09-15", new Sent(ANNA, "\"1\"", null, null), week(20, 15, 12, 8)),
				Refusal.Kind.STALE, r -> {
				});
	}

	@Test
	void more_cannot_work_than_were_activated_nor_be_used_than_work() {
		wrong(() -> records.put(PLAN, "returns", "phones-2019-09-15", NEW, week(10, 11, 12, 13)), "activated", "functioning", "usedInLast30Days");
		wrong(() -> records.put(PLAN, "returns", "phones-2019-09-15", NEW,
				body("issued", -1, "activated", "ten", "functioning", 1.5, "holder", "Jo Bloggs")), "issued", "activated", "functioning",
				"usedInLast30Days", "holder");
		wrong(() -> records.put(PLAN, "returns", "phones-2019-09-15", NEW, week(600, 600, 499, 0)), "functioning");
		wrong(() -> records.put(PLAN, "returns", "tablets-2019-09-15", NEW, week(1, 1, 1, 1)), "rollOut");
		assertThat(plans.written()).isEmpty();
	}

	@Test
	void what_was_read_can_be_sent_back() {
		Input whole = body("rollOut", "phones", "week", "2019-09-15", "issued", 20, "activated", 15, "functioning", 10, "usedInLast30Days", 8);

		assertThat(records.put(PLAN, "returns", "phones-2019-09-15", NEW, whole).getStatus()).isEqualTo(201);
		wrong(() -> records.put(PLAN, "returns", "phones-2019-09-22", NEW, whole), "week");
	}

	@Test
	void a_key_that_is_no_roll_out_and_day_is_refused() {
		for (String key : List.of("phones", "phones-2019-09-31", "2019-09-15", "-2019-09-15", "Phones-2019-09-15", "phones2019-09-15",
				"x".repeat(60) + "-2019-09-15")) {
			refused(() -> records.put(PLAN, "returns", key, NEW, week(1, 1, 1, 1)), Refusal.Kind.UNREADABLE, r -> {
			});
		}
		wrong(() -> records.put(PLAN, "returns", "phones-2019-10-01", NEW, week(1, 1, 1, 1)), "key");
	}

	@Test
	void a_roll_out_shows_what_was_issued_works_and_is_used_beside_its_curve() {
		records.put(PLAN, "returns", "phones-2019-09-15", NEW, week(20, 15, 10, 8));
		records.put(PLAN, "returns", "phones-2019-09-29", NEW, week(498, 300, 249, 200));

		RollOut.Page page = resource.rollOut(PLAN, "phones", NOW);

		assertThat(page.action()).isEqualTo("3.2");
		assertThat(page.inScope().orElseThrow()).isEqualByComparingTo("498");
		assertThat(page.weeks()).hasSize(2);
		assertThat(page.weeks().get(1).issued()).isEqualTo(498);
		assertThat(page.weeks().get(1).functioningPercent().orElseThrow()).isEqualByComparingTo("50");
		assertThat(page.weeks().get(1).usedPercent().orElseThrow()).isEqualByComparingTo("80.3");
		assertThat(page.curve().get(0).value()).isEqualByComparingTo("0");
		assertThat(page.curve().get(page.curve().size() - 1).value()).isEqualByComparingTo("498");
		assertThat(resource.rollOuts(PLAN, NOW).get("rollouts")).extracting(RollOut.Page::rollOut).containsExactly("phones", "access");
		assertThat(resource.rollOut(PLAN, "phones", new Asked("2019-09-20", null)).weeks()).hasSize(1);
		refused(() -> resource.rollOut(PLAN, "tablets", NOW), Refusal.Kind.UNKNOWN, r -> {
		});
	}

	@Test
	void the_register_of_reports_says_how_fresh_each_is() {
		records.put(PLAN, "reports", "caseloads", NEW, report("Caseloads by team"));
		records.put(PLAN, "reports", "agency", NEW, body("on", "2019-09-20", "title", "Agency staff"));

		Map<String, Object> list = records.list(PLAN, "reports", NOW);

		assertThat(list.keySet()).containsExactly("reports", "summary");
		assertThat((List<?>) list.get("reports")).hasSize(2);
		DigitalRecords.OfReports summary = (DigitalRecords.OfReports) list.get("summary");
		assertThat(summary.accepted()).isEqualTo(1);
		assertThat(summary.registered()).isEqualTo(2);
		assertThat(summary.freshness())
				.anySatisfy(fresh -> {
					assertThat(fresh.report()).isEqualTo("caseloads");
					assertThat(fresh.freshUntil()).contains(java.time.LocalDate.of(2019, 9, 26));
					assertThat(fresh.status()).isEqualTo(Status.AMBER);
				}).anySatisfy(fresh -> assertThat(fresh.status()).isEqualTo(Status.GREY));
	}

	@Test
	void a_report_is_accepted_by_somebody_and_not_before_its_time() {
		wrong(() -> records.put(PLAN, "reports", "a", NEW,
				body("on", "2019-09-20", "title", "A", "acceptedOn", "2019-09-21", "refreshedOn", "2019-09-22", "cadence", "daily", "count", 3)),
				"acceptedOn", "acceptedBy", "refreshedOn", "cadence", "count");
		wrong(() -> records.put(PLAN, "reports", "a", NEW, body("on", "2019-09-31", "acceptedBy", "Rob Disney")), "on", "title", "acceptedOn",
				"acceptedBy");
	}

	@Test
	void nothing_about_a_child_or_an_address_is_kept() {
		for (String title : List.of("Visits to NG2 7QP", "Child 943 476 5919", "born on a Monday", "A12345678901B")) {
			wrong(() -> records.put(PLAN, "reports", "a", NEW, report(title)), "title");
		}
	}

	@Test
	void the_register_of_deliverables_says_how_many_are_there() {
		assertThat(((DigitalRecords.OfDeliverables) records.list(PLAN, "deliverables", NOW).get("summary")).byDates().missing())
				.containsExactly("the deliverables, each with its date");
		records.put(PLAN, "deliverables", "local-offer", NEW, body("on", "2019-09-20", "title", "Local offer", "due", "2019-12-31"));
		records.put(PLAN, "deliverables", "camhs", NEW, body("on", "2019-09-20", "title", "CAMHS", "due", "2019-09-15", "done", "2019-09-15"));

		DigitalRecords.OfDeliverables summary = (DigitalRecords.OfDeliverables) records.list(PLAN, "deliverables", NOW).get("summary");

		assertThat(summary.delivered()).isEqualTo(1);
		assertThat(summary.registered()).isEqualTo(2);
		assertThat(summary.byDates().status()).isEqualTo(Status.GREEN);
		wrong(() -> records.put(PLAN, "deliverables", "x", NEW, body("on", "2019-09-20", "title", "X", "done", "2019-09-25")), "done");
	}

	@Test
	void baselines_are_counted_over_all_actions() {
		Baselines baselines = resource.baselines(PLAN, NOW);

		assertThat(baselines.of()).isEqualTo(4);
		assertThat(baselines.with()).isEqualTo(2);
		assertThat(baselines.actions()).filteredOn(row -> row.action().equals("3.3")).singleElement()
				.satisfies(row -> assertThat(row.baselines()).containsExactly("Measure feel-safe"));
	}

	@Test
	void the_overview_says_what_is_here() {
		records.put(PLAN, "returns", "phones-2019-09-15", NEW, week(20, 15, 10, 8));

		DigitalResource.Overview overview = resource.overview(PLAN, NOW);

		assertThat(overview.actions()).containsExactlyInAnyOrder("2.7", "2.8", "3.2", "3.3");
		assertThat(overview.entered()).isEqualTo(Map.of("returns", 1, "reports", 0, "deliverables", 0));
		assertThat(overview.links()).containsEntry("rollouts", "/api/digital/plans/nottinghamshire-2019/rollouts").hasSize(5);
	}

	@Test
	void an_unknown_plan_is_not_found_whatever_is_asked() {
		for (ThrowingCallable call : List.<ThrowingCallable>of(() -> resource.overview("x", NOW), () -> resource.rollOuts("x", NOW),
				() -> resource.rollOut("x", "phones", NOW), () -> resource.baselines("x", NOW), () -> records.list("x", "reports", NOW),
				() -> records.get("x", "reports", "a", NOW), () -> records.put("x", "reports", "a", NEW, report("A")),
				() -> records.remove("x", "reports", "a", NEW))) {
			refused(call, Refusal.Kind.UNKNOWN, r -> {
			});
		}
	}

	@Test
	void nobody_writes_without_an_account_and_nobody_asks_about_31_september() {
		refused(() -> records.put(PLAN, "reports", "a", new Sent(null, null, null, null), report("A")), Refusal.Kind.UNAUTHENTICATED, r -> {
		});
		refused(() -> resource.rollOuts(PLAN, new Asked("2019-09-31", "31/09/2019")), Refusal.Kind.UNREADABLE,
				r -> assertThat(r.faults()).extracting(Fault::field).containsExactly("asOf", "knownAt"));
	}

	@Test
	void what_was_known_later_is_not_seen_before() {
		records.put(PLAN, "returns", "phones-2019-09-15", new Sent(ANNA, null, null, "2019-09-25"), week(20, 15, 10, 8));

		assertThat(resource.rollOut(PLAN, "phones", new Asked(null, "2019-09-24")).weeks()).isEmpty();
		assertThat(resource.rollOut(PLAN, "phones", new Asked(null, "2019-09-25")).weeks()).hasSize(1);
	}
}
