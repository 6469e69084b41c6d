package org.planwright.core.rule.testing;

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
import org.planwright.core.model.input.Refusal;

/** An action as a test has made it. Made by a {@link ViewBuilder}. */
public record View(LocalDate asOf, Action action, List<Milestone> milestones, List<Progress> progress, List<Review> allReviews,
		List<MeasureView> measures, List<ProgrammeRecord> allRecords, Optional<Confidence> confidence, Optional<Acceptance> acceptance,
		List<String> subActions, Map<String, Assessment> assessments, Map<String, List<MeasureView>> measuresOfPlan) implements ActionView {

	@Override
	public List<Review> reviews(String cadence) {
		return allReviews.stream().filter(review -> review.cadence().equals(cadence)).toList();
	}

	@Override
	public Optional<MeasureView> measure(String role) {
		return measures.stream().filter(measure -> measure.use().role().equals(role)).findFirst();
	}

	@Override
	public List<ProgrammeRecord> records(String kind) {
		return allRecords.stream().filter(record -> record.kind().equals(kind)).toList();
	}

	@Override
	public Assessment assessment(String ref) {
		return Optional.ofNullable(assessments.get(ref)).orElseThrow(() -> Refusal.unknown("there is no action " + ref));
	}
}
