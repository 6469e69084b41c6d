package org.planwright.plugin.fostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.panel.Absent;
import org.planwright.core.model.panel.Cell;
import org.planwright.core.model.panel.Chart;
import org.planwright.core.model.panel.Content;
import org.planwright.core.model.panel.Level;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Statuses;
import org.planwright.core.model.panel.Table;
import org.planwright.core.model.service.When;
import org.planwright.core.rule.testing.FakePlans;
import org.planwright.core.rule.testing.ViewBuilder;

@DisplayName("What the fostering programme shows")
class FosteringPanelsTest {

	private final FosteringPanels panels = new FosteringPanels(Nottinghamshire.settings());

	private List<Panel> shown(ViewBuilder action) {
		return panels.panels(new FakePlans("plan", "2019-09-10", action).at("plan", When.NOW));
	}

	private static <C extends Content> List<C> contents(List<Panel> panels, String id, Class<C> type) {
		return panels.stream().filter(panel -> panel.id().equals(id)).flatMap(panel -> panel.content().stream()).filter(type::isInstance)
				.map(type::cast).toList();
	}

	@Test
	void of_a_plan_without_records_says_what_is_missing_and_how_to_enter_it() {
		List<Panel> shown = shown(Nottinghamshire.dayOne());

		assertThat(shown).extracting(Panel::id).containsExactly("funnel", "enquiries", "stock", "coherence");
		assertThat(contents(shown, "funnel", Absent.class)).singleElement()
				.satisfies(absent -> assertThat(absent.remedy()).contains("the form “What became of those who asked in a month”").doesNotContain("/api"));
		assertThat(contents(shown, "stock", Chart.class)).isEmpty();
		assertThat(contents(shown, "coherence", Statuses.class).get(0).standings().get(0).status()).isEqualTo(Status.GREY);
	}

	@Test
	void of_the_published_stock_tells_approved_places_from_filled_and_warns_about_the_vacant() {
		List<Panel> shown = shown(Nottinghamshire.withPublishedFigures(Nottinghamshire.dayOne()));

		assertThat(contents(shown, "stock", Chart.class).get(0).table().rows().get(1)).contains(Cell.of(310), Cell.of(865));
		assertThat(shown.get(2).warnings()).anyMatch(warning -> warning.contains("485 of 865 approved places are called vacant"));
	}

	@Test
	void of_stock_and_flow_shows_the_households_that_nobody_has_accounted_for() {
		Table account = contents(shown(Nottinghamshire.withPublishedFigures(Nottinghamshire.dayOne())), "stock", Table.class).get(1);

		assertThat(account.rows()).singleElement().satisfies(row -> assertThat(row.subList(2, 7))
				.containsExactly(Cell.of(340), Cell.of(-15), Cell.of(325), Cell.of(310), Cell.of(-15)));
	}

	@Test
	void of_cohorts_shows_each_by_its_own_month_and_compares_only_those_followed_long_enough() {
		ViewBuilder action = Nottinghamshire.dayOne();
		for (String month : List.of("2018-10", "2019-07")) {
			action.record("return", month, month + "-28", "enquiries", "20", "applications", "5", "approved", "2", "familyAndFriends", "0", "deregistered", "1");
		}
		action.record("cohort", "2018-10", "2019-08-31", "countedOn", "2019-08-31", "applications", "4", "approvals.2019-05", "2");
		action.record("cohort", "2019-07", "2019-08-31", "countedOn", "2019-08-31", "applications", "1");
		Table cohorts = contents(shown(action), "funnel", Table.class).get(0);

		assertThat(cohorts.rows()).extracting(row -> row.get(7)).containsExactly(Cell.of("yes"), Cell.of("not yet"));
		assertThat(cohorts.rows().get(0).get(4)).isEqualTo(Cell.of(2));
		assertThat(contents(shown(action), "funnel", org.planwright.core.model.panel.Bars.class).get(0).table().rows()).extracting(row -> row.get(1))
				.containsExactly(Cell.of(20), Cell.of(4), Cell.of(2));
	}

	@Test
	void of_a_measure_shows_the_planned_way_with_its_tolerance_and_its_target() {
		ViewBuilder action = Nottinghamshire.action().measure(Nottinghamshire.netPlacements().baseline("2019-03-31", "310")
				.value("2019-06-30", "312"));
		Panel measure = panels.measures(action.on(java.time.LocalDate.of(2019, 9, 10))).get(0);
		Chart chart = measure.content().stream().filter(Chart.class::isInstance).map(Chart.class::cast).findFirst().orElseThrow();

		assertThat(measure.id()).isEqualTo("net-placements");
		assertThat(chart.lines()).extracting(line -> line.name()).containsExactly("Actual", "Planned", "Forecast");
		assertThat(chart.bands()).hasSize(1);
		assertThat(chart.levels()).extracting(Level::name).containsExactly("Target", "Baseline");
	}
}
