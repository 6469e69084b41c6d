package org.planwright.plugin.corporate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.plugin.corporate.Nottinghamshire.delivery;
import static org.planwright.plugin.corporate.Nottinghamshire.impact;
import static org.planwright.plugin.corporate.Nottinghamshire.worst;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.TimeAlone;
import org.planwright.core.rule.testing.ViewBuilder;

@DisplayName("On 10 September 2019, from the plan's own text")
class DayOneTest {

	private static final String DAY = "2019-09-10";
	private static final String END = "2021-12-31";
	private final CorporateProgramme corporate = Nottinghamshire.programme();

	private List<Part> judged(ViewBuilder action) {
		return corporate.judge(action.on(DAY));
	}

	@Test
	void the_spending_review_of_1_2_has_no_last_date() {
		Verdict review = delivery(judged(Nottinghamshire.spending()), "cadence");

		assertThat(review.status()).isEqualTo(Status.GREY);
		assertThat(review.missing()).singleElement().asString().contains("was last done");
		assertThat(review.next()).isEmpty();
	}

	@Test
	void the_audit_of_1_3_is_on_track_until_31_october() {
		List<Part> parts = judged(Nottinghamshire.audit());

		assertThat(worst(parts, Part.Kind.DELIVERY)).isEqualTo(Status.GREEN);
		assertThat(delivery(parts, "milestones").next()).contains(LocalDate.of(2019, 10, 31));
		assertThat(worst(corporate.judge(Nottinghamshire.audit().on("2019-10-30")), Part.Kind.DELIVERY)).isEqualTo(Status.GREEN);
		assertThat(worst(corporate.judge(Nottinghamshire.audit().on("2019-10-31")), Part.Kind.DELIVERY)).isEqualTo(Status.AMBER);
		assertThat(delivery(parts, "milestones").missing()).hasSize(2).allMatch(m -> m.startsWith("a date for"));
		assertThat(impact(parts, "recommendations").missing()).anyMatch(m -> m.startsWith("N for"));
	}

	@Test
	void the_comparison_of_1_4_has_no_date_no_neighbours_and_no_measures() {
		List<Part> parts = judged(Nottinghamshire.benchmark());

		assertThat(worst(parts, Part.Kind.IMPACT)).isEqualTo(Status.GREY);
		assertThat(impact(parts, "comparison").missing()).anyMatch(m -> m.contains("a date for \"Step plan-approved\""))
				.contains("an edition of the list of statistical neighbours", "which measures are compared, with their figures");
		assertThat(worst(parts, Part.Kind.DELIVERY)).isEqualTo(Status.GREY);
	}

	@Test
	void the_review_of_admissions_of_1_5_is_41_days_late_and_only_evidence_will_change_that() {
		List<Part> parts = judged(Nottinghamshire.admissions());

		assertThat(worst(parts, Part.Kind.DELIVERY)).isEqualTo(Status.RED);
		assertThat(delivery(parts, "milestones").reasons()).anyMatch(r -> r.contains("was due on 31 July 2019 and is 41 days late"));
		assertThat(delivery(parts, "milestones").next()).isEmpty();
		assertThat(worst(parts, Part.Kind.IMPACT)).isEqualTo(Status.GREY);
	}

	@Test
	void the_placement_reviews_of_1_6_have_no_start() {
		List<Part> parts = judged(Nottinghamshire.placements());

		assertThat(delivery(parts, "cadence").status()).isEqualTo(Status.GREY);
		assertThat(impact(parts, "saving").missing()).anyMatch(m -> m.contains("target"));
	}

	@Test
	void the_posts_of_2_9_are_not_confirmed_and_its_parts_are_shown_beside() {
		List<Part> parts = judged(Nottinghamshire.capacity());

		assertThat(worst(parts, Part.Kind.IMPACT)).isEqualTo(Status.GREY);
		assertThat(impact(parts, "posts").missing()).anyMatch(m -> m.startsWith("who confirms N") && m.contains("8"))
				.anyMatch(m -> m.contains("due date"));
		assertThat(delivery(parts, "parts").status()).isEqualTo(Status.AMBER);
		assertThat(delivery(parts, "parts").reasons()).first().isEqualTo("2.9.1: The meeting is near.");
	}

	@Test
	void the_projects_of_2_9_are_judged_by_their_dates_when_they_have_any() {
		assertThat(worst(judged(Nottinghamshire.meeting()), Part.Kind.DELIVERY)).isEqualTo(Status.AMBER);
		assertThat(worst(judged(Nottinghamshire.frontDoor()), Part.Kind.DELIVERY)).isEqualTo(Status.GREY);
		assertThat(worst(judged(Nottinghamshire.specialNeeds(Nottinghamshire.deficit())), Part.Kind.DELIVERY)).isEqualTo(Status.GREY);
	}

	@Test
	void the_sold_services_of_2_10_are_not_named() {
		List<Part> parts = judged(Nottinghamshire.services());

		assertThat(worst(parts, Part.Kind.IMPACT)).isEqualTo(Status.GREY);
		assertThat(impact(parts, "costed").missing()).anyMatch(m -> m.startsWith("N for"));
		assertThat(impact(parts, "recovery").reasons()).anyMatch(r -> r.contains("nothing is recorded of any yet"));
	}

	@Test
	void every_change_by_time_alone_is_announced_to_the_end_of_2021() {
		for (ViewBuilder action : List.of(Nottinghamshire.spending(), Nottinghamshire.audit(), Nottinghamshire.benchmark(),
				Nottinghamshire.admissions(), Nottinghamshire.placements(), Nottinghamshire.capacity(), Nottinghamshire.meeting(),
				Nottinghamshire.frontDoor(), Nottinghamshire.specialNeeds(Nottinghamshire.deficit()), Nottinghamshire.services())) {
			TimeAlone.isAnnounced(corporate, action, DAY, END);
		}
	}
}
