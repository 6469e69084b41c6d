package org.planwright.core.rule.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.rule.programme.ProgrammeRoot.PlanItem;
import org.planwright.core.rule.programme.ProgrammeRoot.Root;
import org.planwright.core.rule.testing.FakePlans;
import org.planwright.core.rule.testing.ViewBuilder;

class ProgrammeRootTest {

	private final FakePlans plans = new FakePlans("trial", "2019-09-10", ViewBuilder.action("2.1", "fostering"));

	@Test
	void it_leads_to_each_plan_that_has_actions_of_the_programme() {
		assertThat(new ProgrammeRoot(plans, "fostering", "Fostering sufficiency").root(new Asked()))
				.isEqualTo(new Root("fostering", "Fostering sufficiency", LocalDate.of(2019, 9, 10),
						List.of(new PlanItem("trial", "Plan trial", "/api/fostering/plans/trial"))));
	}

	@Test
	void a_plan_without_its_actions_is_left_out() {
		assertThat(new ProgrammeRoot(plans, "transport", "School transport").root(new Asked("2019-10-01", null)))
				.isEqualTo(new Root("transport", "School transport", LocalDate.of(2019, 10, 1), List.of()));
	}

	@Test
	void a_day_that_does_not_exist_is_refused() {
		assertThatThrownBy(() -> new ProgrammeRoot(plans, "fostering", "Fostering").root(new Asked("2019-09-31", null)))
				.isInstanceOf(Refusal.class);
	}
}
