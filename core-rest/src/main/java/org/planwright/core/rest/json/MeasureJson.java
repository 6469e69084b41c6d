package org.planwright.core.rest.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.When;

/**
 * A measure with its series.
 *
 * @param version the one a change of its definition is based on
 * @param targetLevel the level the target asks for
 * @param usedBy the actions that use it
 * @param series every value that was told, revisions too, or of each day and part only what was known last
 */
public record MeasureJson(String plan, String id, LocalDate asOf, Optional<LocalDate> knownAt, OptionalLong version,
		MeasureForm definition, Optional<PersonJson> owner, Optional<BigDecimal> targetLevel, List<String> usedBy,
		List<ObservationJson> series) {

	private record Place(LocalDate on, Optional<String> part) {
	}

	public static MeasureJson of(PlanView view, When when, String id, boolean latest, Names names) {
		List<Told<Observation>> told = view.observations(id);
		return of(view, when, view.measure(id), latest ? latest(told) : told, names);
	}

	static MeasureJson of(PlanView view, When when, Measure m, List<Told<Observation>> told, Names names) {
		return new MeasureJson(view.head().id(), m.id(), view.asOf(), when.knownAt(), view.version(new Thing.OfMeasure(m.id())), MeasureForm.of(m),
				m.owner().map(names::person), m.target().flatMap(t -> t.aim()).flatMap(aim -> aim.level(m.baseline())), usedBy(view, m.id()),
				told.stream().map(each -> ObservationJson.of(each, names)).toList());
	}

	static List<String> usedBy(PlanView view, String id) {
		return view.actions().stream().filter(action -> action.measures().stream().anyMatch(use -> use.measure().equals(id)))
				.map(action -> action.ref()).toList();
	}

	private static List<Told<Observation>> latest(List<Told<Observation>> told) {
		Map<Place, Told<Observation>> latest = new LinkedHashMap<>();
		told.forEach(each -> latest.put(new Place(each.value().on(), each.value().part()), each));
		return List.copyOf(latest.values());
	}
}
