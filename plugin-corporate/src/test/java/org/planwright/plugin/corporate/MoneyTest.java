package org.planwright.plugin.corporate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.plugin.corporate.Nottinghamshire.impact;
import static org.planwright.plugin.corporate.Nottinghamshire.sold;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.TimeAlone;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder;

@DisplayName("Money")
class MoneyTest {

	private final CorporateProgramme corporate = Nottinghamshire.programme();

	private static ViewBuilder services() {
		return Nottinghamshire.services(
				MeasureBuilder.measure("costed", "services").baseline("2019-09-01", "0").level("2", "2020-04-01").confirmed("2019-09-01"),
				Nottinghamshire.recovery().baseline("2019-09-01", "90"));
	}

	private Verdict recovery(ViewBuilder action, String day) {
		return impact(corporate.judge(action.on(day)), "recovery");
	}

	@Test
	void every_sold_service_earns_its_own_cost() {
		assertThat(recovery(sold(sold(services(), "catering", "2020-03-31", "100", "140"), "music", "2020-03-31", "100", "100"), "2020-04-01")
				.status()).isEqualTo(Status.GREEN);
		assertThat(recovery(sold(sold(services(), "catering", "2020-03-31", "100", "140"), "music", "2020-03-31", "100", "95"), "2020-04-01")
				.status()).isEqualTo(Status.AMBER);
		Verdict loss = recovery(sold(sold(services(), "catering", "2020-03-31", "100", "140"), "music", "2020-03-31", "100", "94.99"), "2020-04-01");
		assertThat(loss.status()).as("whatever the other earns").isEqualTo(Status.RED);
		assertThat(loss.reasons()).contains("Below: music 94.9%.");
	}

	@Test
	void a_service_whose_cost_is_unknown_after_1_april_2020_is_off_track() {
		ViewBuilder action = sold(sold(services(), "catering", "2019-12-31", "100", "140"), "music", "2019-12-31", null, "95");

		assertThat(recovery(action, "2020-01-10").status()).isEqualTo(Status.GREY);
		assertThat(recovery(action, "2020-04-01").status()).isEqualTo(Status.GREY);
		assertThat(recovery(action, "2020-04-02").status()).isEqualTo(Status.RED);
		assertThat(recovery(action, "2020-01-10").missing()).anyMatch(m -> m.contains("music"));
		TimeAlone.isAnnounced(corporate, action, "2020-01-10", "2021-12-31");
	}

	@Test
	void a_loss_does_not_go_away_by_leaving_the_service_out_of_a_return() {
		ViewBuilder action = sold(sold(services(), "music", "2019-12-31", "100", "50"), "catering", "2020-03-31", "100", "100");

		assertThat(recovery(action, "2020-04-01").status()).isEqualTo(Status.RED);
	}

	@Test
	void a_figure_grows_old_after_a_quarter() {
		ViewBuilder action = sold(services(), "music", "2020-03-31", "100", "100");

		assertThat(recovery(action, "2020-06-30").status()).isEqualTo(Status.GREEN);
		assertThat(recovery(action, "2020-07-01").status()).isEqualTo(Status.AMBER);
		TimeAlone.isAnnounced(corporate, action, "2020-03-31", "2021-12-31");
	}

	@Test
	void without_an_owner_recovery_is_not_on_track_and_a_loss_shows() {
		ViewBuilder unowned = Nottinghamshire.services();

		assertThat(recovery(sold(Nottinghamshire.services(), "music", "2020-03-31", "100", "100"), "2020-04-01").status()).isEqualTo(Status.GREY);
		assertThat(recovery(sold(unowned, "music", "2020-03-31", "100", "50"), "2020-04-01").status()).isEqualTo(Status.RED);
	}

	@Test
	void services_with_a_known_cost_are_n_of_n() {
		ViewBuilder action = sold(sold(services(), "catering", "2019-12-31", "100", "140"), "music", "2019-12-31", null, null);

		assertThat(impact(corporate.judge(action.on("2020-01-10")), "costed").reasons()).contains("1 of 2 on 31 December 2019.");
	}

