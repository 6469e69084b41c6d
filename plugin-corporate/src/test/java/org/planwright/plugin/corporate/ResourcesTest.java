package org.planwright.plugin.corporate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.planwright.core.rule.testing.Json.body;
import static org.planwright.core.rule.testing.Json.object;

import java.time.LocalDate;
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
import org.planwright.core.rule.programme.Sent;
import org.planwright.core.rule.testing.FakePlans;
import org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder;

@DisplayName("Under /api/corporate")
class ResourcesTest {

	private static final String PLAN = "nottinghamshire-2019";
	private static final Asked NOW = new Asked();
	private static final Actor ANNA = new Actor("anna", Role.CONTRIBUTOR);
	private static final Sent NEW = new Sent(ANNA, null, null, null);

	private final FakePlans plans = new FakePlans(PLAN, "2020-04-10",
			Nottinghamshire.spending().review(Nottinghamshire.held("1.2", Nottinghamshire.spendReview(), "2019-09-20", true, null)),
			Nottinghamshire.audit(), Nottinghamshire.benchmark(), Nottinghamshire.placements(), Nottinghamshire.capacity(),
			Nottinghamshire.services());
	private final CorporateRecords records = new CorporateRecords(plans, Nottinghamshire.settings());
	private final CorporateResource resource = new CorporateResource(plans, Nottinghamshire.settings());

	private static Input recommendation(String title) {
		return body("on", "2020-02-10", "title", title, "due", "2020-03-31", "owner", "simon-lacey");
	}

