package org.planwright.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.engine.Sample.ADMIN;
import static org.planwright.core.engine.Sample.CONTRIBUTOR;
import static org.planwright.core.engine.Sample.PLAN;
import static org.planwright.core.engine.Sample.START;
import static org.planwright.core.engine.Sample.action;
import static org.planwright.core.engine.Sample.observed;
import static org.planwright.core.engine.Sample.opened;
import static org.planwright.core.engine.Sample.programme;
import static org.planwright.core.engine.Sample.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Confidence;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.StatusOverride;
import org.planwright.core.model.assess.Turn;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Board;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;

class JudgingTest {

	private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

	private final MemoryJournal journal = new MemoryJournal();

	/** GREEN while the last value of the action's first measure is at most 30 days old, AMBER up to 60, then RED. */
	private static Verdict fresh(ActionView view) {
		return view.measures().get(0).latest().map(latest -> {
			LocalDate amber = latest.on().plusDays(31);
			LocalDate red = latest.on().plusDays(61);
			if (!view.asOf().isBefore(red)) {
				return Verdict.of(Status.RED, "older than 60 days");
			}
			boolean late = !view.asOf().isBefore(amber);
			return new Verdict(late ? Status.AMBER : Status.GREEN, List.of(late ? "older than 30 days" : "fresh"), List.of(), List.of(),
					Optional.of(late ? red : amber));
		}).orElse(new Verdict(Status.GREY, List.of("no value"), List.of(), List.of("a value"), Optional.empty()));
	}

	private static Programme freshness() {
		return programme("p", JudgingTest::fresh);
	}

	private static Assessment assess(PlansComponent plans, String ref) {
		return plans.at(PLAN, When.asOf(DAY)).assessment(ref);
	}

	@Test
	void an_action_whose_programme_is_not_installed_is_grey_and_says_so() {
		Assessment assessment = assess(opened(journal, freshness()), "1.3");

		assertThat(assessment.headline()).isEqualTo(Status.GREY);
		assertThat(assessment.reasons()).containsExactly("programme q is not installed");
		assertThat(assessment.next()).isEqualTo(new Turn.OnlyEvidence());
	}

	@Test
	void the_day_on_which_time_alone_changes_a_status_is_the_day_it_changes() {
		PlansComponent plans = opened(journal, freshness());
		assertThat(assess(plans, "1.1").next()).isEqualTo(new Turn.OnlyEvidence());
		plans.write(PLAN, write(CONTRIBUTOR, observed("a", "2020-05-20", 1)));

		LocalDate turn = LocalDate.of(2020, 6, 20);
		assertThat(assess(plans, "1.1").next()).isEqualTo(new Turn.OnDate(turn, Status.AMBER));
		assertThat(plans.at(PLAN, When.asOf(turn.minusDays(1))).assessment("1.1").headline()).isEqualTo(Status.GREEN);
		assertThat(plans.at(PLAN, When.asOf(turn)).assessment("1.1").headline()).isEqualTo(Status.AMBER);
	}

	@Test
	void later_evidence_is_not_foreseen() {
		PlansComponent plans = opened(journal, freshness());
		plans.write(PLAN, write(CONTRIBUTOR, observed("a", "2020-05-20", 1), observed("a", "2020-06-10", 2)));

		assertThat(assess(plans, "1.1").next()).isEqualTo(new Turn.OnDate(LocalDate.of(2020, 6, 20), Status.AMBER));
	}

	@Test
	void only_the_actions_that_a_write_can_touch_are_judged_again() {
		PlansComponent plans = opened(journal, freshness(), programme("q", view -> Verdict.of(Status.GREEN, "so")));
		plans.at(PLAN, When.asOf(DAY)).board();
		long before = plans.judged();

		plans.at(PLAN, When.asOf(DAY)).board();
		assertThat(plans.judged()).isEqualTo(before);
		plans.write(PLAN, write(CONTRIBUTOR, observed("a", "2020-05-20", 1)));
		Board board = plans.at(PLAN, When.asOf(DAY)).board();
		assertThat(plans.judged()).isEqualTo(before + 1);
		assertThat(board.counts()).isEqualTo(Map.of(Status.RED, 0, Status.AMBER, 0, Status.GREY, 1, Status.GREEN, 2, Status.BLUE, 0));
	}

