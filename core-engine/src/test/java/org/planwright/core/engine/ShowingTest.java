package org.planwright.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planwright.core.engine.Sample.CLOCK;
import static org.planwright.core.engine.Sample.PLAN;
import static org.planwright.core.engine.Sample.opening;
import static org.planwright.core.engine.Sample.panels;
import static org.planwright.core.engine.Sample.programme;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.engine.judge.Programmes;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.panel.Absent;
import org.planwright.core.model.panel.Cell;
import org.planwright.core.model.panel.Facts;
import org.planwright.core.model.panel.Facts.Fact;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.service.Panels;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.When;

@DisplayName("What a programme shows")
class ShowingTest {

	private static List<Panel> shown(String programme, When when, Panels... panels) {
		MemoryJournal journal = new MemoryJournal();
		PlansComponent plans = new PlansComponent(journal, journal,
				new Programmes(List.of(programme("p", view -> Verdict.of(Status.GREEN, "fine"))), List.of(panels)), CLOCK);
		plans.write(PLAN, opening());
		return plans.at(PLAN, when).panels(programme);
	}

	private static Panel counting(PlanView plan) {
		return new Panel("actions", "Actions", Optional.empty(), List.of(), List.of(),
				List.of(Facts.of(Fact.of("Day", Cell.of(plan.asOf())), Fact.of("Actions", Cell.of(plan.actions().size())))));
	}

	@Test
	void is_of_the_plan_on_the_day_of_the_question() {
		assertThat(shown("p", When.asOf(Sample.START), panels(plan -> List.of(counting(plan))))).singleElement().satisfies(
				panel -> assertThat(panel.content()).containsExactly(
						Facts.of(Fact.of("Day", Cell.of(Sample.START)), Fact.of("Actions", Cell.of(3)))));
	}

	@Test
	void is_nothing_where_it_brings_no_panels() {
		assertThat(shown("p", When.NOW)).isEmpty();
	}

	@Test
	void is_unknown_where_the_programme_is_not_installed() {
		assertThatThrownBy(() -> shown("q", When.NOW)).isInstanceOfSatisfying(Refusal.class,
				refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNKNOWN)).hasMessage("programme q is not installed");
	}

	@Test
	void says_so_where_the_programme_fails_and_takes_nothing_else_along() {
		assertThat(shown("p", When.NOW, panels(plan -> {
			throw new IllegalStateException("a fault");
		}))).singleElement().satisfies(panel -> assertThat(panel.content())
				.containsExactly(new Absent("Programme p failed to show what it has.", "Its log says why.")));
	}
}