	private static ViewBuilder line(ViewBuilder action, String line, String kind, String recurrence, String target, String forecast,
			String... more) {
		String[] fields = {"on", "2019-09-30", "title", "Saving " + line, "action", "\"1.6\"", "kind", kind, "recurrence", recurrence, "year", "2019-20",
				"target", target, "forecast", forecast};
		return action.record("saving", line, "2019-09-30",
				java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(more)).toArray(String[]::new));
	}

	private Verdict saving(ViewBuilder action) {
		return impact(corporate.judge(action.on("2019-10-01")), "saving");
	}

	@Test
	void kinds_of_saving_are_not_added_up() {
		ViewBuilder action = line(line(Nottinghamshire.placements(), "a", "cash", "recurring", "100000", "90000"), "b", "cost-avoidance",
				"recurring", "100000", "200000");

		assertThat(saving(action).status()).isEqualTo(Status.RED);
		assertThat(saving(action).reasons()).first().asString().contains("Saving a (cash)");
	}

	@Test
	void a_saving_that_comes_once_does_not_stand_in_for_one_that_comes_again() {
		assertThat(saving(line(line(Nottinghamshire.placements(), "a", "cash", "recurring", "100000", "90000"), "b", "cash", "one-off", "0",
				"50000")).status()).isEqualTo(Status.RED);
	}

	@Test
	void pressure_is_taken_off_a_saving() {
		assertThat(saving(line(Nottinghamshire.placements(), "a", "cash", "recurring", "100000", "100000")).status()).isEqualTo(Status.GREEN);
		Verdict verdict = saving(line(Nottinghamshire.placements(), "a", "cash", "recurring", "100000", "100000", "pressure", "2000"));
		assertThat(verdict.status()).isEqualTo(Status.AMBER);
		assertThat(verdict.reasons()).first().asString().contains("net of £2,000 of pressure");
	}

	@Test
	void a_saving_moved_to_a_later_year_needs_approval() {
		Verdict moved = saving(line(Nottinghamshire.placements(), "a", "cash", "recurring", "100", "100", "rephasedFrom", "2018-19"));

		assertThat(moved.status()).isEqualTo(Status.AMBER);
		assertThat(moved.missing()).containsExactly("who approved moving \"Saving a\" from 2018-19 to 2019-20");
		assertThat(saving(line(Nottinghamshire.placements(), "a", "cash", "recurring", "100", "100", "rephasedFrom", "2018-19",
				"rephasingApprovedBy", "colin-pettigrew")).status()).isEqualTo(Status.GREEN);
	}

	@Test
	void no_deficit_is_the_aim() {
		assertThat(deficit("0").status()).isEqualTo(Status.GREEN);
		assertThat(deficit("-10").status()).isEqualTo(Status.GREEN);
		assertThat(deficit("1").status()).isEqualTo(Status.RED);
		assertThat(deficit("1", "deficit-limit", "1000").status()).isEqualTo(Status.AMBER);
		assertThat(deficit("1001", "deficit-limit", "1000").status()).isEqualTo(Status.RED);
	}

	private Verdict deficit(String value, String... settings) {
		return impact(Nottinghamshire.programme(settings).judge(Nottinghamshire.specialNeeds(Nottinghamshire.deficit().value("2020-03-31", value))
				.on("2020-04-01")), "deficit");
	}

	@Test
	void posts_are_n_of_8_once_somebody_has_confirmed_it() {
		MeasureBuilder posts = MeasureBuilder.measure("posts", "posts").baseline("2019-09-01", "0").level("8", "2020-03-31").confirmed("2019-09-01")
				.value("2019-12-31", "5");

		assertThat(impact(corporate.judge(Nottinghamshire.capacity(posts).on("2019-12-31")), "posts").status()).isEqualTo(Status.GREEN);
		assertThat(impact(corporate.judge(Nottinghamshire.capacity(posts).on("2020-03-31")), "posts").status()).isEqualTo(Status.RED);
		assertThat(Nottinghamshire.worst(corporate.judge(Nottinghamshire.capacity(posts).on("2019-12-31")), Part.Kind.DELIVERY))
				.isEqualTo(Status.AMBER);
		TimeAlone.isAnnounced(corporate, Nottinghamshire.capacity(posts), "2019-12-31", "2021-12-31");
	}
}
