package org.planwright.plugin.workforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.model.Action;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Progress;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.Review;
import org.planwright.core.model.assess.Acceptance;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Confidence;
import org.planwright.core.model.assess.MeasureView;

/** An action together with what the programme's records add to its measures and steps. */
record Known(ActionView view, List<MeasureView> measures, List<Milestone> milestones) implements ActionView {

	static Known of(ActionView view, Evidence evidence, Caseloads caseloads) {
		Measured measured = new Measured(view.action().ref(), evidence, caseloads);
		return new Known(view, view.measures().stream().map(measured::of).toList(),
				RollOut.of(view.action().ref(), evidence).steps(view.milestones()));
	}

	@Override
	public LocalDate asOf() {
		return view.asOf();
	}

	@Override
	public Action action() {
		return view.action();
	}

	@Override
	public List<Progress> progress() {
		return view.progress();
	}

	@Override
	public List<Review> reviews(String cadence) {
		return view.reviews(cadence);
	}

	@Override
	public Optional<MeasureView> measure(String role) {
		return measures.stream().filter(measure -> measure.use().role().equals(role)).findFirst();
	}

	@Override
	public List<ProgrammeRecord> records(String kind) {
		return view.records(kind);
	}

	@Override
	public Optional<Confidence> confidence() {
		return view.confidence();
	}

	@Override
	public Optional<Acceptance> acceptance() {
		return view.acceptance();
	}

	@Override
	public List<String> subActions() {
		return view.subActions();
	}

	@Override
	public Assessment assessment(String ref) {
		return view.assessment(ref);
	}

	@Override
	public Map<String, List<MeasureView>> measuresOfPlan() {
		return view.measuresOfPlan();
	}
}
