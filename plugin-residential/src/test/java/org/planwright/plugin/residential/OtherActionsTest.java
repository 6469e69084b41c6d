package org.planwright.plugin.residential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder;

@DisplayName("Any residential action")
class OtherActionsTest {

	@Test
	void of_another_sort_is_judged_by_its_milestones_and_measures() {
		assertThat(Plan2019.judge(ViewBuilder.action("9.1", "residential").measure(MeasureBuilder.measure("bricks", "pieces")).milestone("roof", "2019-10-30")
				.on(Plan2019.DAY_ONE))).extracting(part -> part.kind().word() + "/" + part.name()).containsExactly("delivery/milestones", "evidence-age/reports",
						"impact/bricks");
	}

	@Test
	void is_no_better_than_what_it_firmly_depends_on() {
		ViewBuilder capped = Plan2019.framework().cappedBy("2.3", ViewBuilder.assessment("2.3", Status.RED, "Empty beds"));
		Part milestones = Plan2019.part(capped.on(Plan2019.DAY_ONE), "delivery/milestones");
		assertThat(milestones.verdict().status()).isEqualTo(Status.RED);
	}
}
