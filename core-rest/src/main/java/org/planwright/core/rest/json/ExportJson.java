package org.planwright.core.rest.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.exchange.PlanExchange;
import org.planwright.core.model.Observation;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.Section;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.When;

/** What is handed out as JSON where no single address has all of it. */
public final class ExportJson {

	private ExportJson() {
	}

	/** All that a plan promises. */
	public record Plan(String id, String title, String organisation, Optional<String> purpose, LocalDate asOf, Optional<LocalDate> knownAt, long version,
			List<Section> sections, List<PlanJson.ActionItem> actions, List<MilestoneJson> milestones, List<Definition> measures) {

		public static Plan of(PlanView view, When when, Names names) {
			PlanHead head = view.head();
			return new Plan(head.id(), head.title(), head.organisation(), head.purpose(), view.asOf(), when.knownAt(), view.version(), head.sections(),
					view.actions().stream().map(action -> PlanJson.ActionItem.of("/api/plans/" + head.id(), action, names)).toList(),
					view.actions().stream().flatMap(action -> milestones(view, action.ref(), names)).toList(),
					view.measures().stream().map(measure -> new Definition(measure.id(), MeasureForm.of(measure))).toList());
		}

		private static Stream<MilestoneJson> milestones(PlanView view, String action, Names names) {
			return view.view(action).milestones().stream().map(milestone -> MilestoneJson.of(view, action, milestone, names));
		}
	}

	/** What a measure is. */
	public record Definition(String id, MeasureForm definition) {
	}

	/** Every measure with its series, small numbers of people suppressed. */
	public record Measures(String plan, LocalDate asOf, Optional<LocalDate> knownAt, List<MeasureJson> measures) {

		public static Measures of(PlanView view, When when, Names names, PlanExchange exchange) {
			return new Measures(view.head().id(), view.asOf(), when.knownAt(),
					view.measures().stream().map(measure -> MeasureJson.of(view, when, measure.id(), exchange.series(view, measure.id()), names)).toList());
		}
	}

	/** A page of the journal without what told small numbers of people. */
	public static JournalJson discreet(JournalJson page, PlanView view, PlanExchange exchange) {
		Set<Long> heldBack = view.measures().stream().flatMap(measure -> heldBack(view, exchange, measure.id())).collect(Collectors.toSet());
		return new JournalJson(page.plan(), page.asOf(), page.knownAt(),
				page.entries().stream().map(entry -> heldBack.contains(entry.version()) ? entry.withoutPayload() : entry).toList(), page.leftOut(), page.next());
	}

	private static Stream<Long> heldBack(PlanView view, PlanExchange exchange, String measure) {
		Set<Told<Observation>> shown = Set.copyOf(exchange.series(view, measure));
		return view.observations(measure).stream().filter(told -> !shown.contains(told)).map(Told::version);
	}
}
