package org.planwright.live.update.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was read of late")
class ReadsTest {

	private final Reads reads = new Reads();

	@Test
	void of_each_path_the_last_address_counts() {
		reads.note("/api/a/plans", "asOf=2019-09-10");
		reads.note("/api/a/plans", "asOf=2019-09-11");
		reads.note("/api/a", "");

		assertThat(reads.addresses()).containsExactly("/api/a/plans?asOf=2019-09-11", "/api/a");
	}

	@Test
	void of_many_paths_those_used_last_are_known() {
		IntStream.range(0, 12).forEach(i -> reads.note("/api/a/" + i, ""));
		reads.note("/api/a/0", "");
		reads.note("/api/a/new", "");

		assertThat(reads.addresses()).hasSize(12).contains("/api/a/0", "/api/a/new").doesNotContain("/api/a/1");
	}

	@Test
	void a_very_long_address_is_not_kept() {
		reads.note("/api/a", "q=" + "x".repeat(1_000));

		assertThat(reads.addresses()).isEmpty();
	}
}
