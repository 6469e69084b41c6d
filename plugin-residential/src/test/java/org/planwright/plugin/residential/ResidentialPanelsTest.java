package org.planwright.plugin.residential;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.panel.Absent;
import org.planwright.core.model.panel.Bars;
import org.planwright.core.model.panel.Cell;
import org.planwright.core.model.panel.Chart;
import org.planwright.core.model.panel.Content;
import org.planwright.core.model.panel.Level;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Timeline;
import org.planwright.core.model.service.When;
import org.planwright.core.rule.testing.FakePlans;
import org.planwright.core.rule.testing.ViewBuilder;

@DisplayName("What the residential programme shows")
class ResidentialPanelsTest {

	private final ResidentialPanels panels = new ResidentialPanels(new ResidentialSettings("1.0.0", Map.of()));

	private List<Panel> shown(ViewBuilder... actions) {
		return panels.panels(new FakePlans("plan", "2020-01-10", actions).at("plan", When.NOW));
	}

	private static <C extends Content> List<C> contents(List<Panel> panels, String id, Class<C> type) {
		return panels.stream().filter(panel -> panel.id().equals(id)).flatMap(panel -> panel.content().stream()).filter(type::isInstance)
				.map(type::cast).toList();
	}

	@Test
	void of_a_plan_without_records_says_what_is_missing_and_how_to_enter_it() {
		List<Panel> shown = shown();

		assertThat(shown).extracting(Panel::id).containsExactly("homes", "occupancy", "registration", "pipeline");
		assertThat(shown).allSatisfy(panel -> assertThat(panel.content()).singleElement().isInstanceOf(Absent.class));
	}

	@Test
	void of_occupancy_shows_each_home_against_its_break_even_and_warns_of_a_loss() {
		List<Panel> shown = shown(Occupied.eachWeek(14, 13));

		assertThat(contents(shown, "occupancy", Bars.class).get(0).table().rows()).first()
				.isEqualTo(List.of(Cell.of("house-1"), Cell.of(new BigDecimal("50.0")), Cell.of(new BigDecimal("75.0"))));
		assertThat(contents(shown, "occupancy", Chart.class).get(0).levels()).extracting(Level::name).containsExactly("Break-even");
		assertThat(shown.get(1).warnings()).contains("house-1 costs more than beds bought singly would.");
	}

	@Test
	void of_a_registration_shows_the_last_day_of_each_step_scheduled_back_from_the_opening() {
		Timeline chain = contents(shown(Plan2019.home()), "registration-1", Timeline.class).get(0);

		assertThat(chain.steps()).hasSize(8);
		assertThat(chain.steps()).filteredOn(step -> step.title().contains("SC1")).singleElement()
				.satisfies(step -> assertThat(step.due()).isEqualTo(Optional.of(LocalDate.of(2020, 2, 9))));
	}

	@Test
	void of_the_pipeline_shows_what_is_open_contracted_and_negotiated_against_the_target() {
		ViewBuilder units = Plan2019.units().record("scheme", "core", "2019-12-01", "on", "2019-12-01", "title", "Core", "units", "4", "stage",
				"contracted", "expected", "2020-03-01");

		assertThat(contents(shown(units), "pipeline", Bars.class).get(0).table().rows()).extracting(row -> row.get(1)).containsExactly(Cell.of(5),
				Cell.of(9), Cell.of(9));
	}
}
