package org.planwright.plugin.digital;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.assess.Status;
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

@DisplayName("What the digital programme shows")
class DigitalPanelsTest {

	private final DigitalPanels panels = new DigitalPanels(Nottinghamshire.settings());

	private List<Panel> shown(ViewBuilder... actions) {
		return panels.panels(new FakePlans("plan", "2019-10-10", actions).at("plan", When.NOW));
	}

	private static <C extends Content> List<C> contents(List<Panel> panels, String id, Class<C> type) {
		return panels.stream().filter(panel -> panel.id().equals(id)).flatMap(panel -> panel.content().stream()).filter(type::isInstance)
				.map(type::cast).toList();
	}

	@Test
	void of_a_plan_without_records_says_what_is_missing_and_how_to_enter_it() {
		List<Panel> shown = shown(Nottinghamshire.phones(), Nottinghamshire.reports());

		assertThat(contents(shown, "rollout-3-2", Absent.class)).hasSize(1);
		assertThat(contents(shown, "reports", Absent.class)).singleElement()
				.satisfies(absent -> assertThat(absent.remedy()).contains("“" + DigitalReturns.REPORTS.title() + "”"));
		assertThat(contents(shown, "deliverables", Absent.class)).hasSize(1);
	}

	@Test
	void of_a_roll_out_shows_the_way_from_issued_to_used_and_the_plan_beside_what_works() {
		ViewBuilder phones = Nottinghamshire.returned(Nottinghamshire.phones(Nottinghamshire.countedPhones("498", "2019-09-01")), "2019-10-06", 300,
				200, 120, 90);
		List<Panel> shown = shown(phones);

		assertThat(contents(shown, "rollout-3-2", Bars.class).get(0).table().rows()).extracting(row -> row.get(1))
				.containsExactly(Cell.of(300), Cell.of(200), Cell.of(120), Cell.of(90));
		assertThat(contents(shown, "rollout-3-2", Chart.class).get(0).lines()).extracting(line -> line.name()).containsExactly("Functioning", "Planned");
	}

	@Test
	void of_a_report_says_until_when_it_is_fresh() {
		ViewBuilder reports = Nottinghamshire.reports().record("report", "caseload", "2019-09-30", "on", "2019-09-30", "title", "Caseload report",
				"cadence", "monthly", "acceptedOn", "2019-09-20", "acceptedBy", "anna", "refreshedOn", "2019-09-30");

		assertThat(contents(shown(reports), "reports", Table.class).get(0).rows()).singleElement().satisfies(row -> {
			assertThat(row.subList(0, 3)).containsExactly(Cell.of("Caseload report"), Cell.of("yes"), Cell.of("monthly"));
			assertThat(row.get(5)).isEqualTo(Cell.of(Status.GREEN));
		});
	}
}
