package org.planwright.core.rest.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.planwright.core.model.Action;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Cadence;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Progress;
import org.planwright.core.model.Review;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.When;

/**
 * Everything about one action.
 *
 * @param version the one a change of its definition is based on
 * @param overrideVersion the one a change of its override is based on; absent while it never had one
 * @param evidence the newest day anything tells of it
 */
public record ActionJson(String plan, String ref, String title, LocalDate asOf, Optional<LocalDate> knownAt, OptionalLong version,
		ActionForm definition, List<PersonJson> accountable, List<PersonJson> leads, List<MilestoneJson> milestones,
		List<MeasureUseJson> measures, List<CadenceJson> cadences, List<ProgressJson> progress, Optional<OpinionJson> confidence,
		Optional<AcceptanceJson> acceptance, OptionalLong overrideVersion, AssessmentJson assessment, Optional<LocalDate> evidence,
		List<SubActionJson> subActions) {

	/** A measure as the action uses it, its own baseline and target in place of the measure's. */
	public record MeasureUseJson(String role, String id, String title, Optional<String> unit, Optional<Baseline> baseline,
			Optional<TargetJson> target, Optional<BigDecimal> targetLevel, Optional<LatestJson> latest, String address) {

		static MeasureUseJson of(String plan, MeasureView m) {
			return new MeasureUseJson(m.use().role(), m.measure().id(), m.measure().title(), m.measure().unit(), m.baseline(),
					m.target().map(TargetJson::of), m.targetLevel(), m.latest().map(LatestJson::of),
					"/api/plans/" + plan + "/measures/" + m.measure().id());
		}
	}

	/** The newest value of the whole. */
	public record LatestJson(LocalDate on, Optional<BigDecimal> value, Optional<String> symbol) {
		static LatestJson of(Observation o) {
			return new LatestJson(o.on(), o.figure(), ObservationJson.symbol(o.reading()));
		}
	}

	/** Something to be done again and again, with the rounds that were held. */
	public record CadenceJson(Cadence cadence, List<ReviewJson> reviews) {
	}

	public record ReviewJson(LocalDate on, boolean complete, Optional<Integer> count, Optional<LocalDate> next, Optional<String> note,
			Instant recordedAt, long version, PersonJson by) {
		static ReviewJson of(Told<Review> told, Names names) {
			Review r = told.value();
			return new ReviewJson(r.on(), r.complete(), r.count(), r.next(), r.note(), told.recordedAt(), told.version(),
					names.person(told.actor()));
		}
	}

	public record ProgressJson(LocalDate on, String text, Instant recordedAt, long version, PersonJson by) {
		static ProgressJson of(Told<Progress> told, Names names) {
			return new ProgressJson(told.value().on(), told.value().text(), told.recordedAt(), told.version(), names.person(told.actor()));
		}
	}

	/** A stated confidence. */
	public record OpinionJson(Status level, PersonJson by, LocalDate on, Optional<String> note) {
	}

	public record AcceptanceJson(PersonJson by, LocalDate on, Optional<String> note) {
	}

	/** A part of the action with officers and dates of its own. */
	public record SubActionJson(String ref, String title, Status status, String address) {
	}

	public static ActionJson of(PlanView view, When when, String ref, Names names) {
		Action a = view.action(ref);
		ActionView seen = view.view(ref);
		String plan = view.head().id();
		return new ActionJson(plan, ref, a.title(), view.asOf(), when.knownAt(), view.version(new Thing.OfAction(ref)), ActionForm.of(a),
				names.persons(a.accountable()), names.persons(a.leads()),
				seen.milestones().stream().map(m -> MilestoneJson.of(view, ref, m, names)).toList(),
				seen.measures().stream().map(m -> MeasureUseJson.of(plan, m)).toList(), cadences(view, a, names),
				view.progress(ref).stream().map(p -> ProgressJson.of(p, names)).toList(),
				seen.confidence().map(c -> new OpinionJson(c.level(), names.person(c.by()), c.on(), c.note())),
				seen.acceptance().map(c -> new AcceptanceJson(names.person(c.by()), c.on(), c.note())),
				view.version(new Thing.OfOverride(ref)), AssessmentJson.of(view.assessment(ref), names), view.evidence(ref),
				seen.subActions().stream().map(sub -> subAction(view, plan, sub)).toList());
	}

	private static List<CadenceJson> cadences(PlanView view, Action action, Names names) {
		List<Told<Review>> reviews = view.reviews(action.ref());
		return action.cadences().stream().map(cadence -> new CadenceJson(cadence, reviews.stream()
				.filter(told -> told.value().cadence().equals(cadence.id())).map(told -> ReviewJson.of(told, names)).toList())).toList();
	}

	private static SubActionJson subAction(PlanView view, String plan, String ref) {
		return new SubActionJson(ref, view.action(ref).title(), view.assessment(ref).headline(), "/api/plans/" + plan + "/actions/" + ref);
	}
}
