package org.planwright.plugin.residential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.planwright.core.rule.testing.Json.body;
import static org.planwright.core.rule.testing.Json.object;

import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.When;
import org.planwright.core.rule.programme.Asked;
import org.planwright.core.rule.programme.Sent;
import org.planwright.core.rule.testing.FakePlans;
import org.planwright.core.rule.testing.View;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.plugin.residential.home.HomesResource;

/** A plan with residential actions, and what is entered under {@code /api/residential}. */
abstract class Entering {

	static final String PLAN = "nottinghamshire-2019";
	static final Asked NOW = new Asked();
	static final Actor ANNA = new Actor("anna", Role.CONTRIBUTOR);
	static final Sent NEW = new Sent(ANNA, null, null, null);

	final FakePlans plans = new FakePlans(PLAN, "2019-12-20", Plan2019.home(), Plan2019.block(), Plan2019.framework(), Plan2019.units(),
			bondWithReferrals());
	final ResidentialSettings settings = new ResidentialSettings("1.0.0", Map.of());
	final HomesResource homes = new HomesResource(plans, settings);
	final ResidentialRecords records = new ResidentialRecords(plans);

	static ViewBuilder bondWithReferrals() {
		return ViewBuilder.action("2.6", "residential").primary("delivery")
				.measure(ViewBuilder.MeasureBuilder.measure("referrals", "young people").value("2019-10-31", "4").value("2019-11-30", "12"))
				.measure(ViewBuilder.MeasureBuilder.measure("outcome-weeks", "weeks").valueOf("home", "2019-11-30", "21"))
				.measure(ViewBuilder.MeasureBuilder.measure("funding", "£").level("3000000", null)).milestone(Plan2019.step("live", "2020-02-29", null, null, null));
	}

	static Input block(Object... more) {
		return body(with(more, "on", "2019-09-05", "kind", "block", "status", "open", "beds", 4, "operationalFrom", "2019-07-31", "blockPrice", 3000, "spotPrice",
				4000));
	}

	static Input own(String status) {
		return body("on", "2019-12-15", "kind", "own", "status", status, "beds", 4, "operationalFrom", "2019-12-10");
	}

	static Object[] with(Object[] more, Object... base) {
		Map<String, Object> all = object(base);
		all.putAll(object(more));
		return all.entrySet().stream().flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue())).toArray();
	}

	static void refused(ThrowingCallable call, Refusal.Kind kind, Consumer<Refusal> more) {
		assertThatThrownBy(call).asInstanceOf(type(Refusal.class)).satisfies(refusal -> {
			assertThat(refusal.kind()).isEqualTo(kind);
			more.accept(refusal);
		});
	}

	void wrong(ThrowingCallable call, String... fields) {
		int before = plans.written().size();
		refused(call, Refusal.Kind.WRONG, refusal -> assertThat(refusal.faults()).extracting(Fault::field).containsExactlyInAnyOrder(fields));
		assertThat(plans.written()).hasSize(before);
	}

	View view(String ref) {
		return (View) plans.at(PLAN, When.NOW).view(ref);
	}

	static Input registration(Map<String, Object> steps) {
		return body("on", "2019-12-15", "action", "2.2", "steps", steps);
	}
}
