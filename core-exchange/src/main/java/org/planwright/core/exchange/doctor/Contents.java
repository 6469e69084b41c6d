package org.planwright.core.exchange.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.model.Action;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.PlanView;

/** What a plan promises, with its milestones by the ref of their action. */
public record Contents(List<Action> actions, Map<String, List<Milestone>> milestones, List<Measure> measures) {

	public Contents {
		actions = List.copyOf(actions);
		milestones = Map.copyOf(milestones);
		measures = List.copyOf(measures);
	}

	/** A plan as it stands, or would once these events were told. */
	public static Contents of(Optional<PlanView> view, List<Event> events) {
		Map<String, Action> actions = new LinkedHashMap<>();
		Map<String, Map<String, Milestone>> milestones = new LinkedHashMap<>();
		Map<String, Measure> measures = new LinkedHashMap<>();
		view.ifPresent(plan -> {
			plan.measures().forEach(measure -> measures.put(measure.id(), measure));
			plan.actions().forEach(action -> {
				actions.put(action.ref(), action);
				plan.view(action.ref()).milestones().forEach(milestone -> milestones.computeIfAbsent(action.ref(), ref -> new LinkedHashMap<>()).put(milestone.id(), milestone));
			});
		});
		for (Event event : events) {
			if (event instanceof Event.ActionSet set) {
				actions.put(set.action().ref(), set.action());
			} else if (event instanceof Event.MeasureSet set) {
				measures.put(set.measure().id(), set.measure());
			} else if (event instanceof Event.ActionRemoved removed) {
				actions.remove(removed.action());
				milestones.remove(removed.action());
			} else if (event instanceof Event.MeasureRemoved removed) {
				measures.remove(removed.measure());
			} else if (event instanceof Event.MilestoneRemoved removed) {
				milestones.getOrDefault(removed.action(), new LinkedHashMap<>()).remove(removed.milestone());
			} else if (event instanceof Event.MilestoneSet set) {
				milestones.computeIfAbsent(set.action(), ref -> new LinkedHashMap<>()).put(set.milestone().id(), set.milestone());
			}
		}
		Map<String, List<Milestone>> lists = new LinkedHashMap<>();
		milestones.forEach((ref, steps) -> lists.put(ref, new ArrayList<>(steps.values())));
		return new Contents(new ArrayList<>(actions.values()), lists, new ArrayList<>(measures.values()));
	}
}