	@Test
	void a_day_is_not_judged_again_for_what_is_told_of_a_later_one() {
		PlansComponent plans = opened(journal, freshness());
		plans.write(PLAN, write(CONTRIBUTOR, observed("a", "2020-05-20", 1)));
		Assessment then = assess(plans, "1.1");
		long before = plans.judged();

		plans.write(PLAN, write(CONTRIBUTOR, observed("a", DAY.plusDays(1).toString(), 2)));
		assertThat(assess(plans, "1.1")).isSameAs(then);
		assertThat(plans.judged()).isEqualTo(before);
		plans.write(PLAN, write(CONTRIBUTOR, observed("a", DAY.toString(), 3)));
		assertThat(assess(plans, "1.1")).isNotEqualTo(then);
	}

	@Test
	void a_board_is_judged_once_however_many_ask_at_once() throws Exception {
		PlansComponent plans = opened(journal, freshness());
		ExecutorService readers = Executors.newFixedThreadPool(16);
		List<Future<Board>> boards = IntStream.range(0, 16)
				.mapToObj(i -> readers.submit(() -> plans.at(PLAN, When.asOf(DAY)).board())).toList();
		for (Future<Board> board : boards) {
			assertThat(board.get()).isSameAs(boards.get(0).get());
		}
		readers.shutdown();
		assertThat(plans.judged()).isEqualTo(3);
	}

	@Test
	void a_changed_threshold_counts_at_once() {
		AtomicReference<String> rules = new AtomicReference<>("1/mild");
		PlansComponent plans = opened(journal, programme("p", rules::get,
				view -> Verdict.of(rules.get().endsWith("mild") ? Status.GREEN : Status.RED, rules.get())));
		assertThat(assess(plans, "1.1").headline()).isEqualTo(Status.GREEN);
		String stamp = plans.stamp(PLAN).orElseThrow();

		rules.set("1/strict");
		assertThat(plans.stamp(PLAN).orElseThrow()).isNotEqualTo(stamp);
		assertThat(assess(plans, "1.1").headline()).isEqualTo(Status.RED);
		assertThat(plans.at(PLAN, When.asOf(DAY)).board().rows().get(0).assessment().rules()).isEqualTo("1/strict");
	}

	@Test
	void an_override_shows_both_and_lapses_by_itself() {
		PlansComponent plans = opened(journal, freshness());
		plans.write(PLAN, write(CONTRIBUTOR, observed("a", "2020-05-20", 1)));
		plans.write(PLAN, write(ADMIN,
				new Event.Overridden(new StatusOverride("1.1", Status.RED, "The home is closing", "admin", DAY, DAY.plusDays(6)))));

		Assessment assessment = assess(plans, "1.1");
		assertThat(assessment.headline()).isEqualTo(Status.RED);
		assertThat(assessment.computed()).isEqualTo(Status.GREEN);
		assertThat(assessment.reasons().get(0)).contains("The rules say GREEN", "until 7 June 2020", "The home is closing");
		assertThat(assessment.next()).isEqualTo(new Turn.OnDate(LocalDate.of(2020, 6, 8), Status.GREEN));
		plans.write(PLAN, Write.change(ADMIN, new Event.OverrideLifted("1.1", DAY, "It is not"), OptionalLong.of(8)));
		assertThat(assess(plans, "1.1").headline()).isEqualTo(Status.GREEN);
		// Nobody can have seen the version of what is no more.
		plans.write(PLAN, write(ADMIN, new Event.Overridden(new StatusOverride("1.1", Status.AMBER, "It is again", "admin", DAY, DAY))));
		assertThat(assess(plans, "1.1").headline()).isEqualTo(Status.AMBER);
	}

