package org.planwright.plugin.fostering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.plugin.fostering.Nottinghamshire.impact;
import static org.planwright.plugin.fostering.Nottinghamshire.worst;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
	private final FosteringProgramme fostering = Nottinghamshire.programme();

	@Test
	void the_impact_of_2_1_cannot_be_assessed_and_says_what_to_enter() {
		List<Part> parts = fostering.judge(Nottinghamshire.dayOne().on(DAY));

		assertThat(worst(parts, Part.Kind.IMPACT)).isEqualTo(Status.GREY);
		assertThat(parts.stream().filter(part -> part.kind() == Part.Kind.IMPACT)).allMatch(part -> part.verdict().status() == Status.GREY)
				.allMatch(part -> !part.verdict().missing().isEmpty() && part.verdict().next().isEmpty());
		assertThat(impact(parts, "net-placements").missing()).anyMatch(m -> m.contains("baseline")).anyMatch(m -> m.contains("owner"))
				.anyMatch(m -> m.contains("an approved, a usable or a filled place"));
		assertThat(impact(parts, "enquiries").missing()).anyMatch(m -> m.contains("baseline")).anyMatch(m -> m.contains("due date"));
		assertThat(impact(parts, "in-house-share").missing()).anyMatch(m -> m.contains("target"));
		assertThat(impact(parts, "saving").missing()).anyMatch(m -> m.contains("target"));
		assertThat(impact(parts, "stock-and-flow").missing()).anyMatch(m -> m.contains("stock of households and places"));
		assertThat(impact(parts, "coherence").missing()).anyMatch(m -> m.contains("deregistrations"));
	}

	@Test
	void the_delivery_of_2_1_is_that_of_its_two_parts() {
		List<Part> parts = fostering.judge(Nottinghamshire.dayOne().on(DAY));

		Verdict delivery = Nottinghamshire.verdict(parts, Part.Kind.DELIVERY, "parts");
		assertThat(delivery.status()).isEqualTo(Status.GREEN);
		assertThat(delivery.reasons()).contains("2.1.1: The campaign is due on 31 July 2020.", "2.1.2: The offer is due on 30 April 2020.");
		assertThat(parts).noneMatch(part -> part.name().equals("milestones"));
	}

	@Test
	void the_worse_of_the_two_parts_decides() {
		List<Part> parts = fostering.judge(ViewBuilder.action("2.1", "fostering")
				.subAction(ViewBuilder.assessment("2.1.1", Status.GREEN, "On time.")).subAction(ViewBuilder.assessment("2.1.2", Status.RED, "Late."))
				.on(DAY));

		assertThat(Nottinghamshire.verdict(parts, Part.Kind.DELIVERY, "parts").status()).isEqualTo(Status.RED);
	}

	@Test
	void the_campaign_and_the_offer_are_judged_by_their_dates() {
		ViewBuilder campaign = ViewBuilder.action("2.1.1", "fostering").partOf("2.1").primary("delivery").milestone("campaign", "2020-07-31")
				.progress("2019-09-05");
		ViewBuilder offer = ViewBuilder.action("2.1.2", "fostering").partOf("2.1").primary("delivery").milestone("offer", "2020-04-30")
				.progress("2019-09-05");

		Verdict now = delivery(campaign, DAY);
		assertThat(now.status()).isEqualTo(Status.GREEN);
		assertThat(now.next()).contains(LocalDate.of(2020, 7, 1));
		assertThat(delivery(campaign, "2020-07-01").status()).as("30 days to go, nothing logged").isEqualTo(Status.AMBER);
		assertThat(delivery(offer, "2020-05-28").status()).as("28 days late").isEqualTo(Status.AMBER);
		assertThat(delivery(offer, "2020-05-29").status()).as("29 days late").isEqualTo(Status.RED);
		TimeAlone.isAnnounced(fostering, campaign, DAY, "2020-12-31");
		TimeAlone.isAnnounced(fostering, offer, DAY, "2020-12-31");
	}

	private Verdict delivery(ViewBuilder action, String day) {
		return Nottinghamshire.verdict(fostering.judge(action.on(day)), Part.Kind.DELIVERY, "milestones");
	}

	@Test
	void time_alone_changes_nothing_in_2_1() {
		assertThat(fostering.judge(Nottinghamshire.dayOne().on("2022-09-10")).stream().filter(part -> part.kind() == Part.Kind.IMPACT))
				.allMatch(part -> part.verdict().status() == Status.GREY);
		assertThat(fostering.judge(Nottinghamshire.dayOne().on(DAY))).allMatch(part -> part.verdict().next().equals(Optional.empty()));
	}
}
