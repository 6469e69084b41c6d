package org.planwright.core.exchange.statistics.service;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Receipt;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.When;
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

	/** The returns that the programmes take, by the programme's id; they make a record of the return's id of whatever comes. */
	final Map<String, List<Return>> returns = new LinkedHashMap<>();

	/** The id and the key of the return that is not taken. */
	Optional<String> notTaken = Optional.empty();

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	/** What was told of a measure. */
	List<Told<Observation>> told(String measure) {
		return told(Event.Observed.class).stream().filter(told -> told.value().observation().measure().equals(measure))
				.map(told -> new Told<>(told.value().observation(), told.version(), told.recordedAt(), told.knownFrom(), told.actor())).toList();
	}

	/** The records that were made of returns. */
	List<Told<Event.RecordSet>> records() {
		return told(Event.RecordSet.class);
	}

	private <E extends Event> List<Told<E>> told(Class<E> type) {
		List<Told<E>> told = new ArrayList<>();
		written.forEach(write -> write.events().stream().map(Write.Proposed::event).filter(type::isInstance).map(type::cast)
				.forEach(event -> told.add(new Told<>(event, told.size() + 1, Instant.EPOCH, write.knownFrom().orElse(TODAY), write.actor().id()))));
		return told;
	}

	private Optional<Told<ProgrammeRecord>> record(When when, Object programme, Object kind, Object key) {
		return records().stream().filter(told -> when.knownAt().filter(told.knownFrom()::isAfter).isEmpty())
				.map(told -> new Told<>(told.value().record(), told.version(), told.recordedAt(), told.knownFrom(), told.actor()))
				.filter(told -> told.value().programme().equals(programme) && told.value().kind().equals(kind) && told.value().key().equals(key))
				.max(Comparator.comparing(Told::knownFrom));
	}

	private List<Event> returned(String programme, String id, String key, Input.Group body) {
		if (notTaken.equals(Optional.of(id + " " + key))) {
			throw Refusal.wrong("filled", "is more than approved");
		}
		Map<String, String> fields = new LinkedHashMap<>();
		body.fields().forEach((name, value) -> fields.put(name, value instanceof Input.Figure figure ? figure.value().toPlainString() : ((Input.Text) value).value()));
		return List.of(new Event.RecordSet(new ProgrammeRecord(programme, id, key, LocalDate.parse(key), fields)));
	}

	Plans plans() {
		return fake(Plans.class, (method, arguments) -> switch (method) {
			case "today" -> TODAY;
			case "exists" -> measures.containsKey(arguments[0]);
			case "at" -> view((String) arguments[0], (When) arguments[1]);
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

	private PlanView view(String plan, When when) {
		return fake(PlanView.class, (method, arguments) -> switch (method) {
			case "measures" -> measures.get(plan);
			case "observations" -> told((String) arguments[0]);
			case "returns" -> returns.getOrDefault(arguments[0], List.of());
			case "returned" -> returned((String) arguments[0], (String) arguments[1], (String) arguments[2], (Input.Group) arguments[3]);
			case "record" -> record(when, arguments[0], arguments[1], arguments[2]);
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
