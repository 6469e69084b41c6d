package org.planwright.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.rule.Made.day;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "2011, 2011-01-03 2011-04-22 2011-04-25 2011-04-29 2011-05-02 2011-05-30 2011-08-29 2011-12-26 2011-12-27",
			"2012, 2012-01-02 2012-04-06 2012-04-09 2012-05-07 2012-06-04 2012-06-05 2012-08-27 2012-12-25 2012-12-26",
			"2019, 2019-01-01 2019-04-19 2019-04-22 2019-05-06 2019-05-27 2019-08-26 2019-12-25 2019-12-26",
			"2020, 2020-01-01 2020-04-10 2020-04-13 2020-05-08 2020-05-25 2020-08-31 2020-12-25 2020-12-28",
			"2021, 2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28",
			"2022, 2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27",
			"2023, 2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26",
			"2026, 2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28" })
	void the_bank_holidays_of_england(int year, String days) {
		assertThat(WorkingDays.bankHolidays(year)).containsExactlyElementsOf(Stream.of(days.split(" ")).map(Made::day).toList());
	}

	@Test
	void an_action_plan_is_due_70_working_days_after_the_judgement_of_7_october_2019() {
		assertThat(WorkingDays.after(day("2019-10-07"), 70)).isEqualTo(day("2020-01-16"));
		assertThat(WorkingDays.between(day("2019-10-07"), day("2020-01-16"))).isEqualTo(70);
	}

	@Test
	void a_draft_is_due_20_working_days_after_a_visit() {
		assertThat(WorkingDays.after(day("2019-12-13"), 20)).isEqualTo(day("2020-01-15"));
	}

	@Test
	void saturdays_sundays_and_good_friday_are_no_working_days() {
		assertThat(WorkingDays.isWorkingDay(day("2019-04-18"))).isTrue();
		assertThat(WorkingDays.isWorkingDay(day("2019-04-19"))).isFalse();
		assertThat(WorkingDays.isWorkingDay(day("2019-04-20"))).isFalse();
		assertThat(WorkingDays.isWorkingDay(day("2019-04-21"))).isFalse();
	}
}
