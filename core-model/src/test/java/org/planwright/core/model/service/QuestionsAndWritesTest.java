package org.planwright.core.model.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.model.Action;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.Progress;
import org.planwright.core.model.Timeframe;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Turn;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Board.Row;

@DisplayName("What is asked of the core, and what is told to it")
class QuestionsAndWritesTest {

	private static final LocalDate DAY = LocalDate.of(2019, 9, 10);
	private static final Event PROGRESS = new Event.Progressed(new Progress("1.1", DAY, "Begun"));

	private static Row row(Status status, Row... subActions) {
		Action action = new Action("1", Optional.empty(), "1", "T", "corporate", List.of(), List.of(), List.of(),
				new Timeframe(Optional.empty(), Optional.empty(), Optional.empty()), List.of(), List.of(), Set.of("impact"), List.of(),
				List.of(), List.of(), Optional.empty(), Map.of(), List.of());
		return new Row(action, new Assessment("1", DAY, status, Optional.empty(), List.of(), Set.of("impact"), List.of("x"), List.of(),
				new Turn.OnlyEvidence(), "1"), List.of(subActions));
	}

	private static Board board(Row... rows) {
		return new Board(new PlanHead("p", "P", "O", Optional.empty(), List.of()), DAY, 1, List.of(rows));
	}

	@Test
	void a_board_counts_actions_by_status_and_not_their_parts() {
		Board board = board(row(Status.RED), row(Status.GREY, row(Status.GREEN), row(Status.GREEN)), row(Status.GREY));
		assertThat(board.counts()).isEqualTo(
				Map.of(Status.RED, 1, Status.AMBER, 0, Status.GREY, 2, Status.GREEN, 0, Status.BLUE, 0));
		assertThat(board.counts().keySet()).containsExactly(Status.values());
	}

	@Test
	void a_board_says_how_much_of_the_plan_can_be_assessed() {
		Row[] asPublished = Stream.concat(Stream.generate(() -> row(Status.GREEN)).limit(8), Stream.generate(() -> row(Status.GREY)).limit(14))
				.toArray(Row[]::new);
		assertThat(board(asPublished).assessablePercent()).isEqualTo(36);
		assertThat(board(row(Status.RED)).assessablePercent()).isEqualTo(100);
		assertThat(board().assessablePercent()).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "\"17\" | 17", "\"17.ab12cd\" | 17", "  \"3\" | 3", "\"0.\" | 0" })
	void a_change_is_based_on_the_version_that_the_entity_tag_starts_with(String ifMatch, long version) {
		assertThat(Precondition.basedOn(ifMatch)).hasValue(version);
	}

	@Test
	void without_a_precondition_a_change_is_based_on_nothing() {
		assertThat(Precondition.basedOn(null)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "*", "17", "W/\"17\"", "\"17\", \"18\"", "\"x\"", "\"-1\"", "\"99999999999999999999\"", "\"17ab\"" })
	void anything_else_is_no_precondition(String ifMatch) {
		Refusal refusal = catchThrowableOfType(Refusal.class, () -> Precondition.basedOn(ifMatch));
		assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNREADABLE);
		assertThat(refusal.faults()).containsExactly(new Fault("If-Match", "is not the entity tag of one thing, such as \"17\""));
	}

	@Test
	void a_question_has_two_dates_either_of_which_may_be_left_out() {
		assertThat(When.parse(null, null)).isEqualTo(When.NOW);
		assertThat(When.parse("2019-09-10", null)).isEqualTo(When.asOf(DAY));
		assertThat(When.parse(null, "2019-09-24").knownAt()).contains(LocalDate.of(2019, 9, 24));
	}

	@Test
	void both_dates_of_a_question_are_named_when_both_are_wrong() {
		Refusal refusal = catchThrowableOfType(Refusal.class, () -> When.parse("31/09/2019", ""));
		assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNREADABLE);
		assertThat(refusal.faults()).extracting(Fault::field).containsExactly("asOf", "knownAt");
	}

	@Test
	void a_write_tells_something_under_a_key_that_is_neither_empty_nor_endless() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Write(Actor.SYSTEM, List.of(), Optional.empty(), Optional.empty()))
				.withMessage("nothing to write");
		Write write = Write.add(Actor.SYSTEM, PROGRESS);
		assertThat(write.withIdempotencyKey(Optional.of("k".repeat(100))).idempotencyKey()).isPresent();
		for (String key : List.of("", " ", "k".repeat(101))) {
			assertThatIllegalArgumentException().isThrownBy(() -> write.withIdempotencyKey(Optional.of(key)));
		}
	}

	@Test
	void a_change_carries_the_version_it_is_based_on_and_an_addition_none() {
		assertThat(Write.add(Actor.SYSTEM, PROGRESS).events()).singleElement().satisfies(p -> assertThat(p.basedOn()).isEmpty());
		assertThat(Write.change(Actor.SYSTEM, PROGRESS, OptionalLong.of(17)).events()).singleElement()
				.satisfies(p -> assertThat(p.basedOn()).hasValue(17));
		assertThat(Write.add(Actor.SYSTEM, PROGRESS).withKnownFrom(Optional.of(DAY)).knownFrom()).contains(DAY);
	}

	@Test
	void a_role_may_do_what_those_before_it_may() {
		assertThat(Role.ADMINISTRATOR.includes(Role.VIEWER)).isTrue();
		assertThat(Role.APPROVER.includes(Role.APPROVER)).isTrue();
		assertThat(Role.CONTRIBUTOR.includes(Role.APPROVER)).isFalse();
	}

	@Test
	void nobody_is_no_actor() {
		assertThat(Actor.of(Actor.SYSTEM)).isEqualTo(Actor.SYSTEM);
		assertThatThrownBy(() -> Actor.of(null)).isInstanceOfSatisfying(Refusal.class,
				refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED));
		assertThatThrownBy(() -> Actor.of(() -> "ann")).isInstanceOf(Refusal.class);
	}
}
