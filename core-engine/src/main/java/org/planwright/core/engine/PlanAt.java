package org.planwright.core.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.planwright.core.engine.judge.Judge;
import org.planwright.core.engine.state.Lens;
import org.planwright.core.model.Action;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.Progress;
import org.planwright.core.model.Review;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.service.Board;
import org.planwright.core.model.service.MeetingView;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Told;

/** A plan through a lens. */
record PlanAt(String id, Lens lens, Judge judge, Function<PlanAt, Board> kept) implements PlanView {

	@Override
	public PlanHead head() {
		return lens.state().head().orElseThrow();
	}

	@Override
	public long version() {
		return lens.state().version();
	}

	@Override
	public LocalDate asOf() {
		return lens.evidence();
	}

	@Override
	public List<Action> actions() {
		return lens.actions();
	}

	@Override
	public Action action(String ref) {
		return lens.action(ref).orElseThrow(() -> Refusal.unknown("there is no action " + ref + " in plan " + id));
	}

	@Override
	public ActionView view(String ref) {
		return judge.view(id, lens, action(ref));
	}

	@Override
	public Assessment assessment(String ref) {
		return judge.patiently(() -> judge.assess(id, lens, action(ref).ref()));
	}

	@Override
	public Board board() {
		return judge.patiently(() -> kept.apply(this));
	}

	/** Judges every action; {@link #board()} does so once. */
	Board judgeAll() {
		return new Board(head(), asOf(), version(), rows(actions().stream().filter(action -> action.parent().isEmpty()).toList()));
	}

	private List<Board.Row> rows(List<Action> actions) {
		return actions.stream()
				.map(action -> new Board.Row(action, judge.assess(id, lens, action.ref()), rows(lens.parts(action.ref())))).toList();
	}

	@Override
	public List<Measure> measures() {
		return lens.measures();
	}

	@Override
	public Measure measure(String measure) {
		return lens.measure(measure).orElseThrow(() -> Refusal.unknown("there is no measure " + measure + " in plan " + id));
	}

	@Override
	public List<Told<Observation>> observations(String measure) {
		return lens.told(measure(measure).id());
	}

	@Override
	public List<Told<Progress>> progress(String action) {
		return lens.facts(action(action).ref(), Event.Progressed.class, Event.Progressed::progress);
	}

	@Override
	public List<Told<Review>> reviews(String action) {
		return lens.facts(action(action).ref(), Event.Reviewed.class, Event.Reviewed::review);
	}

	@Override
	public List<Told<ProgrammeRecord>> records(String programme, String kind) {
		return lens.records(programme, kind);
	}

	@Override
	public Optional<Told<ProgrammeRecord>> record(String programme, String kind, String key) {
		return records(programme, kind).stream().filter(told -> told.value().key().equals(key)).findFirst();
	}

	@Override
	public List<MeetingView> meetings() {
		return lens.meetings();
	}

	@Override
	public List<Panel> panels(String programme) {
		return judge.patiently(() -> judge.panels(programme, this));
	}

	@Override
	public List<Panel> measurePanels(String ref) {
		return judge.patiently(() -> judge.measurePanels(view(ref)));
	}

	@Override
	public List<Return> returns(String programme) {
		return judge.patiently(() -> judge.returns(programme, this));
	}

	@Override
	public List<Event> returned(String programme, String id, String key, Input body) {
		return judge.patiently(() -> judge.returned(programme, panels -> panels.returned(this, id, key, body)));
	}

	@Override
	public Optional<LocalDate> evidence(String ref) {
		return judge.newest(id, lens, action(ref), () -> PlanView.super.evidence(ref));
	}

	@Override
	public List<Told<Event>> told() {
		return lens.told();
	}

	@Override
	public OptionalLong version(Thing thing) {
		return lens.state().version(thing);
	}
}
