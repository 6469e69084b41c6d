package org.planwright.core.exchange.statistics.service;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Receipt;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.Write;

/** Plans with measures, which remember what they are told. */
final class TestPlans {

	final List<Write> written = new ArrayList<>();
	private final Map<String, List<Measure>> measures = new LinkedHashMap<>();

	/** The day of publication of which nothing may be told. */
	Optional<LocalDate> refused = Optional.of(LocalDate.EPOCH);

	void add(String plan, String... ids) {
		measures.put(plan, List.of(ids).stream().map(id -> new Measure(id, id, Optional.empty(), Polarity.DOWN, Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty())).toList());
	}

	/** What was told of a measure. */
	List<Told<Observation>> told(String measure) {
		List<Told<Observation>> told = new ArrayList<>();
		written.forEach(write -> write.events().forEach(event -> {
			Observation observation = ((Event.Observed) event.event()).observation();
			if (observation.measure().equals(measure)) {
				told.add(new Told<>(observation, told.size() + 1, Instant.EPOCH, write.knownFrom().orElse(LocalDate.of(2026, 11, 23)), write.actor().id()));
			}
		}));
		return told;
	}

	Plans plans() {
		return fake(Plans.class, (method, arguments) -> switch (method) {
			case "today" -> LocalDate.of(2026, 11, 23);
			case "exists" -> measures.containsKey(arguments[0]);
			case "at" -> view((String) arguments[0]);
			case "check" -> {
				if (((Write) arguments[1]).knownFrom().equals(refused)) {
					throw Refusal.wrong("on", "is refused");
				}
				yield null;
			}
			case "write" -> {
				written.add((Write) arguments[1]);
				yield new Receipt((String) arguments[0], 1, 1, false);
			}
			default -> throw new UnsupportedOperationException(method);
		});
	}

	private PlanView view(String plan) {
		return fake(PlanView.class, (method, arguments) -> switch (method) {
			case "measures" -> measures.get(plan);
			case "observations" -> told((String) arguments[0]);
			default -> throw new UnsupportedOperationException(method);
		});
	}

	private interface Answers {
		Object to(String method, Object[] arguments);
	}

	private static <T> T fake(Class<T> type, Answers answers) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> answers.to(method.getName(), arguments)));
	}
}
