package org.planwright.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Reading;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.When;
import org.planwright.core.web.Site.Seen;

/** What contributors and officers tell of an action on pages. */
class ReportingFormsTest {

	private static final String ACTION = "/plans/sample/actions/1.1";
	private static final String REPORT = ACTION + "/milestones/open/report";
	private static final Actor VIOLA = new Actor("viola", Role.VIEWER);
	private static final Actor CARL = new Actor("carl", Role.CONTRIBUTOR);
	private static final Actor BOB = new Actor("bob-brown", Role.APPROVER);
	private static final Actor ANN = new Actor("ann-able", Role.APPROVER);
	private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

	private final Site site = Site.withSample();

	ReportingFormsTest() throws IOException {
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
	void a_contributor_reports_a_milestone_and_changes_nothing_that_was_promised() {
		assertThat(site.getAs(CARL, ACTION).document().select("a:contains(Report on Opening)").attr("href")).isEqualTo(REPORT);
		assertThat(site.send(CARL, REPORT, "forecast-day=3&forecast-month=7&forecast-year=2026&note=The+roof+is+late&once=1" + version(REPORT)).html()).isEqualTo(ACTION);
		assertThat(opening().forecast()).contains(LocalDate.of(2026, 7, 3));
		assertThat(site.get(REPORT).document().select("#forecast-day").val()).as("what is known already").isEqualTo("3");

		Seen early = site.send(CARL, REPORT, "done-day=2&done-month=6&done-year=2026&once=2" + version(REPORT));
		assertThat(early.status()).isEqualTo(422);
		assertThat(early.document().select("#done-error").text()).contains("after today");
		assertThat(site.send(CARL, REPORT, "done-day=1&done-month=6&done-year=2026&once=3" + version(REPORT)).html()).isEqualTo(ACTION);

		assertThat(opening().done()).contains(TODAY);
		assertThat(opening().due()).contains(LocalDate.of(2019, 10, 31));
		assertThat(opening().rebaselines()).isEmpty();
	}

	@Test
	void who_was_overtaken_with_a_report_sees_the_day_that_the_other_said() {
		String seen = version(REPORT);
		site.send(BOB, REPORT, "forecast-day=3&forecast-month=7&forecast-year=2026&once=1" + seen);

		Seen late = site.send(CARL, REPORT, "forecast-day=9&forecast-month=7&forecast-year=2026&once=2" + seen);

		assertThat(late.status()).isEqualTo(412);
		assertThat(late.document().select(".govuk-error-summary").text()).contains("Meanwhile Bob Brown, on ", "forecast 3 July 2026").doesNotContain("If-Match");
		assertThat(late.document().select("#forecast-day").val()).isEqualTo("9");
	}

	@Test
	void a_review_is_reported_with_whether_it_was_complete() {
		String form = site.getAs(CARL, ACTION).document().select("a:contains(Report a review)").attr("href");
		assertThat(site.get(form).document().select("#cadence option[selected]").text()).as("there is but one").isEqualTo("Panel, quarterly");
		String held = "cadence=panel&on-day=20&on-month=5&on-year=2026&count=20&next-day=20&next-month=8&next-year=2026&note=All+seen";

		assertThat(site.send(CARL, form, held + "&complete=perhaps&once=1").document().select("#complete-error")).hasSize(1);
		assertThat(site.send(CARL, form, held + "&complete=false&once=2").html()).isEqualTo(ACTION);

		assertThat(now().reviews("1.1")).singleElement().satisfies(told -> {
			assertThat(told.value().complete()).isFalse();
			assertThat(told.value().count()).contains(20);
			assertThat(told.value().next()).contains(LocalDate.of(2026, 8, 20));
		});
		assertThat(site.get(ACTION).document().select("main").text()).contains("Panel, not complete, 20 looked at");
		assertThat(site.get("/plans/sample/actions/2.1/review").status()).as("nothing to be reviewed").isEqualTo(404);
		assertThat(site.get("/plans/sample/actions/2.1").document().select("a:contains(Report a review)")).isEmpty();
	}

	@Test
	void somebody_states_a_confidence_and_is_named_with_it() {
		String form = site.getAs(CARL, ACTION).document().select("a:contains(state your confidence)").attr("href");
		assertThat(site.send(CARL, form, "level=BLUE&once=1").status()).as("more than confident").isEqualTo(422);
		assertThat(site.send(CARL, form, "level=&once=2").document().select("#level-error")).hasSize(1);
		assertThat(site.send(CARL, form, "level=AMBER&note=The+panel+doubts+it&once=3").html()).isEqualTo(ACTION);

		assertThat(now().view("1.1").confidence()).hasValueSatisfying(stated -> assertThat(stated.level() + stated.by()).isEqualTo(Status.AMBER + "carl"));
		assertThat(site.get(form).document().select("main").text()).contains("said AMBER on 1 June 2026: The panel doubts it");
	}

	@Test
	void the_evidence_is_accepted_by_the_accountable_officer_alone() {
		String form = site.getAs(ANN, ACTION).document().select("a:contains(accept the evidence)").attr("href");
		assertThat(site.getAs(BOB, ACTION).document().select("a:contains(accept the evidence)")).as("who is not accountable").isEmpty();
		Seen other = site.send(BOB, form, "note=Looks+good&once=1");
		assertThat(other.status()).isEqualTo(403);
		assertThat(other.document().select(".govuk-error-summary").text()).contains("accountable for action 1.1", "Bob Brown is not");
		assertThat(now().view("1.1").acceptance()).isEmpty();

		assertThat(site.send(ANN, form, "note=Seen+on+site&once=2").html()).isEqualTo(ACTION);

		assertThat(now().view("1.1").acceptance()).hasValueSatisfying(accepted -> assertThat(accepted.by() + accepted.on()).isEqualTo("ann-able" + TODAY));
	}

	@Test
	void a_status_set_by_hand_is_lifted_for_a_reason() {
		String override = ACTION + "/override";
		site.send(BOB, override, "status=RED&reason=The+builder+is+bankrupt&expires-day=30&expires-month=6&expires-year=2026&once=1" + version(override));
		String form = site.getAs(ANN, ACTION).document().select("a:contains(lift the one)").attr("href");
		assertThat(site.getAs(CARL, ACTION).document().select("a:contains(lift the one)")).as("a contributor").isEmpty();
		assertThat(site.send(ANN, form, "reason=&once=2" + version(form)).document().select("#reason-error")).hasSize(1);

		assertThat(site.send(ANN, form, "reason=Another+builder&once=3" + version(form)).html()).isEqualTo(ACTION);

		assertThat(now().assessment("1.1").override()).isEmpty();
		assertThat(site.get(form).status()).as("nothing to be lifted").isEqualTo(404);
		assertThat(site.get("/plans/sample/journal").document().select("tbody tr").get(0).text()).contains("Another builder", "Ann Able");
	}

	@Test
	void an_approver_adds_a_milestone_that_the_plan_did_not_have() {
		String form = site.getAs(BOB, ACTION).document().select("a:contains(Add a milestone)").attr("href");
		String sent = "title=First+child&due-day=1&due-month=9&due-year=2026&owner=ann-able";
		assertThat(site.send(CARL, form, sent + "&once=1").status()).as("a contributor").isEqualTo(403);
		site.justBefore(() -> site.send(ANN, form, "title=Registration&due-day=1&due-month=8&due-year=2026&once=2"));
		assertThat(site.send(BOB, form, sent + "&once=3").document().select(".govuk-error-summary").text()).contains("Meanwhile Ann Able", "“Registration”");

		assertThat(site.send(BOB, form, sent + "&once=4").html()).isEqualTo(ACTION);

		assertThat(now().view("1.1").milestones()).extracting(Milestone::title, Milestone::due).contains(
				org.assertj.core.groups.Tuple.tuple("First child", Optional.of(LocalDate.of(2026, 9, 1))));
	}

	@Test
	void a_value_says_how_many_answered_of_how_many_and_of_which_part_or_why_there_is_none() {
		String form = "/plans/sample/measures/places/observe";
		String day = "&on-day=30&on-month=9&on-year=2019";
		assertThat(site.send(CARL, form, "value=79&sample=250&outOf=300&part=oak-house&once=1" + day).status()).isEqualTo(303);
		assertThat(site.send(CARL, form, "symbol=c&once=2" + day).status()).isEqualTo(303);

		assertThat(now().observations("places")).extracting(told -> told.value()).anySatisfy(o -> {
			assertThat(o.sample()).contains(250);
			assertThat(o.outOf()).hasValueSatisfying(all -> assertThat(all).isEqualByComparingTo("300"));
			assertThat(o.part()).contains("oak-house");
		}).anySatisfy(o -> assertThat(o.reading()).isEqualTo(Reading.Symbol.CONFIDENTIAL));
		assertThat(site.send(CARL, form, "value=1&symbol=c&once=3" + day).document().select("#value-error").text()).contains("expected one of them");
		assertThat(site.send(CARL, form, "value=1&sample=many&once=4" + day).document().select("#sample-error")).hasSize(1);
		assertThat(site.send(CARL, form, "value=1&part=Oak+House&once=5" + day).document().select("#part-error")).hasSize(1);
	}

	@Test
	void who_may_only_read_is_offered_no_form() {
		List<String> offered = site.getAs(VIOLA, ACTION).document().select("main a").eachText();

		assertThat(offered).isNotEmpty().noneMatch(text -> text.matches("(?i)(report on|report a review|state your|accept the|add a milestone|lift ).*"));
	}
}
