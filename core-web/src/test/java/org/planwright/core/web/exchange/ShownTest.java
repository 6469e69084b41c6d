package org.planwright.core.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.web.exchange.Shown.Handed;

@DisplayName("Files that were shown and may be taken in")
class ShownTest {

	private static final Handed FILE = new Handed("a.csv", new byte[] {1});

	private Instant now = Instant.EPOCH;
	private final Shown shown = new Shown(new Clock() {
		@Override
		public Instant instant() {
			return now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}
	});

	@Test
	void are_found_by_whoever_they_were_shown_to_and_by_nobody_else() {
		String id = shown.keep("carl", FILE);

		assertThat(shown.find("carl", id)).contains(FILE);
		assertThat(shown.find("carl", id)).as("sent twice").contains(FILE);
		assertThat(shown.find("dora", id)).isEmpty();
		assertThat(shown.find("carl", "another")).isEmpty();
	}

	@Test
	void are_kept_for_an_hour() {
		String id = shown.keep("carl", FILE);
		now = now.plus(Duration.ofMinutes(59));
		assertThat(shown.find("carl", id)).isPresent();
		now = now.plus(Duration.ofMinutes(1));
		assertThat(shown.find("carl", id)).isEmpty();
	}

	@Test
	void make_room_for_newer_ones_of_the_same_person_and_of_all() {
		List<String> own = IntStream.range(0, 5).mapToObj(i -> shown.keep("carl", FILE)).toList();
		assertThat(own).filteredOn(id -> shown.find("carl", id).isPresent()).isEqualTo(own.subList(1, 5));

		IntStream.range(0, 37).forEach(i -> shown.keep("person-" + i, FILE));
		assertThat(own).filteredOn(id -> shown.find("carl", id).isPresent()).isEqualTo(own.subList(2, 5));
	}
}
