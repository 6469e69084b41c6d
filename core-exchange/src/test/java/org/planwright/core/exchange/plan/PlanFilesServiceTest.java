package org.planwright.core.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.exchange.text.TextReader;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Receipt;
import org.planwright.core.model.service.Write;

@DisplayName("A plan is created from what was written down")
class PlanFilesServiceTest {

	private static final Input PLAN = TextReader.read(
			"{plan: {id: p, title: T, organisation: O, knownFrom: 2019-09-05}, people: {ann: Ann}}".getBytes(StandardCharsets.UTF_8), false);

	private final List<Write> written = new ArrayList<>();
	private final Map<String, String> names = new HashMap<>();

	private final People people = new People() {
		@Override
		public Map<String, String> names() {
			return Map.copyOf(names);
		}

		@Override
		public void put(Map<String, String> more) {
			names.putAll(more);
		}
	};

	private PlanFilesService service(Function<Write, Receipt> answer) {
		Plans plans = (Plans) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Plans.class },
				(proxy, method, arguments) -> switch (method.getName()) {
					case "today" -> LocalDate.of(2026, 3, 2);
					case "write" -> {
						written.add((Write) arguments[1]);
						yield answer.apply((Write) arguments[1]);
					}
					default -> throw new UnsupportedOperationException(method.getName());
				});
		return new PlanFilesService(plans, people);
	}

	@Test
	void in_one_write_by_whoever_asked_for_it_and_the_names_are_kept() {
		Receipt receipt = new Receipt("p", 1, 1, false);
		assertThat(service(write -> receipt).create(PLAN, Actor.SYSTEM, Optional.of("key"))).isEqualTo(receipt);
		assertThat(written).singleElement().satisfies(write -> {
			assertThat(write.actor()).isEqualTo(Actor.SYSTEM);
			assertThat(write.idempotencyKey()).contains("key");
			assertThat(write.knownFrom()).contains(LocalDate.of(2019, 9, 5));
			assertThat(write.events()).hasSize(1);
		});
		assertThat(names).isEqualTo(Map.of("ann", "Ann"));
	}

	@Test
	void a_refused_plan_leaves_nothing_behind_not_even_a_name() {
		PlanFilesService service = service(write -> {
			throw Refusal.wrong("actions[1].ref", "is used twice");
		});
		assertThatThrownBy(() -> service.create(PLAN, Actor.SYSTEM, Optional.empty())).hasMessage("actions[1].ref: is used twice");
		assertThat(names).isEmpty();
	}
}
