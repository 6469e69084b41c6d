package org.planwright.core.model.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

	@ParameterizedTest
	@ValueSource(strings = { "2019-09-30", "2020-02-29", "1900-01-01", "2200-12-31" })
	void a_day_is_written_as_year_month_day(String text) {
		assertThat(Days.parse(text)).isEqualTo(LocalDate.parse(text));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"2019-09-31 | is \"2019-09-31\", and September 2019 has 30 days",
			"2019-02-29 | is \"2019-02-29\", and February 2019 has 28 days",
			"2019-12-00 | is \"2019-12-00\", and December 2019 has 31 days",
			"2019-13-01 | is \"2019-13-01\", and there is no month 13",
			"2019-00-01 | is \"2019-00-01\", and there is no month 0",
			"1899-12-31 | is \"1899-12-31\", expected a year from 1900 to 2200",
			"2201-01-01 | is \"2201-01-01\", expected a year from 1900 to 2200" })
	void a_day_that_does_not_exist_is_refused_with_what_is_wrong_about_it(String text, String reason) {
		assertThatIllegalArgumentException().isThrownBy(() -> Days.parse(text)).withMessage(reason);
	}

	@ParameterizedTest
	@ValueSource(strings = { "31/09/2019", "30.09.2019", "2019-9-30", "20190930", "2019-09-30T00:00", " 2019-09-30", "2019-09-30\n", "",
			"+12019-09-30", "٢٠١٩-٠٩-٣٠" })
	void any_other_writing_is_refused_with_the_right_one(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Days.parse(text))
				.withMessage("is \"" + text + "\", expected a date as year-month-day, such as 2019-09-30");
	}

	@Test
	void of_a_long_text_only_the_beginning_is_repeated() {
		assertThatIllegalArgumentException().isThrownBy(() -> Days.parse("9".repeat(1_000_000)))
				.withMessageStartingWith("is \"" + "9".repeat(40) + "...\"").satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
	}

	@Test
	void for_people_the_month_is_a_word() {
		assertThat(Days.words(LocalDate.of(2019, 9, 5))).isEqualTo("5 September 2019");
	}
}
