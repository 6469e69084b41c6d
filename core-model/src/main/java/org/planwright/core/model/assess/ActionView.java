package org.planwright.core.model.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.model.Action;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Progress;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.Review;

/**
 * An action as it stood on a day, as known on another: all that a programme may look at when it judges. Immutable; what
 * is asked of it is remembered, so that a judgement is made again only when something it rests on has changed.
 */
public interface ActionView {

	/** The day the question is about. Nothing dated later is to be seen. */
	LocalDate asOf();

	Action action();

	/** In the order of the plan. */
	List<Milestone> milestones();

	default Optional<Milestone> milestone(String id) {
		return milestones().stream().filter(milestone -> milestone.id().equals(id)).findFirst();
	}

	/** Oldest first. */
	List<Progress> progress();

	/** The rounds held of a cadence, oldest first. */
	List<Review> reviews(String cadence);

	/** Every measure the action uses, in the order of the plan. */
	List<MeasureView> measures();

	/** The measure that has this role in the action. */
	Optional<MeasureView> measure(String role);

	/** What the action's programme keeps of this kind, by key; of each key the newest. */
	List<ProgrammeRecord> records(String kind);

	/** The newest stated confidence. */
	Optional<Confidence> confidence();

	/** The acceptance of the evidence, once given. */
	Optional<Acceptance> acceptance();

	/** The parts of this action that have officers and dates of their own, in the order of the plan. */
	List<String> subActions();

	/**
	 * How another action of the plan stands on the same day.
	 *
	 * @throws org.planwright.core.model.input.Refusal when there is none, or when that one's status rests on this one's
	 */
	Assessment assessment(String ref);

	/** The measures of every action of the plan by ref, without their observations. */
	Map<String, List<MeasureView>> measuresOfPlan();
}
