package org.planwright.core.engine.state;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.journal.Event;

/** Whether a milestone may become what an event says: it fits the chain, and a promised date leaves a trace. */
record MilestoneChecks(Event.MilestoneSet set, Map<String, Milestone> all, LocalDate today, BiConsumer<String, String> fault) {

	/** @param now the milestones of the action as they stand */
	void check(Map<String, Milestone> now) {
		Milestone m = set.milestone();
		m.after().filter(other -> !all.containsKey(other))
				.ifPresent(other -> fault.accept("after", "there is no milestone " + other + " in action " + set.action()));
		m.done().filter(day -> day.isAfter(today)).ifPresent(day -> fault.accept("done", "is " + day + ", after today, " + today));
		if (waitsForItself(m)) {
			fault.accept("after", "milestone " + m.id() + " waits for itself");
		}
		Optional.ofNullable(now.get(m.id())).ifPresent(known -> rebaselining(known, m));
	}

	private boolean waitsForItself(Milestone m) {
		Set<String> walked = new HashSet<>();
		for (Optional<String> step = Optional.of(m.id()); step.isPresent(); step = Optional.ofNullable(all.get(step.get()))
				.flatMap(Milestone::after)) {
			if (!walked.add(step.get())) {
				return true;
			}
		}
		return false;
	}

	/** A promised date never changes without a trace. */
	private void rebaselining(Milestone known, Milestone m) {
		int before = known.rebaselines().size();
		boolean keepsThem = m.rebaselines().size() >= before && IntStream.range(0, before)
				.allMatch(i -> known.rebaselines().get(i).from().equals(m.rebaselines().get(i).from())
						&& known.rebaselines().get(i).to().equals(m.rebaselines().get(i).to()));
		if (!keepsThem) {
			fault.accept("rebaselines", "earlier changes of the date cannot be taken back");
		} else if (known.due().isPresent() && !known.due().equals(m.due())) {
			boolean traced = m.rebaselines().size() == before + 1 && m.due().isPresent()
					&& m.rebaselines().get(before).from().equals(known.due()) && m.rebaselines().get(before).to().equals(m.due().get());
			if (!traced) {
				fault.accept("due", "changes the promised date without a reason");
			}
		}
	}
}
