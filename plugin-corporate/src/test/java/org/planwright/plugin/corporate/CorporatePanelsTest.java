package org.planwright.plugin.corporate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.panel.Absent;
import org.planwright.core.model.panel.Bars;
import org.planwright.core.model.panel.Cell;
import org.planwright.core.model.panel.Content;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Table;
import org.planwright.core.model.panel.Timeline;
import org.planwright.core.model.service.When;
import org.planwright.core.rule.testing.FakePlans;
import org.planwright.core.rule.testing.ViewBuilder;

@DisplayName("What the corporate programme shows")
class CorporatePanelsTest {

	private final CorporatePanels panels = new CorporatePanels(Nottinghamshire.settings());

	private List<Panel> shown(ViewBuilder... actions) {
		return panels.panels(new FakePlans("plan", "2020-07-10", actions).at("plan", When.NOW));
	}

	private static <C extends Content> List<C> contents(List<Panel> panels, String id, Class<C> type) {
		return panels.stream().filter(panel -> panel.id().equals(id)).flatMap(panel -> panel.content().stream()).filter(type::isInstance)
				.map(type::cast).toList();
	}

	@Test
	void of_a_plan_without_records_says_what_is_missing_and_how_to_enter_it() {
		List<Panel> shown = shown(Nottinghamshire.audit(), Nottinghamshire.services());

		assertThat(shown).extracting(Panel::id).containsExactly("calendar", "recommendations", "cost-recovery", "savings");
		assertThat(shown).allSatisfy(panel -> assertThat(panel.content()).singleElement().isInstanceOf(Absent.class));
	}

	@Test
	void of_reviews_shows_each_with_its_last_round_missing_until_one_is_held() {
		Table calendar = contents(shown(Nottinghamshire.spending()), "calendar", Table.class).get(0);

		assertThat(calendar.rows()).singleElement().satisfies(row -> assertThat(row.subList(0, 5)).containsExactly(Cell.of("1.2"),
				Cell.of("Review of non-essential spend"), Cell.of("quarterly"), Cell.of(0), Cell.MISSING));
	}

	@Test
	void of_recommendations_shows_each_by_its_dates() {
		ViewBuilder audit = Nottinghamshire.audit().record("recommendation", "one", "2020-01-10", "on", "2020-01-10", "title", "Reconcile monthly",
				"due", "2020-03-31", "done", "2020-01-09");

		assertThat(contents(shown(audit), "recommendations", Timeline.class).get(0).steps()).singleElement().satisfies(step -> {
			assertThat(step.title()).isEqualTo("Reconcile monthly");
			assertThat(step.done()).isPresent();
		});
	}

	@Test
	void of_cost_recovery_shows_each_service_against_its_full_cost_and_no_total() {
		ViewBuilder services = Nottinghamshire.sold(Nottinghamshire.sold(Nottinghamshire.services(), "training", "2020-06-30", "1000", "1200"),
				"advice", "2020-06-30", "1000", "900");
		List<Panel> shown = shown(services);

		assertThat(contents(shown, "cost-recovery", Bars.class).get(0).table().rows()).extracting(row -> row.get(0), row -> row.get(1))
				.containsExactly(org.assertj.core.groups.Tuple.tuple(Cell.of("advice"), Cell.of(new BigDecimal("90.0"))),
						org.assertj.core.groups.Tuple.tuple(Cell.of("training"), Cell.of(new BigDecimal("120.0"))));
		assertThat(contents(shown, "cost-recovery", Table.class).get(0).rows()).extracting(row -> row.get(5)).containsExactly(Cell.of(Status.RED),
				Cell.of(Status.GREEN));
	}
}
