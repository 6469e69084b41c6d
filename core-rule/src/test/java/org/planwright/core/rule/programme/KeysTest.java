package org.planwright.core.rule.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.model.input.Refusal;

class KeysTest {

	@Test
	void a_month_is_a_year_and_a_month() {
		assertThat(Keys.month("month", "2019-09")).isEqualTo(YearMonth.of(2019, 9));
	}

	@ParameterizedTest
	@ValueSource(strings = {"2019-13", "2019-00", "2019-9", "0019-09", "9999-09", "September", "2019-09-01", "", "2019-0９"})
	void any_other_month_is_refused_by_name(String text) {
		assertThatThrownBy(() -> Keys.month("month", text)).isInstanceOfSatisfying(Refusal.class, refusal -> {
			assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNREADABLE);
			assertThat(refusal.faults()).singleElement().satisfies(fault -> assertThat(fault.field()).isEqualTo("month"));
		});
	}

	@Test
	void a_long_one_is_not_repeated_in_full() {
		assertThatThrownBy(() -> Keys.month("month", "9".repeat(10_000))).satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
	}

	@Test
	void an_id_is_what_ids_are() {
		assertThat(Keys.id("home", "home-1")).isEqualTo("home-1");
		assertThatThrownBy(() -> Keys.id("home", "12 High Street")).isInstanceOf(Refusal.class);
	}
}
