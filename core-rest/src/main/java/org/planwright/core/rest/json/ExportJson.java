package org.planwright.core.rest.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.exchange.Discreet;
import org.planwright.core.model.Measure;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.Section;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.When;

/** What is handed out as JSON where no single address has all of it. */
public final class ExportJson {

	private ExportJson() {
	}

	/**
	 * All that a plan promises.
	 *
	 * @param heldBackBaselines the measures whose baseline is a small number of people, and left out
	 */
	public record Plan(String id, String title, String organisation, Optional<String> purpose, LocalDate asOf, Optional<LocalDate> knownAt, long version,
			List<Section> sections, List<PlanJson.ActionItem> actions, List<MilestoneJson> milestones, List<Definition> measures, List<String> heldBackBaselines) {

		public static Plan of(PlanView view, When when, Names names, Discreet discreet) {
			PlanHead head = view.head();
			return new Plan(head.id(), head.title(), head.organisation(), head.purpose(), view.asOf(), when.knownAt(), view.version(), head.sections(),
					view.actions().stream().map(action -> PlanJson.ActionItem.of("/api/plans/" + head.id(), action, names)).toList(),
					view.actions().stream().flatMap(action -> milestones(view, action.ref(), names)).toList(),
					view.measures().stream().map(measure -> new Definition(measure.id(), MeasureForm.of(discreet(measure, discreet)))).toList(),
					heldBack(view, discreet));
		}

		private static Stream<MilestoneJson> milestones(PlanView view, String action, Names names) {
			return view.view(action).milestones().stream().map(milestone -> MilestoneJson.of(view, action, milestone, names));
		}
	}

	/** What a measure is. */
	public record Definition(String id, MeasureForm definition) {
	}

	/**
	 * Every measure with its series, small numbers of people suppressed.
	 *
	 * @param heldBackBaselines the measures whose baseline is such a number
	 */
	public record Measures(String plan, LocalDate asOf, Optional<LocalDate> knownAt, List<MeasureJson> measures, List<String> heldBackBaselines) {

		public static Measures of(PlanView view, When when, Names names, Discreet discreet) {
			return new Measures(view.head().id(), view.asOf(), when.knownAt(),
					view.measures().stream().map(measure -> MeasureJson.of(view, when, discreet(measure, discreet), discreet.series(measure.id()), names)).toList(),
					heldBack(view, discreet));
		}
	}

	private static List<String> heldBack(PlanView view, Discreet discreet) {
		return view.measures().stream().filter(discreet::hidesBaseline).map(Measure::id).toList();
	}

	private static Measure discreet(Measure m, Discreet discreet) {
		return new Measure(m.id(), m.title(), m.unit(), m.polarity(), m.owner(), m.every(), discreet.baseline(m), m.target(), m.note());
	}
}