	@Test
	void a_stated_confidence_is_shown_and_changes_nothing_unless_it_is_primary() {
		PlansComponent plans = opened(journal, programme("p", view -> Verdict.of(Status.GREEN, "so")));
		plans.write(PLAN, write(CONTRIBUTOR, new Event.ConfidenceStated(new Confidence("1.1", Status.RED, "someone", DAY, Optional.empty()))));

		Assessment assessment = assess(plans, "1.1");
		assertThat(assessment.headline()).isEqualTo(Status.GREEN);
		assertThat(assessment.parts()).extracting(Part::kind).containsExactly(Part.Kind.IMPACT, Part.Kind.CONFIDENCE);
	}

	@Test
	void a_programme_that_fails_makes_its_action_grey_and_leaves_the_others() {
		PlansComponent plans = opened(journal, programme("p", view -> {
			throw new IllegalStateException("broken");
		}), programme("q", view -> Verdict.of(Status.GREEN, "so")));

		assertThat(assess(plans, "1.1").reasons()).containsExactly("programme p failed to judge this action; its log says why");
		assertThat(assess(plans, "1.3").headline()).isEqualTo(Status.GREEN);
	}

	@Test
	void a_primary_part_that_nobody_judges_is_grey() {
		PlansComponent plans = opened(journal, new Programme() {
			@Override
			public String id() {
				return "p";
			}

			@Override
			public String title() {
				return "P";
			}

			@Override
			public String rulesVersion() {
				return "1";
			}

			@Override
			public List<Part> judge(ActionView action) {
				return List.of(new Part(Part.Kind.DELIVERY, "steps", "Steps", Verdict.of(Status.GREEN, "done")));
			}
		});

		assertThat(assess(plans, "1.1").headline()).isEqualTo(Status.GREY);
		assertThat(assess(plans, "1.1").reasons()).containsExactly("The plan names impact as primary, and programme p has no such part");
	}

	@Test
	void a_judgement_that_rests_on_another_follows_it() {
		PlansComponent plans = opened(journal, freshness(),
				programme("q", view -> Verdict.of(view.assessment("1.1").headline(), "as 1.1")));
		assertThat(assess(plans, "1.3").headline()).isEqualTo(Status.GREY);
		plans.write(PLAN, write(CONTRIBUTOR, observed("a", "2020-05-20", 1)));
		assertThat(assess(plans, "1.3").headline()).isEqualTo(Status.GREEN);
	}

	@Test
	void a_judgement_that_rests_on_itself_is_refused_in_words() {
		PlansComponent plans = opened(journal, programme("p", view -> Verdict.of(view.assessment("1.1").headline(), "as itself")));
		assertThat(assess(plans, "1.1").headline()).isEqualTo(Status.GREY);
		assertThat(assess(plans, "1.1").reasons()).containsExactly("cappedBy: the status of action 1.1 rests on itself");
	}

	@Test
	void a_sub_action_stands_inside_its_parent_and_is_not_counted() {
		PlansComponent plans = opened(journal, freshness());
		var part = action("1.1", "p", List.of("a"), List.of());
		plans.write(PLAN, write(ADMIN, new Event.ActionSet(new org.planwright.core.model.Action("1.1.1", Optional.of("1.1"), "1", "A part", "p",
				List.of(), List.of(), List.of(), part.timeframe(), List.of(), List.of(), part.primary(), part.measures(), List.of(), List.of(),
				Optional.empty(), Map.of(), List.of()), START, Optional.empty())));

		Board board = plans.at(PLAN, When.asOf(DAY)).board();
		assertThat(board.rows()).hasSize(3);
		assertThat(board.rows().get(0).subActions()).extracting(row -> row.action().ref()).containsExactly("1.1.1");
	}
}
