package org.planwright.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.When;
import org.planwright.core.web.Site.Seen;

class EvidenceFormsTest {

	private static final String ACTION = "/plans/sample/actions/1.1";
	private static final String MOVE = ACTION + "/milestones/open/move";
	private static final String PLACES = "/plans/sample/measures/places";
	private static final Actor CARL = new Actor("carl", Role.CONTRIBUTOR);
	private static final Actor BOB = new Actor("bob-brown", Role.APPROVER);
	private static final Actor ANN = new Actor("ann-able", Role.APPROVER);

	private final Site site = Site.withSample();

	EvidenceFormsTest() throws IOException {
	}

	private PlanView now() {
		return site.plans.at("sample", When.NOW);
	}

	private String version(String form) {
		return "&version=" + site.get(form).document().select("input[name=version]").val();
	}

	private Milestone opening() {
		return now().view("1.1").milestone("open").orElseThrow();
	}

	@Test
	void progress_is_reported_and_stands_on_the_page_of_the_action() {
		String form = site.get(ACTION).document().select("a:contains(Report progress)").attr("href");

		assertThat(site.send(CARL, form, "text=The+roof+is+on.&once=1").html()).isEqualTo(ACTION);
		assertThat(site.send(CARL, form, "text=The+roof+is+on.&once=1").html()).as("sent twice").isEqualTo(ACTION);

		assertThat(now().progress("1.1")).filteredOn(told -> told.value().text().equals("The roof is on.")).singleElement()
				.satisfies(told -> assertThat(told.value().on()).isEqualTo(LocalDate.of(2026, 6, 1)));
		assertThat(site.get(ACTION).document().select("main").text()).contains("The roof is on.", "carl");
		assertThat(site.send(CARL, form, "text=&on-day=31&on-month=9&on-year=2026&once=2").document().select(".govuk-error-summary li")).hasSize(2);
	}

