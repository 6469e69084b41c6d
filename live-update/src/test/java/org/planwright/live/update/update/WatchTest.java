package org.planwright.live.update.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When a new version has to go")
class WatchTest {

	private static final Optional<String> WELL = Optional.empty();
	private static final Optional<String> FAULT = Optional.of("it answered 500");

	private final Watch watch = new Watch(5, 20, 1000, 100);

	@Test
	void while_it_answers_it_stays() {
		assertThat(watch.look(WELL, 1000, 100)).isEmpty();
		assertThat(watch.look(WELL, 5000, 100)).isEmpty();
	}

	@Test
	void one_call_that_fails_is_chance_and_two_in_a_row_are_not() {
		assertThat(watch.look(FAULT, 1000, 100)).isEmpty();
		assertThat(watch.look(WELL, 1000, 100)).isEmpty();
		assertThat(watch.look(FAULT, 1000, 100)).isEmpty();
		assertThat(watch.look(FAULT, 1000, 100)).hasValueSatisfying(why -> assertThat(why).contains("twice", "it answered 500"));
	}

	@Test
	void more_than_its_share_of_failures_and_not_the_share_itself() {
		assertThat(watch.look(WELL, 1100, 105)).isEmpty();
		assertThat(watch.look(WELL, 1100, 106)).contains("6 of its 100 answers were 5xx");
	}

	@Test
	void few_answers_say_nothing() {
		assertThat(watch.look(WELL, 1019, 119)).isEmpty();
		assertThat(watch.look(WELL, 1020, 119)).isPresent();
	}

	@Test
	void failures_of_the_version_before_do_not_count() {
		assertThat(new Watch(0, 1, 50, 50).look(WELL, 60, 50)).isEmpty();
	}
}
