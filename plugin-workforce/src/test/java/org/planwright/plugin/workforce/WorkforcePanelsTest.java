package org.planwright.plugin.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.panel.Absent;
import org.planwright.core.model.panel.Bars;
import org.planwright.core.model.panel.Cell;
import org.planwright.core.model.panel.Chart;
import org.planwright.core.model.panel.Content;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Table;
import org.planwright.core.model.service.When;
import org.planwright.core.rule.testing.FakePlans;
import org.planwright.core.rule.testing.ViewBuilder;

@DisplayName("What the workforce programme shows")
class WorkforcePanelsTest {

	private final WorkforcePanels panels = new WorkforcePanels(new WorkforceSettings("1.0.0", Map.of()));

	private List<Panel> shown(ViewBuilder... actions) {
		return panels.panels(new FakePlans("plan", "2019-10-10", actions).at("plan", When.NOW));
	}

	private static <C extends Content> List<C> contents(List<Panel> panels, String id, Class<C> type) {
		return panels.stream().filter(panel -> panel.id().equals(id)).flatMap(panel -> panel.content().stream()).filter(type::isInstance)
				.map(type::cast).toList();
	}

	@Test
	void of_a_plan_without_records_says_what_is_missing_and_draws_nothing() {
		List<Panel> shown = shown(Plan2019.panel(), Plan2019.support());

		assertThat(contents(shown, "caseloads", Absent.class)).singleElement()
				.satisfies(absent -> assertThat(absent.remedy()).contains("the form “Caseloads of a team”", "the form “Caseload limit of a team”").doesNotContain("/api"));
		assertThat(contents(shown, "agency", Absent.class)).hasSize(1);
		assertThat(contents(shown, "survey-wellbeing", Absent.class)).hasSize(1);
		assertThat(shown).flatExtracting(Panel::content).noneMatch(content -> content instanceof Chart || content instanceof Bars);
	}

	@Test
	void of_caseloads_shows_the_spread_and_not_the_mean() {
		ViewBuilder action = Plan2019.limits(Plan2019.panel(), 16, 10).record("caseload", "2019-09-bassetlaw", "2019-09-30", "experienced.holders",
				"20", "experienced.cases", "324", "experienced.byCases.16", "19", "experienced.byCases.20", "1", "permanentFte", "20",
				"agencyFte.coveringVacancies", "0", "agencyFte.aboveEstablishment", "0");

		assertThat(contents(shown(action), "caseloads", Bars.class).get(0).table().rows())
				.containsExactly(List.of(Cell.of("16 cases"), Cell.of(19)), List.of(Cell.of("20 cases"), Cell.of(1)));
	}

	@Test
	void of_agency_staff_shows_those_needed_beside_them() {
		ViewBuilder action = Plan2019.returned(Plan2019.limits(Plan2019.panel(), 16, 10), "2019-09", "bassetlaw", 10, 0, 0, 160, "8", "5");
		Chart chart = contents(shown(action), "agency", Chart.class).get(0);

		assertThat(chart.lines()).extracting(line -> line.name()).containsExactly("Agency staff", "Needed for caseloads within their limits");
		assertThat(chart.table().rows()).singleElement().satisfies(row -> assertThat(row.get(1)).isEqualTo(Cell.of(new java.math.BigDecimal("5"))));
		assertThat(contents(shown(action), "agency", Table.class).get(0).rows().get(0).get(4)).isEqualTo(Cell.of(new java.math.BigDecimal("2.00")));
	}

	@Test
	void of_a_survey_says_that_a_change_within_its_noise_is_no_evidence() {
		ViewBuilder action = ViewBuilder.action("3.5", "workforce").measure(ViewBuilder.MeasureBuilder.measure("wellbeing", "%")
				.baseline("2018-09-30", "79", 250).observation(Plan2019.survey("wellbeing", "2019-09-30", "81", 250)));
		List<Table> tables = contents(shown(action), "survey-wellbeing", Table.class);

		assertThat(tables.get(1).rows()).singleElement().satisfies(row -> {
			assertThat(row.get(2)).isEqualTo(Cell.of(new java.math.BigDecimal("2")));
			assertThat(row.get(3)).isEqualTo(Cell.of(new java.math.BigDecimal("7.0")));
			assertThat(row.get(4)).isEqualTo(Cell.of("No evidence of change."));
		});
	}
}
