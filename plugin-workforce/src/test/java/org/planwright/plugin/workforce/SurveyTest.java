package org.planwright.plugin.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Measure;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Profile;
import org.planwright.core.model.Target;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.View;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder;

@DisplayName("Surveys with their noise")
class SurveyTest {

	private static final String BEFORE = "2019-09-05";
	private static final String AFTER = "2020-09-05";

	/** 79% of 250 before, and then so many. */
	private static View survey(String percent, int answered, ViewBuilder action) {
		View made = action.measure(MeasureBuilder.measure("wellbeing", "%").every(Interval.ANNUAL).observation(Plan2019.survey("wellbeing", AFTER, percent,
				answered))).on("2020-10-01");
		Measure measure = new Measure("wellbeing", "Staff who feel well", Optional.of("%"), Polarity.UP, Optional.of("lucy"), Optional.of(Interval.ANNUAL),
				Optional.of(new Baseline(LocalDate.parse(BEFORE), new BigDecimal("79"), Optional.of(250))),
				Optional.of(new Target(Optional.of(new Aim.Level(new BigDecimal("90"))), Optional.of(LocalDate.of(2021, 3, 31)), new Profile.Linear(), Optional.empty())),
				Optional.empty());
		MeasureUse use = new MeasureUse("wellbeing", "wellbeing", Optional.empty(), Optional.empty());
		return new View(made.asOf(), made.action(), made.milestones(), made.progress(), made.allReviews(),
				List.of(new MeasureView(measure, use, made.measures().get(0).observations())), made.allRecords(), made.confidence(), made.acceptance(),
				made.subActions(), made.assessments(), made.measuresOfPlan());
	}

	private static ViewBuilder action() {
		return ViewBuilder.action("3.5", "workforce");
	}

	private static ViewBuilder asked(ViewBuilder action, String on, String question) {
		return action.record("survey", on + "-wellbeing", on, "question", question, "answered", "250", "percent", "79");
	}

	private static Verdict wellbeing(View view) {
		return Plan2019.verdict(view, "impact/wellbeing");
	}

	@ParameterizedTest(name = "79% to {0}% of {1} is {2}")
	@CsvSource({"81,250,AMBER", "79,250,AMBER", "87,250,GREEN", "71,250,RED", "81,20000,AMBER", "85,5000,GREEN"})
	void a_change_inside_the_noise_is_no_evidence_of_change(String percent, int answered, Status status) {
		assertThat(wellbeing(survey(percent, answered, action())).status()).isEqualTo(status);
	}

	@Test
	void and_the_noise_is_named() {
		assertThat(wellbeing(survey("81", 250, action())).reasons()).contains("There is no evidence of change.").first().asString()
				.contains("Of 250 and 250 answers, up to 7 points between two surveys are chance.");
	}

	@Test
	void answers_to_another_question_cannot_be_compared() {
		ViewBuilder same = asked(asked(action(), BEFORE, "Do you feel well at work?"), AFTER, "Do you feel well at work?");
		ViewBuilder changed = asked(asked(action(), BEFORE, "Do you feel well at work?"), AFTER, "Are you happy?");

		assertThat(wellbeing(survey("90", 250, same)).status()).isEqualTo(Status.GREEN);
		assertThat(wellbeing(survey("90", 250, changed)).status()).isEqualTo(Status.GREY);
	}

	@Test
	void a_result_without_the_number_of_answers_says_nothing() {
		ViewBuilder action = action().measure(Plan2019.complete("wellbeing", "%", BEFORE, "79", "90", "2021-03-31").value(AFTER, "95"));

		assertThat(wellbeing(action.on("2020-10-01")).status()).isEqualTo(Status.GREY);
		assertThat(wellbeing(action.on("2020-10-01")).missing()).anyMatch(missing -> missing.startsWith("how many answered"));
	}
}
