package org.planwright.core.exchange.plan.table;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Dates are read out of sentences")
class TimeReaderTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"by May 2020 | due 2020-05-01..2020-05-31",
			"Report completed July 2019 | due 2019-07-01..2019-07-31",
			"1 April 2020 | due 2020-04-01..2020-04-01",
			"the 3rd of Sept. 2020 | due 2020-09-03..2020-09-03",
			"End of September 2019 for reports | due 2019-09-01..2019-09-30",
			"SIB to be operational by Feb 2020 (revised) | due 2020-02-01..2020-02-29 revised",
			"Rolling campaign to July 2020 | due 2020-07-01..2020-07-31",
			"Implementation from September 2019 | from 2019-09-01..2019-09-30",
			"Pilot commences June 2019. Rollout January 2020 | from 2019-06-01..2019-06-30, due 2020-01-01..2020-01-31",
			"estimated at between June and September 2020 | between 2020-06-01..2020-09-30",
			"November 2019 to January 2020 | between 2019-11-01..2020-01-31",
			"planned to be so by 2020/21 | due 2020-04-01..2021-03-31",
			"during 2019- 20 | due 2019-04-01..2020-03-31",
			"from spring 2020 | from 2020-03-01..2020-05-31",
			"Quarterly. Next meeting 24 September 2019 | next 2019-09-24..2019-09-24",
			"7/11/2021 | due 2021-11-07..2021-11-07",
			"31/01/20 | due 2020-01-31..2020-01-31",
			"2019-09-30 | due 2019-09-30..2019-09-30",
			"in 2.10 and 4.5.1 of the D2N2 plan | ''" })
	void with_what_they_are_for(String text, String expected) {
		assertThat(TimeReader.read(text).mentions().stream().map(m -> m.role().name().toLowerCase() + " " + m.first() + ".." + m.last() + (m.revised() ? " revised" : ""))
				.collect(joining(", "))).isEqualTo(expected);
		assertThat(TimeReader.read(text).questions()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"meeting on 17 September | \"17 September\": of which year?",
			"back in August | \"August\": of which year?",
			"31 September 2019 | \"31 September 2019\" is no day there is: September 2019 has 30 days. Which is meant?",
			"30/02/2020 | \"30/02/2020\" is no day there is. Which is meant?",
			"11/27/2021 | \"11/27/2021\" has no month 27 when the day comes first. Is it written with the month first, and are others?",
			"winter 2020 | \"winter 2020\": the winter that begins in that year, or the one that ends in it?",
			"by Q2 2020 | \"Q2 2020\": is that a quarter of the calendar year or of the financial year?",
			"2019/23 | \"2019/23\" is no financial year. What is meant?",
			"September to June 2020 | \"September to June 2020\" ends before it starts. Which years are meant?" })
	void and_what_is_no_date_or_could_be_several_is_asked_about(String text, String question) {
		assertThat(TimeReader.read(text).mentions()).isEmpty();
		assertThat(TimeReader.read(text).questions()).containsExactly(question);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Quarterly. Next meeting soon | QUARTERLY", "Completed every quarter. | QUARTERLY", "reviewed monthly | MONTHLY",
			"half-yearly review | HALF_YEARLY", "annual health check | ANNUAL", "Within six months | ", "Details | " })
	void and_how_often_something_comes(String text, String every) {
		assertThat(TimeReader.read(text).every().map(Enum::name).orElse(null)).isEqualTo(every);
	}
}
