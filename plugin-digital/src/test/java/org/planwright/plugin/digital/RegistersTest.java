package org.planwright.plugin.digital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.plugin.digital.Nottinghamshire.impact;
import static org.planwright.plugin.digital.Nottinghamshire.verdict;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.TimeAlone;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder;

@DisplayName("The registers")
class RegistersTest {

	private final DigitalProgramme digital = Nottinghamshire.programme();

	private static MeasureBuilder counted(String role, String number) {
		return MeasureBuilder.measure(role, role).baseline("2019-09-01", "0").level(number, "2020-06-30").confirmed("2019-09-01");
	}

	private static ViewBuilder report(ViewBuilder action, String report, String on, String accepted, String cadence, String refreshed) {
		return action.record("report", report, on, "on", on, "title", "Report " + report, "acceptedOn", accepted, "acceptedBy", "rob-disney",
				"cadence", cadence, "refreshedOn", refreshed);
	}

	@Test
	void accepted_reports_are_n_of_n_by_the_days_they_were_accepted() {
		ViewBuilder action = report(report(Nottinghamshire.reports(counted("reports", "10")), "a", "2019-09-20", "2019-09-18", "monthly",
				"2019-09-20"), "b", "2019-09-25", "2019-09-24", "weekly", "2019-09-25");

		Verdict verdict = impact(digital.judge(action.on("2019-09-30")), "reports");
		assertThat(verdict.status()).isEqualTo(Status.GREEN);
		assertThat(verdict.reasons()).contains("2 of 10 on 24 September 2019.");
		assertThat(impact(digital.judge(action.on("2019-09-24")), "reports").reasons()).as("what was entered later is not seen")
				.contains("1 of 10 on 18 September 2019.");
	}

	@Test
	void a_report_is_fresh_within_its_own_cadence() {
		ViewBuilder action = report(report(Nottinghamshire.reports(), "monthly", "2019-09-20", "2019-09-18", "monthly", "2019-09-10"), "weekly",
				"2019-09-20", "2019-09-18", "weekly", "2019-09-10");

		assertThat(freshness(action, "2019-09-17")).isEqualTo(Status.GREY);
		assertThat(freshness(action, "2019-09-20")).isEqualTo(Status.AMBER);
		assertThat(freshness(action, "2019-09-25")).isEqualTo(Status.RED);
		Verdict verdict = verdict(digital.judge(action.on("2019-09-20")), Part.Kind.EVIDENCE_AGE, "freshness");
		assertThat(verdict.reasons()).first().asString().startsWith("\"Report weekly\": Somebody is to report weekly");
		TimeAlone.isAnnounced(digital, report(Nottinghamshire.reports(), "only", "2019-09-10", "2019-09-09", "quarterly", "2019-09-10"),
				"2019-09-10", "2021-12-31");
	}

	private Status freshness(ViewBuilder action, String day) {
		return verdict(digital.judge(action.on(day)), Part.Kind.EVIDENCE_AGE, "freshness").status();
	}

	@Test
	void a_report_without_a_cadence_says_so() {
		ViewBuilder action = Nottinghamshire.reports().record("report", "a", "2019-09-10", "on", "2019-09-10", "title", "Dashboard", "acceptedOn",
				"2019-09-09", "acceptedBy", "rob-disney");

		assertThat(verdict(digital.judge(action.on("2019-09-10")), Part.Kind.EVIDENCE_AGE, "freshness").missing())
				.containsExactly("how often \"Dashboard\" is to be refreshed");
	}

	@Test
	void deliverables_are_n_of_n_and_each_has_its_date() {
		ViewBuilder action = Nottinghamshire.programmeBoard(counted("deliverables", "4"))
				.record("deliverable", "local-offer", "2019-09-20", "on", "2019-09-20", "title", "Local offer", "due", "2019-09-15", "done",
						"2019-09-14")
				.record("deliverable", "camhs", "2019-09-20", "on", "2019-09-20", "title", "Link to CAMHS", "due", "2019-09-25")
				.record("deliverable", "portal", "2019-09-20", "on", "2019-09-20", "title", "Portal");

		assertThat(impact(digital.judge(action.on("2019-09-20")), "deliverables").reasons()).contains("1 of 4 on 14 September 2019.");
		Verdict dates = verdict(digital.judge(action.on("2019-09-26")), Part.Kind.DELIVERY, "deliverables");
		assertThat(dates.status()).isEqualTo(Status.AMBER);
		assertThat(dates.reasons()).first().asString().contains("Link to CAMHS").contains("1 day late");
		assertThat(dates.missing()).contains("a date for \"Portal\"");
		TimeAlone.isAnnounced(digital, action, "2019-09-20", "2021-12-31");
	}

	@Test
	void the_reports_action_is_blue_when_all_is_done_accepted_and_held() {
		ViewBuilder done = ViewBuilder.action("2.8", "digital").primary("delivery").milestone(ViewBuilder.step("ofsted", "2019-09-30", "2019-09-28"))
				.measure(counted("reports", "2").value("2019-10-31", "2").value("2019-11-30", "2").value("2019-12-31", "2")).accepted("2020-01-05");

		assertThat(verdict(digital.judge(done.on("2020-01-05")), Part.Kind.DELIVERY, "milestones").status()).isEqualTo(Status.BLUE);
		assertThat(verdict(digital.judge(done.on("2020-01-04")), Part.Kind.DELIVERY, "milestones").status()).isEqualTo(Status.GREEN);
	}
}
