package org.planwright.core.rule.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.testing.Json;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder;

@DisplayName("n of N, as programmes count it")
class CountingTest {

	private static final Settings DEFAULTS = Settings.of(Map.of());

	private static MeasureBuilder sites() {
		return MeasureBuilder.measure("sites", "sites").baseline("2019-09-01", "0").level("10", "2019-12-31").confirmed("2019-09-01");
	}

	private static Verdict judge(ViewBuilder action, List<Point> own, String day) {
		return Counting.part(action.on(day), "sites", "Sites", own, DEFAULTS).verdict();
	}

	private static ViewBuilder action(MeasureBuilder measure) {
		return ViewBuilder.action("1", "trial").measure(measure);
	}

	private static Point point(String day, long value) {
		return new Point(LocalDate.parse(day), BigDecimal.valueOf(value));
	}

	@Test
	void takes_a_register_for_a_series() {
		assertThat(Counting.sums(Stream.of("2019-10-02", "2019-09-02", "2019-10-02").map(LocalDate::parse)))
				.containsExactly(point("2019-09-02", 1), point("2019-10-02", 3));
		assertThat(judge(action(sites()), List.of(point("2019-09-30", 9)), "2019-09-30").status()).isEqualTo(Status.GREEN);
		assertThat(judge(action(sites()), List.of(), "2019-12-30").status()).isEqualTo(Status.RED);
	}

	@Test
	void prefers_the_register_to_an_observation_of_the_same_day_and_keeps_the_others() {
		MeasureView view = Counting.with(sites().value("2019-09-10", "1").value("2019-09-20", "2").valueOf("east", "2019-09-20", "1")
				.view(LocalDate.of(2019, 9, 30)), List.of(point("2019-09-20", 7)));

		assertThat(view.whole()).extracting(o -> o.figure().orElseThrow().intValue()).containsExactly(1, 7);
		assertThat(view.observations()).hasSize(3);
	}

	@Test
	void is_never_on_track_while_something_is_missing_and_off_track_all_the_same() {
		Verdict ahead = judge(action(sites().noOwner()), List.of(point("2019-09-30", 9)), "2019-09-30");

		assertThat(ahead.status()).isEqualTo(Status.GREY);
		assertThat(ahead.missing()).containsExactly("the owner of \"Measure sites\"");
		assertThat(judge(action(sites().noOwner()), List.of(), "2019-12-30").status()).isEqualTo(Status.RED);
		assertThat(judge(action(MeasureBuilder.measure("sites", "sites")), List.of(point("2019-09-30", 9)), "2019-09-30").missing())
				.anyMatch(m -> m.startsWith("N for"));
	}

	@Test
	void is_embedded_when_it_holds_and_is_accepted() {
		List<Point> held = List.of(point("2019-09-10", 10), point("2019-09-20", 10), point("2019-09-30", 10), point("2019-10-10", 10));

		assertThat(judge(action(sites()), held, "2019-10-10").status()).isEqualTo(Status.GREEN);
		assertThat(judge(action(sites()).accepted("2019-10-10"), held, "2019-10-10").status()).isEqualTo(Status.BLUE);
	}

	@Test
	void is_one_level_down_when_nobody_counts() {
		List<Point> own = List.of(point("2019-09-10", 9));

		assertThat(judge(action(sites().every(Interval.WEEKLY)), own, "2019-09-18").status()).isEqualTo(Status.AMBER);
		assertThat(judge(action(sites().every(Interval.WEEKLY)), own, "2019-09-17").status()).isEqualTo(Status.GREEN);
	}

	@Test
	void needs_a_measure() {
		assertThat(judge(ViewBuilder.action("1", "trial"), List.of(), "2019-09-10").missing()).containsExactly("a measure in the role sites");
	}

	@Test
	void steps_are_embedded_by_the_measure_that_goes_with_them() {
		ViewBuilder done = action(sites().value("2019-10-10", "10").value("2019-10-20", "10").value("2019-10-30", "10"))
				.milestone(ViewBuilder.step("only", "2019-09-30", "2019-09-30")).accepted("2019-11-01");

		Part part = Parts.milestones(done.on("2019-11-01"), done.on("2019-11-01").measure("sites"), DEFAULTS);
		assertThat(part.verdict().status()).isEqualTo(Status.BLUE);
		assertThat(Parts.milestones(done.on("2019-11-01"), java.util.Optional.empty(), DEFAULTS).verdict().status()).isEqualTo(Status.GREEN);
	}

	@Test
	void a_dated_key_is_an_id_and_a_day() {
		assertThat(DatedKey.parse("smart-phones-2019-09-15")).isEqualTo(new DatedKey("smart-phones", LocalDate.of(2019, 9, 15)))
				.hasToString("smart-phones-2019-09-15");
		for (String text : List.of("2019-09-15", "-2019-09-15", "phones", "", "phones_2019-09-15", "x".repeat(54) + "-2019-09-15")) {
			assertThatThrownBy(() -> DatedKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
		}
	}

	@Test
	void what_programmes_read_alike_notes_every_fault() {
		assertThatThrownBy(() -> Fields.read(Json.body("title", "Home at NG2 7QP", "owner", "Jo Bloggs", "count", -1, "few", 1.5, "pounds", -2,
				"done", "2019-09-11", "week", "2019-09-10", "service", "music"), fields -> {
			Reads.repeated(fields, "week", LocalDate.of(2019, 9, 10));
			Reads.repeated(fields, "service", "catering");
			Reads.title(fields, "title");
			Reads.optionalId(fields, "owner");
			Reads.atMost(fields, "count", Reads.count(fields, "count"), "few", Reads.optionalCount(fields, "few").orElse(-5));
			Reads.optionalPounds(fields, "pounds");
			return Reads.past(fields, "done", LocalDate.of(2019, 9, 10));
		})).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults()).extracting(Fault::field)
				.contains("title", "owner", "count", "few", "pounds", "done", "service").doesNotContain("week"));
	}
}