	private static Input saving(Object... more) {
		Map<String, Object> fields = object("on", "2020-02-10", "title", "Step-downs", "action", "1.6", "kind", "cash", "recurrence", "one-off",
				"year", "2019-20", "target", 1000, "forecast", 900);
		fields.putAll(object(more));
		return body(fields.entrySet().stream().flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue())).toArray());
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
	void the_calendar_says_when_each_review_was_held_and_is_due() {
		Calendar calendar = resource.calendar(PLAN, NOW);

		assertThat(calendar.cadences()).extracting(Calendar.Row::action).containsExactly("1.2", "1.6");
		Calendar.Row spending = calendar.cadences().get(0);
		assertThat(spending.held()).extracting(Calendar.Round::on).containsExactly(LocalDate.of(2019, 9, 20));
		assertThat(spending.due()).contains(LocalDate.of(2020, 1, 30));
		assertThat(spending.daysLate()).contains(71L);
		assertThat(calendar.cadences().get(1).due()).as("nothing says").isEmpty();
		assertThat(resource.calendar(PLAN, new Asked("2020-01-30", null)).cadences().get(0).daysLate()).isEmpty();
	}

	@Test
	void a_recommendation_is_created_and_changed_by_those_who_saw_it() {
		Response created = records.put(PLAN, "recommendations", "r1", NEW, recommendation("Check invoices"));

		assertThat(created.getStatus()).isEqualTo(201);
		assertThat(created.getEntityTag().getValue()).isEqualTo("1");
		refused(() -> records.put(PLAN, "recommendations", "r1", NEW, recommendation("Check")), Refusal.Kind.VERSION_NEEDED, r -> {
		});
		assertThat(records.put(PLAN, "recommendations", "r1", new Sent(ANNA, "\"1\"", null, null),
				body("on", "2020-04-01", "title", "Check invoices", "due", "2020-03-31", "done", "2020-03-30")).getStatus()).isEqualTo(200);
		refused(() -> records.put(PLAN, "recommendations", "r1", new Sent(ANNA, "\"1\"", null, null), recommendation("Check")), Refusal.Kind.STALE,
				r -> {
				});
		assertThat(recommendations().carriedOut()).isEqualTo(1);
		assertThat(recommendations().recommended()).isEqualTo(1);
	}

	private CorporateRecords.OfRecommendations recommendations() {
		return (CorporateRecords.OfRecommendations) records.list(PLAN, "recommendations", NOW).get("summary");
	}

	@Test
	void recommendations_are_shown_by_their_dates() {
		assertThat(recommendations().byDates().missing()).containsExactly("the recommendations of the report, each with its date");
		records.put(PLAN, "recommendations", "r1", NEW, recommendation("Check invoices"));

		assertThat(recommendations().byDates().status()).as("10 days late").isEqualTo(Status.AMBER);
		wrong(() -> records.put(PLAN, "recommendations", "r2", NEW,
				body("on", "2020-02-30", "title", "Flat of the family, NG2 7QP", "done", "31/03/2020", "owner", "Simon Lacey", "child", "x")), "on",
				"title", "done", "owner", "child");
	}

	@Test
	void cost_recovery_is_shown_service_by_service_and_never_in_total() {
		records.put(PLAN, "services", "catering-2020-03-31", NEW, body("title", "Catering", "fullCost", 100000, "income", 140000));
		records.put(PLAN, "services", "music-2020-03-31", NEW, body("title", "Music", "income", 100));

		CostRecovery recovery = resource.costRecovery(PLAN, NOW);

		assertThat(recovery.status()).as("a cost is unknown after 1 April 2020").isEqualTo(Status.RED);
		assertThat(recovery.services()).extracting(CostRecovery.Service::service).containsExactly("catering", "music");
		assertThat(recovery.services().get(0).status()).isEqualTo(Status.GREEN);
		assertThat(recovery.services().get(0).periods().get(0).recoveredPercent().orElseThrow()).isEqualByComparingTo("140");
		assertThat(recovery.services().get(1).periods().get(0).recoveredPercent()).isEmpty();
		wrong(() -> records.put(PLAN, "services", "music-2019-12-31", NEW, body("service", "catering", "ending", "2020-03-31", "title", "Music")),
				"service", "ending");
		wrong(() -> records.put(PLAN, "services", "music-2019-12-31", NEW, body("title", "Music", "fullCost", 0, "income", -1, "costPerChild", 5)),
				"fullCost", "income", "costPerChild");
		refused(() -> records.put(PLAN, "services", "music", NEW, body("title", "Music")), Refusal.Kind.UNREADABLE, r -> {
		});
	}

	@Test
	void savings_are_summed_by_year_kind_and_recurrence() {
		records.put(PLAN, "savings", "a", NEW, saving());
		records.put(PLAN, "savings", "b", NEW, saving("target", 500, "forecast", 600, "pressure", 100));
		records.put(PLAN, "savings", "c", NEW, saving("kind", "income"));

		assertThat(((CorporateRecords.OfSavings) records.list(PLAN, "savings", NOW).get("summary")).sums()).hasSize(2).first().satisfies(cash -> {
			assertThat(cash.target()).isEqualByComparingTo("1500");
			assertThat(cash.forecast()).isEqualByComparingTo("1500");
			assertThat(cash.net()).isEqualByComparingTo("1400");
			assertThat(cash.status()).isEqualTo(Status.RED);
		});
	}

	@Test
	void a_saving_that_contradicts_itself_or_belongs_nowhere_is_refused() {
		wrong(() -> records.put(PLAN, "savings", "a", NEW, saving("year", "2019-21", "kind", "hope", "rephasedFrom", "2020-21", "target", "much")),
				"year", "kind", "target");
		wrong(() -> records.put(PLAN, "savings", "a", NEW, saving("rephasedFrom", "2020-21")), "rephasedFrom");
		wrong(() -> records.put(PLAN, "savings", "a", NEW, saving("rephasingApprovedBy", "colin-pettigrew")), "rephasedFrom");
		wrong(() -> records.put(PLAN, "savings", "a", NEW, saving("action", "9.9")), "action");
		assertThat(plans.written()).isEmpty();
	}

	@Test
	void neighbours_judgements_and_figures_make_the_comparison() {
		records.put(PLAN, "neighbours", "2019-04-01", NEW,
				body("neighbours", object("a", "Ashire", "b", "Beshire", "c", "Ceshire", "d", "Deshire")));
		for (String authority : List.of("a", "b", "c", "d")) {
			records.put(PLAN, "judgements", authority + "-2019-02-01", NEW, body("framework", "ilacs", "grade", "good"));
		}
		records.put(PLAN, "figures", "agency-rate-2019-09-30", NEW, body("title", "Agency rate", "unit", "%", "polarity", "down", "own", 14.3,
				"others", object("a", 11.5, "b", 5.0, "c", 4.4, "d", 4.6, "e", "c")));

		Benchmark benchmark = resource.benchmarks(PLAN, NOW);

		assertThat(benchmark.inSet()).isEqualTo(4);
		assertThat(benchmark.missing()).isEmpty();
		assertThat(benchmark.comparisons()).singleElement().satisfies(agency -> assertThat(agency.position()).isEqualTo(Comparison.Position.WORSE));
		assertThat(resource.benchmarks(PLAN, new Asked("2019-01-31", null)).edition()).isEmpty();
	}

	@Test
	void lists_judgements_and_figures_are_read_strictly() {
		wrong(() -> records.put(PLAN, "neighbours", "2019-04-01", NEW, body("neighbours", object("Kent County", "Kent", "essex", ""))), "neighbours");
		wrong(() -> records.put(PLAN, "neighbours", "2019-04-01", NEW, body()), "neighbours");
		wrong(() -> records.put(PLAN, "judgements", "kent-2019-02-01", NEW, body("framework", "cqc", "grade", "fine")), "framework", "grade");
		wrong(() -> records.put(PLAN, "figures", "x-2019-09-30", NEW, body("title", "X", "polarity", "sideways", "own", "c", "others",
				object("kent", "about 5"))), "polarity", "own", "others");
		refused(() -> records.put(PLAN, "neighbours", "2019-13-01", NEW, body()), Refusal.Kind.UNREADABLE, r -> {
		});
		wrong(() -> records.put(PLAN, "judgements", "kent-2020-05-01", NEW, body("framework", "ilacs", "grade", "good")), "key");
		assertThat(plans.written()).isEmpty();
	}

	@Test
	void the_overview_says_what_is_here() {
		CorporateResource.Overview overview = resource.overview(PLAN, NOW);

		assertThat(overview.actions()).containsExactlyInAnyOrder("1.2", "1.3", "1.4", "1.6", "2.9", "2.10");
		assertThat(overview.entered()).hasSize(6).allSatisfy((kind, number) -> assertThat(number).isZero());
		assertThat(overview.links()).containsEntry("cost-recovery", "/api/corporate/plans/nottinghamshire-2019/cost-recovery").hasSize(10);
	}

	@Test
	void an_unknown_plan_is_not_found_whatever_is_asked() {
		for (ThrowingCallable call : List.<ThrowingCallable>of(() -> resource.overview("x", NOW), () -> resource.calendar("x", NOW),
				() -> resource.benchmarks("x", NOW), () -> resource.capacity("x", NOW), () -> resource.costRecovery("x", NOW),
				() -> records.list("x", "savings", NOW), () -> records.put("x", "recommendations", "a", NEW, recommendation("A")))) {
			refused(call, Refusal.Kind.UNKNOWN, r -> {
			});
		}
	}

	@Test
	void nobody_writes_without_an_account() {
		refused(() -> records.put(PLAN, "recommendations", "a", new Sent(null, null, null, null), recommendation("A")),
				Refusal.Kind.UNAUTHENTICATED, r -> {
				});
	}

	@Test
	void capacity_shows_posts_and_projects() {
		FakePlans withProjects = new FakePlans(PLAN, "2020-04-10", Nottinghamshire.action("2.9", "impact")
				.measure(MeasureBuilder.measure("posts", "posts").level("8", null).value("2020-03-31", "5")));

		assertThat(new CorporateResource(withProjects, Nottinghamshire.settings()).capacity(PLAN, NOW).get("capacity")).singleElement()
				.satisfies(capacity -> {
					assertThat(capacity.action()).isEqualTo("2.9");
					assertThat(capacity.posts().orElseThrow()).isEqualByComparingTo("8");
					assertThat(capacity.filled()).extracting(filled -> filled.posts().intValue()).containsExactly(5);
					assertThat(capacity.status()).isEqualTo(Status.GREY);
				});
	}
}
