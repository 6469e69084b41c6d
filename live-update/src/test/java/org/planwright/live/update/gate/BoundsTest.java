package org.planwright.live.update.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundsTest {

	@Test
	void what_is_not_set_has_its_default() {
		assertThat(Bounds.of(Street.configured(Map.of())))
				.isEqualTo(new Bounds(Duration.ofSeconds(10), 2000, 50, Duration.ofSeconds(4), Duration.ofSeconds(1)));
	}

	@Test
	void a_drain_that_outlasts_the_lock_of_declarative_services_is_cut_down() {
		assertThat(Bounds.of(Street.configured(Map.of("drain_seconds", 60))).drain()).isEqualTo(Duration.ofSeconds(4));
		assertThat(Bounds.of(Street.configured(Map.of("drain_seconds", 2))).drain()).isEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void no_bound_is_negative() {
		assertThatThrownBy(() -> Bounds.of(Street.configured(Map.of("hold_threads", -1)))).isInstanceOf(IllegalArgumentException.class);
	}
}
