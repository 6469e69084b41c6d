package org.planwright.plugin.fostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.rule.testing.ViewBuilder;

@DisplayName("The funnel")
class FunnelTest {

	private final ViewBuilder action = ViewBuilder.action("2.1", "fostering");

	private void returns(YearMonth from, int months, int enquiries) {
		for (YearMonth month = from; month.isBefore(from.plusMonths(months)); month = month.plusMonths(1)) {
			action.record("return", month.toString(), month.atEndOfMonth().toString(), "enquiries", String.valueOf(enquiries), "applications", "3",
					"approved", "2", "familyAndFriends", "1", "deregistered", "3", "transfersIn", "1", "transfersOut", "0");
		}
	}

	private Funnel funnel() {
		return Funnel.of(Evidence.of(action.on("2020-12-31")), 9);
	}

	@Test
	void shows_each_month_beside_the_same_month_a_year_before() {
		returns(YearMonth.of(2018, 9), 12, 10);
		returns(YearMonth.of(2019, 9), 1, 12);

		Funnel.Month september = funnel().months().get(12);

		assertThat(september.month()).isEqualTo(YearMonth.of(2019, 9));
		assertThat(september.lastYear().orElseThrow().enquiries()).isEqualTo(10);
		assertThat(september.lastYear().orElseThrow().changePercent()).contains(new BigDecimal("20.0"));
		assertThat(funnel().months().get(11).lastYear()).isEmpty();
	}

	@Test
	void keeps_family_and_friends_and_transfers_apart() {
		returns(YearMonth.of(2019, 9), 1, 12);

		Funnel.Month september = funnel().months().get(0);

		assertThat(september.approved()).isEqualTo(2);
		assertThat(september.familyAndFriends()).isEqualTo(1);
		assertThat(september.recruited()).isEqualTo(1);
		assertThat(september.net()).as("2 approved, 1 came, 3 stopped").isZero();
	}

	@Test
	void adds_up_twelve_months_only_when_all_twelve_are_there() {
		returns(YearMonth.of(2018, 10), 11, 10);
		returns(YearMonth.of(2019, 9), 1, 12);
		assertThat(funnel().months().get(10).twelveMonths()).isEmpty();
		assertThat(funnel().months().get(11).twelveMonths()).contains(new Movement(122, 24, 12, 36, 12, 0));
	}

	private void cohort(String month, String countedOn, String... approvals) {
		String[] fields = new String[4 + approvals.length];
		fields[0] = "countedOn";
		fields[1] = countedOn;
		fields[2] = "applications";
		fields[3] = "5";
		for (int i = 0; i < approvals.length; i += 2) {
			fields[4 + i] = "approvals." + approvals[i];
			fields[5 + i] = approvals[i + 1];
		}
		action.record("cohort", month, countedOn, fields);
	}

	@Test
	void follows_those_who_asked_in_a_month_to_their_approval() {
		returns(YearMonth.of(2019, 1), 1, 20);
		cohort("2019-01", "2019-12-31", "2019-06", "1", "2019-09", "1", "2019-12", "1");

		Funnel.Followed january = funnel().cohorts().get(0);

		assertThat(january.approved()).isEqualTo(3);
		assertThat(january.applicationPercent()).contains(new BigDecimal("25.0"));
		assertThat(january.conversionPercent()).contains(new BigDecimal("15.0"));
		assertThat(january.mature()).isTrue();
		assertThat(january.matureConversionPercent()).as("December is later than nine months").contains(new BigDecimal("10.0"));
		assertThat(january.meanMonthsToApproval()).as("5, 8 and 11 months").contains(new BigDecimal("8.0"));
	}

	@Test
	void a_cohort_that_was_not_followed_long_enough_is_not_compared() {
		returns(YearMonth.of(2019, 1), 1, 20);
		cohort("2019-01", "2019-10-30", "2019-06", "1");

		assertThat(funnel().cohorts().get(0).mature()).isFalse();
		assertThat(funnel().cohorts().get(0).matureConversionPercent()).isEmpty();
	}

	@Test
	void conversion_is_that_of_twelve_cohorts_in_a_row() {
		returns(YearMonth.of(2018, 4), 12, 10);
		for (YearMonth month = YearMonth.of(2018, 4); month.isBefore(YearMonth.of(2019, 4)); month = month.plusMonths(1)) {
			cohort(month.toString(), "2019-12-31", month.plusMonths(7).toString(), "1");
		}

		Funnel.Conversion conversion = funnel().conversion().orElseThrow();

		assertThat(conversion.from()).isEqualTo(YearMonth.of(2018, 4));
		assertThat(conversion.to()).isEqualTo(YearMonth.of(2019, 3));
		assertThat(conversion.on()).hasToString("2019-12-31");
		assertThat(conversion.enquiries()).isEqualTo(120);
		assertThat(conversion.approved()).isEqualTo(12);
		assertThat(conversion.percent()).isEqualByComparingTo("10");
	}

	@Test
	void eleven_cohorts_are_not_enough() {
		returns(YearMonth.of(2018, 4), 12, 10);
		for (YearMonth month = YearMonth.of(2018, 5); month.isBefore(YearMonth.of(2019, 4)); month = month.plusMonths(1)) {
			cohort(month.toString(), "2019-12-31", month.plusMonths(7).toString(), "1");
		}

		assertThat(funnel().conversion()).isEmpty();
	}
}