	@Test
	void a_value_is_recorded_as_a_number_of_a_day() {
		String form = site.get(PLACES).document().select("a:contains(Record a value)").attr("href");

		assertThat(site.send(CARL, form, "value=4.5&on-day=30&on-month=9&on-year=2019&source=return&once=1").html()).isEqualTo(PLACES);

		assertThat(now().observations("places")).anySatisfy(told -> {
			assertThat(told.value().on()).isEqualTo(LocalDate.of(2019, 9, 30));
			assertThat(told.value().figure()).hasValueSatisfying(figure -> assertThat(figure).isEqualByComparingTo(new BigDecimal("4.5")));
			assertThat(told.value().source()).contains("return");
		});
		Seen refused = site.send(CARL, form, "value=four&on-day=31&on-month=9&on-year=2019&once=2");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.document().select("#value-error, #on-error")).hasSize(2);
		assertThat(refused.document().select("#value").val()).isEqualTo("four");
	}

	@Test
	void a_milestone_is_moved_with_a_reason_and_keeps_the_day_before() {
		assertThat(site.get(ACTION).document().select("a:contains(Move Opening)").attr("href")).isEqualTo(MOVE);
		assertThat(site.send(BOB, MOVE, "due-day=30&due-month=6&due-year=2026&once=1" + version(MOVE)).document().select("#reason-error")).hasSize(1);

		assertThat(site.send(BOB, MOVE, "due-day=30&due-month=6&due-year=2026&reason=No+builder&once=2" + version(MOVE)).html()).isEqualTo(ACTION);

		assertThat(opening().due()).contains(LocalDate.of(2026, 6, 30));
		assertThat(opening().firstDue()).contains(LocalDate.of(2019, 10, 31));
	}

	@Test
	void who_was_overtaken_sees_what_was_changed_beside_what_was_typed() {
		String seen = version(MOVE);
		site.send(BOB, MOVE, "due-day=30&due-month=6&due-year=2026&reason=No+builder&once=1" + seen);

		Seen late = site.send(ANN, MOVE, "due-day=31&due-month=7&due-year=2026&reason=No+money&once=2" + seen);

		assertThat(late.status()).isEqualTo(412);
		assertThat(late.document().select("main").text()).contains("promised for 30 June 2026", "No builder");
		assertThat(late.document().select(".govuk-error-summary").text()).contains("Meanwhile Bob Brown, on ", "due 30 June 2026, before that ", "No builder", "Nothing of yours was taken")
				.doesNotContain("version", "If-Match");
		assertThat(late.document().select("#due-day").val() + " " + late.document().select("#reason").val()).isEqualTo("31 No money");
		assertThat(opening().due()).contains(LocalDate.of(2026, 6, 30));
		String anew = late.document().select("input[name=version]").val();
		assertThat(site.send(ANN, MOVE, "due-day=31&due-month=7&due-year=2026&reason=No+money&once=3&version=" + anew).html()).isEqualTo(ACTION);
		assertThat(opening().rebaselines()).hasSize(2);
	}

	@Test
	void a_status_is_set_by_hand_for_a_reason_and_a_while() {
		String form = ACTION + "/override";
		String sent = "status=RED&reason=The+builder+is+bankrupt&expires-day=30&expires-month=6&expires-year=2026";
		assertThat(site.send(CARL, form, sent + "&once=1" + version(form)).status()).as("a contributor").isEqualTo(403);

		String seen = version(form);
		assertThat(site.send(BOB, form, sent + "&once=2" + seen).html()).isEqualTo(ACTION);

		assertThat(now().assessment("1.1").override()).map(each -> each.status()).isEqualTo(Optional.of(Status.RED));
		assertThat(site.get(ACTION).document().select("main").text()).contains("The builder is bankrupt");
		Seen late = site.send(ANN, form, "status=AMBER&reason=No&expires-day=30&expires-month=6&expires-year=2026&once=3" + seen);
		assertThat(late.status()).isIn(412, 428);
		assertThat(late.document().select("main").text()).contains("Bob Brown set", "The builder is bankrupt");
		assertThat(late.document().select(".govuk-error-summary").text()).contains("Meanwhile Bob Brown, on ", "status RED", "until 30 June 2026", "The builder is bankrupt").doesNotContain("If-Match", "version");
	}

	@Test
	void a_return_is_asked_for_as_its_programme_describes_it() {
		String form = site.get("/plans/sample/programmes/homes").document().select("a:contains(The return of a month)").attr("href");
		assertThat(site.get(form).document().select("form input[type=text], form textarea").eachAttr("name")).containsExactly("month-month", "month-year", "places",
				"note");
		Seen wrong = site.send(CARL, form, "places=four&once=1" + version(form));
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.document().select("#month-error").text()).contains("is missing");

		String sent = "month-month=9&month-year=2025&places=4&once=2" + version(form);
		assertThat(site.send(CARL, form, sent).html()).isEqualTo("/plans/sample/programmes/homes");
		assertThat(site.send(CARL, form, sent).html()).as("sent twice").isEqualTo("/plans/sample/programmes/homes");
		assertThat(now().records("homes", "return")).singleElement().satisfies(told -> assertThat(told.value().key()).isEqualTo("2025-09"));
	}

	@Test
	void a_return_asks_for_days_choices_and_figures_that_belong_together_and_a_gap_leads_to_it() {
		String form = "/plans/sample/programmes/homes/returns/rooms";
		assertThat(site.get("/plans/sample/programmes/homes").document().select(".govuk-inset-text a").eachAttr("href")).containsOnly(form);
		String sent = "home=oak&seen-day=3&seen-month=9&seen-year=2025&open=true&floor=first&on-day=4&on-month=9&on-year=2025&version=none";

		Seen missing = site.send(CARL, form, sent + "&once=1");
		assertThat(missing.document().select(".govuk-error-summary a").eachAttr("href")).containsExactly("#rooms.single");
		assertThat(missing.document().getElementById("rooms.single-error").text()).contains("Single rooms is missing");
		Seen wrong = site.send(CARL, form, sent + "&rooms.single=two&rooms.double=1&once=2");
		assertThat(wrong.document().getElementById("rooms.single-error").text()).contains("Single rooms");
		assertThat(site.send(CARL, form, sent + "&rooms.single=2&rooms.double=1&once=3").status()).isEqualTo(303);

		assertThat(now().records("homes", "rooms")).singleElement().satisfies(told -> assertThat(told.value().fields()).containsEntry("rooms", "3")
				.containsEntry("seen", "2025-09-03").containsEntry("open", "true").containsEntry("floor", "first"));
	}

	@Test
	void who_sends_a_return_that_another_has_sent_sees_that_first() {
		String form = "/plans/sample/programmes/homes/returns/returns";
		String mine = "month-month=9&month-year=2025&places=5&once=2";
		site.send(CARL, form, "month-month=9&month-year=2025&places=4&once=1&version=none");

		Seen late = site.send(BOB, form, mine + "&version=none");
		assertThat(late.status()).isIn(412, 428);
		assertThat(late.document().select(".govuk-error-summary").text()).contains("Meanwhile carl, on ", "2025-09: ", "places 4").doesNotContain("If-Match");
		assertThat(late.document().select("#places").val()).isEqualTo("5");
		assertThat(site.send(BOB, form, mine.replace("once=2", "once=3") + "&version=" + late.document().select("input[name=version]").val()).status()).isEqualTo(303);
		assertThat(now().records("homes", "return")).singleElement().satisfies(told -> assertThat(told.value().fields()).containsEntry("places", "5"));
	}

	@Test
	void what_a_register_holds_is_changed_by_the_form_that_added_it_which_begins_with_it() {
		String form = "/plans/sample/programmes/homes/returns/homes";
		String oak = "home=oak&title=The+Oak&beds.all=4&floor=half-way-up&lead=ann-able&on-day=4&on-month=9&on-year=2025";
		assertThat(site.get(form).document().select("details")).isEmpty();
		site.send(CARL, form, oak + "&once=1&version=none");

		String change = site.get(form).document().select("details a:contains(The Oak)").attr("href");
		Document begun = site.get(change).document();
		assertThat(begun.select("#home").val() + begun.select("#title").val() + begun.getElementById("beds.all").val()).isEqualTo("oakThe Oak4");
		assertThat(begun.select("#floor option[selected]").val()).as("however it was written").isEqualTo("half-way-up");
		assertThat(begun.select("#lead option[selected]").text()).isEqualTo("Ann Able");
		assertThat(begun.select("#on-day").val()).as("only who changes it knows since when").isEmpty();

		String more = oak.replace("all=4", "all=5") + "&version=" + begun.select("input[name=version]").val();
		assertThat(site.send(CARL, form, more + "&once=2").status()).isEqualTo(303);
		assertThat(now().record("homes", "home", "oak").orElseThrow().value().fields()).containsEntry("beds.all", "5");
		assertThat(site.send(BOB, form, more.replace("all=5", "all=6") + "&once=3").document().select(".govuk-error-summary").text()).contains("Meanwhile carl, on ");
		assertThat(site.get(form + "?of=elm").status()).isEqualTo(404);

		site.send(CARL, form, oak.replace("oak", "ash").replace("The+Oak", "%222020%22").replace("half-way-up", "gone").replace("ann-able", "zoe") + "&once=4&version=none");
		Document ash = site.get(form + "?of=ash").document();
		assertThat(ash.select("#title").val()).as("kept as a text").isEqualTo("2020");
		assertThat(ash.select("option[selected]").eachAttr("value")).as("what can be chosen no more").containsExactly("GONE", "zoe");
	}

	@Test
	void a_register_of_very_many_says_that_it_does_not_list_them_all() {
		String form = "/plans/sample/programmes/homes/returns/homes";
		for (int i = 0; i < 203; i++) {
			site.send(CARL, form, "home=h" + i + "&title=Home&beds.all=4&floor=half-way-up&lead=ann-able&on-day=4&on-month=9&on-year=2025&once=" + i + "&version=none");
		}
		Document listed = site.get(form).document();
		assertThat(listed.select("details a")).hasSize(200);
		assertThat(listed.select("details li").last().text()).isEqualTo("And 3 more. To change one of them, send this form with its short name.");
	}
}
