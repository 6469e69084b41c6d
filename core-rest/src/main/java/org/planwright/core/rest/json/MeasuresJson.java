package org.planwright.core.rest.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.When;

/** Every measure of a plan, without its series. */
public record MeasuresJson(String plan, LocalDate asOf, Optional<LocalDate> knownAt, List<Item> measures) {

	/**
	 * One measure.
	 *
	 * @param latest its newest value of the whole
	 */
	public record Item(String id, MeasureForm definition, Optional<PersonJson> owner, List<String> usedBy,
			Optional<ObservationJson> latest, String address) {

		static Item of(PlanView view, Measure m, Names names) {
			return new Item(m.id(), MeasureForm.of(m), m.owner().map(names::person), MeasureJson.usedBy(view, m.id()),
					latest(view.observations(m.id())).map(told -> ObservationJson.of(told, names)),
					"/api/plans/" + view.head().id() + "/measures/" + m.id());
		}

		private static Optional<Told<Observation>> latest(List<Told<Observation>> told) {
			return told.stream().filter(each -> each.value().part().isEmpty()).reduce((older, newer) -> newer);
		}
	}

	public static MeasuresJson of(PlanView view, When when, Names names) {
		return new MeasuresJson(view.head().id(), view.asOf(), when.knownAt(), items(view, names));
	}

	static List<Item> items(PlanView view, Names names) {
		return view.measures().stream().map(measure -> Item.of(view, measure, names)).toList();
	}
}
