package org.planwright.plugin.corporate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.plugin.corporate.Nottinghamshire.delivery;
import static org.planwright.plugin.corporate.Nottinghamshire.followUps;
import static org.planwright.plugin.corporate.Nottinghamshire.impact;
import static org.planwright.plugin.corporate.Nottinghamshire.needed;
import static org.planwright.plugin.corporate.Nottinghamshire.reviewed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Reading;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.TimeAlone;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder;

@DisplayName("Audits")
class AuditsTest {

	private final CorporateProgramme corporate = Nottinghamshire.programme();

	private static ViewBuilder reported(MeasureBuilder recommendations) {
		return ViewBuilder.action("1.3", "corporate").primary("delivery").measure(recommendations).progress("2019-12-01")
				.milestone(ViewBuilder.step("report", "2019-11-30", "2019-11-28"))
				.record("recommendation", "r1", "2020-02-10", "on", "2020-02-10", "title", "Check invoices", "due", "2020-02-01", "done", "2020-02-08")
				.record("recommendation", "r2", "2020-02-10", "on", "2020-02-10", "title", "Train managers", "due", "2020-03-31", "owner", "simon-lacey")
				.record("recommendation", "r3", "2020-02-10", "on", "2020-02-10", "title", "Write it down");
	}

	@Test
	void each_recommendation_is_judged_by_its_own_date() {
		ViewBuilder action = reported(MeasureBuilder.measure("recommendations", "recommendations"));

		Verdict verdict = delivery(corporate.judge(action.on("2020-02-10")), "recommendations");
		assertThat(verdict.status()).isEqualTo(Status.GREEN);
		assertThat(verdict.reasons()).contains("1 of 3 recommendations are carried out.");
		assertThat(verdict.missing()).containsExactly("a date for \"Write it down\"");
		assertThat(Nottinghamshire.worst(corporate.judge(action.on("2020-04-01")), Part.Kind.DELIVERY)).isEqualTo(Status.AMBER);
		assertThat(Nottinghamshire.worst(corporate.judge(action.on("2020-04-29")), Part.Kind.DELIVERY)).isEqualTo(Status.RED);
		TimeAlone.isAnnounced(corporate, action, "2020-02-10", "2021-12-31");
	}

	@Test
	void recommendations_carried_out_are_n_of_n() {
		ViewBuilder action = reported(MeasureBuilder.measure("recommendations", "recommendations").baseline("2019-11-28", "0")
				.level("3", "2020-12-31").confirmed("2019-11-28"));

		Verdict verdict = impact(corporate.judge(action.on("2020-02-10")), "recommendations");
		assertThat(verdict.status()).isEqualTo(Status.GREEN);
		assertThat(verdict.reasons()).contains("1 of 3 on 8 February 2020.");
		assertThat(impact(corporate.judge(action.on("2020-10-01")), "recommendations").status()).isEqualTo(Status.RED);
	}

	@Test
	void an_audit_is_blue_when_all_is_done_held_and_accepted() {
		ViewBuilder action = ViewBuilder.action("1.3", "corporate").primary("delivery")
				.milestone(ViewBuilder.step("report", "2019-11-30", "2019-11-28"))
				.measure(MeasureBuilder.measure("recommendations", "recommendations").level("1", "2020-12-31").value("2020-03-31", "1")
						.value("2020-06-30", "1").value("2020-09-30", "1"))
				.accepted("2020-10-01");

		assertThat(delivery(corporate.judge(action.on("2020-10-01")), "milestones").status()).isEqualTo(Status.BLUE);
	}

	private static Observation count(String measure, String on, String value, String of) {
		return new Observation(measure, LocalDate.parse(on), Optional.empty(), new Reading.Figure(new BigDecimal(value)),
				Optional.of(new BigDecimal(of)), Optional.empty(), Optional.empty(), Optional.empty());
	}

	private List<Part> admissions(MeasureBuilder reviewed, MeasureBuilder needed, MeasureBuilder followUps) {
		return corporate.judge(Nottinghamshire.admissions(reviewed, needed, followUps).on("2019-09-10"));
	}

	@Test
	void all_20_admissions_are_to_be_reviewed() {
		assertThat(impact(admissions(reviewed().value("2019-08-30", "20"), needed(), followUps()), "reviewed").status()).isEqualTo(Status.GREEN);
		assertThat(impact(admissions(reviewed().value("2019-08-30", "19"), needed(), followUps()), "reviewed").status()).isEqualTo(Status.RED);
		ViewBuilder early = Nottinghamshire.admissions(reviewed().value("2019-07-01", "19"), needed(), followUps());
		assertThat(impact(corporate.judge(early.on("2019-07-31")), "reviewed").status()).isEqualTo(Status.AMBER);
		TimeAlone.isAnnounced(corporate, early, "2019-07-01", "2021-12-31");
	}

	@Test
	void one_admission_that_was_not_needed_is_at_risk_until_it_is_followed_up_and_never_off_track() {
		MeasureBuilder nineteen = needed().observation(count("care-needed", "2019-08-30", "19", "20"));
		Verdict open = impact(admissions(reviewed(), nineteen, followUps().observation(count("follow-ups", "2019-09-01", "0", "1"))), "care-needed");

		assertThat(open.status()).isEqualTo(Status.AMBER);
		assertThat(open.reasons()).first().asString().contains("19 of 20 on 30 August 2019");
		assertThat(impact(admissions(reviewed(), nineteen, followUps().observation(count("follow-ups", "2019-09-01", "1", "1"))), "care-needed")
				.status()).isEqualTo(Status.GREEN);
		assertThat(impact(admissions(reviewed(), nineteen, followUps()), "care-needed").missing()).singleElement().asString()
				.contains("how many, and of how many");
		assertThat(impact(admissions(reviewed(), needed().value("2019-08-30", "50"), followUps()), "care-needed").status())
				.isEqualTo(Status.AMBER);
		assertThat(impact(admissions(reviewed(), needed().value("2019-08-30", "100"), followUps()), "care-needed").status())
				.isEqualTo(Status.GREEN);
	}
}
