package org.planwright.core.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.service.Plans.ProgrammeInfo;
import org.planwright.live.update.lane.LaneClosed;
import org.planwright.live.update.lane.Lanes;

/** A programme that is being replaced counts as installed, and only then. */
class ReplacedTest {

	private static final ProgrammeInfo FOSTERING = new ProgrammeInfo("fostering", "Fostering", "1");

	private final Replaced replaced = new Replaced();
	private final Lane lane = new Lane();

	/** One lane, as a test has set it. */
	private static final class Lane implements Lanes {

		private State state = State.OPEN;
		private boolean patient;
		private final AtomicInteger inside = new AtomicInteger();

		@Override
		public Passage enter(String base) {
			if (state == State.CLOSED) {
				throw new LaneClosed(base);
			}
			inside.incrementAndGet();
			return inside::decrementAndGet;
		}

		@Override
		public void await(String base) {
			if (!patient) {
				throw new LaneClosed(base);
			}
			state = State.OPEN;
		}

		@Override
		public State state(String base) {
			return base.equals("/api/fostering") ? state : State.UNKNOWN;
		}

		@Override
		public Counters counters() {
			return new Counters(0, 0, 0, 0, 0, 0, 0, 0, 0);
		}
	}

	private void closed() {
		replaced.lanes(Optional.of(lane));
		lane.state = Lanes.State.CLOSED;
		replaced.leaves(FOSTERING);
	}

	@Test
	void one_that_leaves_through_an_open_lane_is_gone() {
		replaced.lanes(Optional.of(lane));
		replaced.leaves(FOSTERING);

		assertThat(replaced.find("fostering")).isEmpty();
		assertThat(replaced.isEmpty()).isTrue();
	}

	@Test
	void one_that_leaves_through_a_closed_lane_is_what_it_was_until_it_is_back() {
		closed();

		assertThat(replaced.all()).isEqualTo(List.of(FOSTERING));
		assertThatThrownBy(() -> replaced.enter("fostering", () -> false)).isInstanceOf(LaneClosed.class);
		replaced.returns("fostering");
		assertThat(replaced.find("fostering")).isEmpty();
	}

	@Test
	void one_whose_lane_was_given_up_is_gone() {
		closed();
		lane.state = Lanes.State.AWAY;

		assertThat(replaced.find("fostering")).isEmpty();
		replaced.enter("fostering", () -> false).close();
	}

	@Test
	void between_the_opening_of_the_lane_and_its_own_return_it_is_waited_for() {
		closed();
		lane.state = Lanes.State.OPEN;

		assertThatThrownBy(() -> replaced.enter("fostering", () -> false)).isInstanceOf(LaneClosed.class);
		assertThat(lane.inside).hasValue(0);
		assertThat(replaced.find("fostering")).contains(FOSTERING);
	}

	@Test
	void a_call_is_inside_the_lane_until_it_is_over() {
		replaced.lanes(Optional.of(lane));

		try (Lanes.Passage inside = replaced.enter("fostering", () -> true)) {
			assertThat(lane.inside).hasValue(1);
			assertThat(inside).isNotNull();
		}
		assertThat(lane.inside).hasValue(0);
	}

	@Test
	void without_a_gate_every_way_is_open() {
		replaced.leaves(FOSTERING);

		assertThat(replaced.find("fostering")).isEmpty();
		replaced.enter("fostering", () -> false).close();
	}

	@Test
	void a_question_that_may_wait_is_asked_again_when_the_lane_has_opened() {
		closed();
		lane.patient = true;

		String answer = replaced.patiently(() -> {
			try (Lanes.Passage inside = replaced.enter("fostering", () -> true)) {
				return "answered, " + lane.inside + " inside";
			}
		});

		assertThat(answer).isEqualTo("answered, 1 inside");
		assertThat(lane.inside).hasValue(0);
	}

	@Test
	void a_question_that_may_not_wait_ends_at_the_closed_lane() {
		closed();

		assertThatThrownBy(() -> replaced.patiently(() -> replaced.enter("fostering", () -> true))).isInstanceOf(LaneClosed.class);
	}
}
