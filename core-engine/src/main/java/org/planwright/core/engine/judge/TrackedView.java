package org.planwright.core.engine.judge;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planwright.core.engine.state.Lens;
import org.planwright.core.engine.state.Subject;
import org.planwright.core.model.Action;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Progress;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.Review;
import org.planwright.core.model.assess.Acceptance;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Confidence;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Told;

/** What a programme sees of an action. Notes each subject it is asked about. */
final class TrackedView implements ActionView {

	private final Judge.Session session;
	private final Lens lens;
	private final Action action;
	private final LocalDate clock;

	TrackedView(Judge.Session session, Action action, LocalDate clock) {
		this.session = session;
		this.lens = session.lens();
		this.action = action;
		this.clock = clock;
	}

	@Override
	public LocalDate asOf() {
		return clock;
	}

	@Override
	public Action action() {
		return action;
	}

	@Override
	public List<Milestone> milestones() {
		session.rests(Subject.milestones(action.ref()));
		return lens.milestones(action.ref());
	}

	@Override
	public List<Progress> progress() {
		return values(Event.Progressed.class, Event.Progressed::progress);
	}

	@Override
	public List<Review> reviews(String cadence) {
		return values(Event.Reviewed.class, Event.Reviewed::review).stream().filter(review -> review.cadence().equals(cadence)).toList();
	}

	@Override
	public Optional<Confidence> confidence() {
		return last(values(Event.ConfidenceStated.class, Event.ConfidenceStated::confidence));
	}

	@Override
	public Optional<Acceptance> acceptance() {
		return last(values(Event.EvidenceAccepted.class, Event.EvidenceAccepted::acceptance));
	}

	private <E extends Event, T> List<T> values(Class<E> type, Function<E, T> content) {
		session.rests(Subject.facts(action.ref()));
		return lens.facts(action.ref(), type, content).stream().map(Told::value).toList();
	}

	private static <T> Optional<T> last(List<T> values) {
		return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
	}

	@Override
	public List<MeasureView> measures() {
		return action.measures().stream().map(use -> view(use, true)).flatMap(Optional::stream).toList();
	}

	@Override
	public Optional<MeasureView> measure(String role) {
		return action.use(role).flatMap(use -> view(use, true));
	}

	private Optional<MeasureView> view(MeasureUse use, boolean withSeries) {
		session.rests(Subject.measure(use.measure()));
		if (withSeries) {
			session.rests(Subject.series(use.measure()));
		}
		List<Observation> series = withSeries ? session.series(use.measure()) : List.of();
		return lens.measure(use.measure()).map(measure -> new MeasureView(measure, use, series));
	}

	@Override
	public List<ProgrammeRecord> records(String kind) {
		session.rests(Subject.records(action.programme(), kind));
		return lens.records(action.programme(), kind).stream().map(Told::value).toList();
	}

	@Override
	public List<String> subActions() {
		session.rests(Subject.STRUCTURE);
		return lens.parts(action.ref()).stream().map(Action::ref).toList();
	}

	@Override
	public Assessment assessment(String ref) {
		return session.assess(ref, clock);
	}

	@Override
	public Map<String, List<MeasureView>> measuresOfPlan() {
		session.rests(Subject.STRUCTURE);
		Map<String, List<MeasureView>> measures = new LinkedHashMap<>();
		for (Action other : lens.actions()) {
			session.rests(Subject.action(other.ref()));
			measures.put(other.ref(), other.measures().stream().map(use -> view(use, false)).flatMap(Optional::stream).toList());
		}
		return measures;
	}
}
