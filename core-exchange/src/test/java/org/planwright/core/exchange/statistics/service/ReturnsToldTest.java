package org.planwright.core.exchange.statistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.core.exchange.statistics.Delivered;
import org.planwright.core.exchange.statistics.Delivery;
import org.planwright.core.exchange.statistics.Delivery.OnFault;
import org.planwright.core.exchange.statistics.store.ReleaseStore;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Write;

@DisplayName("What official statistics say of a programme's returns")
class ReturnsToldTest {

	private static final String PLAN = "nottinghamshire-2019";
	private static final LocalDate DAY = LocalDate.of(2019, 11, 14);
	private static final String STOCKS = """
			area_name,new_la_code,measure,year_ending_31_march_2018,year_ending_31_march_2019
			Nottinghamshire,E10000024,approved_households_31_march,340,310
			Nottinghamshire,E10000024,approved_foster_places_31_march,945,865
			Nottinghamshire,E10000024,filled_places_31_march,375,310
			Nottinghamshire,E10000024,vacant_places_31_march,500,485
			Nottinghamshire,E10000024,places_not_available_31_march,70,70
			""";
	private static final String FLOWS = """
			Nottinghamshire,E10000024,initial_enquiries_in_year,125,130
			Nottinghamshire,E10000024,total_households_approved_in_year,..,25
			Nottinghamshire,E10000024,of_which_family_and_friends_approved_in_year,5,5
			Nottinghamshire,E10000024,households_deregistered_in_year,35,40
			""";

	@TempDir
	Path folder;

	private final TestPlans plans = new TestPlans();
	private StatisticsService statistics;

	@BeforeEach
	void open() throws IOException {
		plans.add(PLAN, "turnover");
		plans.returns.put("fostering", List.of(Return.ofDay("stocks", "Stocks", "", "date"), Return.ofDay("flows", "Flows", "", "year")));
		statistics = new StatisticsService(ReleaseStore.open(folder), plans.plans(), Knowledge::shipped, Clock.systemUTC());
	}

	private Delivered.Told load(String text, LocalDate published) {
		Delivery delivery = new Delivery(published + ".csv", Optional.of("fostering"), Optional.of(published), Optional.empty(), Optional.empty(), OnFault.STOP);
		return statistics.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), delivery, Actor.SYSTEM, rows -> {
		}).told().get(0);
	}

	/** Each with its kind, day, since when it is known, and one of its figures. */
	private List<String> told(String field) {
		return plans.records().stream().filter(told -> told.value().record().fields().containsKey(field))
				.map(told -> told.value().record().kind() + " " + told.value().record().key() + " " + told.knownFrom() + " " + told.value().record().fields().get(field))
				.toList();
	}

	@Test
	void each_period_is_a_return_known_from_the_day_of_publication_with_its_source() {
		assertThat(load(STOCKS, DAY).observations()).isEqualTo(10);

		assertThat(told("approved")).containsExactly("stocks 2018-03-31 2019-11-14 945", "stocks 2019-03-31 2019-11-14 865");
		assertThat(plans.records()).allSatisfy(told -> assertThat(told.value().record().fields().get("note"))
				.startsWith("Official statistics: Ofsted").contains("Nottinghamshire (E10000024)", "published 14 November 2019"));
	}

	@Test
	void a_period_of_which_a_figure_is_missing_is_not_told() {
		assertThat(load(STOCKS + FLOWS, DAY).observations()).isEqualTo(14);

		assertThat(told("enquiries")).containsExactly("flows 2019-03-31 2019-11-14 130");
	}

	@Test
	void a_later_release_tells_only_what_it_revises() {
		load(STOCKS, DAY);
		assertThat(load(STOCKS.replace("865", "870"), DAY.plusYears(1)).observations()).isEqualTo(5);

		assertThat(told("approved")).endsWith("stocks 2019-03-31 2020-11-14 870").hasSize(3);
		assertThat(statistics.tell(PLAN, Actor.SYSTEM).observations()).isZero();
	}

	@Test
	void what_the_council_has_said_of_a_day_stands() {
		ProgrammeRecord own = new ProgrammeRecord("fostering", "stocks", "2019-03-31", LocalDate.of(2019, 3, 31), Map.of("approved", "861"));
		plans.written.add(new Write(Actor.SYSTEM, List.of(new Write.Proposed(new Event.RecordSet(own), OptionalLong.empty(), "", 0)),
				Optional.empty(), Optional.of(LocalDate.of(2019, 4, 5))));
		load(STOCKS, DAY);

		assertThat(told("approved")).containsExactly("stocks 2019-03-31 2019-04-05 861", "stocks 2018-03-31 2019-11-14 945");
	}

	@Test
	void a_programme_that_comes_later_is_told_then() {
		List<Return> taken = plans.returns.remove("fostering");
		assertThat(load(STOCKS, DAY)).isEqualTo(new Delivered.Told(PLAN, 0, ""));

		plans.returns.put("fostering", taken);
		assertThat(statistics.tell(PLAN, Actor.SYSTEM).observations()).isEqualTo(10);
	}

	@Test
	void what_a_programme_does_not_take_keeps_nothing_else_away_and_is_named() {
		plans.notTaken = Optional.of("stocks 2018-03-31");
		Delivered.Told told = load(STOCKS + FLOWS, DAY);

		assertThat(told.observations()).isEqualTo(9);
		assertThat(told("approved")).containsExactlyInAnyOrder("stocks 2019-03-31 2019-11-14 865", "flows 2019-03-31 2019-11-14 25");
		assertThat(told.words()).isEqualTo("The plan " + PLAN + " was told 9 values that were new to it, and not told fostering/stocks of 31 March 2018: filled: is more than approved");
	}
}
