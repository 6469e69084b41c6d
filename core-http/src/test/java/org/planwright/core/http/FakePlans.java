package org.planwright.core.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.planwright.core.model.Action;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.Timeframe;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;

/** One plan, {@code p}, with one action that belongs to the programme {@code fostering}. */
public final class FakePlans {

	public volatile LocalDate today = LocalDate.of(2019, 9, 10);
	public volatile List<Plans.ProgrammeInfo> programmes = List.of();
	public final Plans service = Fakes.delegating(Plans.class, this);
	private final Map<String, Integer> versions = new TreeMap<>(Map.of("p", 1, "q", 1));

	/** Something was recorded. */
	public synchronized void write(String plan) {
		versions.merge(plan, 1, Integer::sum);
	}

	public List<PlanHead> list() {
		return List.of(new PlanHead("p", "Plan", "Council", Optional.empty(), List.of()));
	}

	public synchronized Optional<String> stamp(String plan) {
		return Optional.ofNullable(versions.get(plan)).map(version -> "v" + version);
	}

	public synchronized String stamp() {
		return versions.toString();
	}

	public LocalDate today() {
		return today;
	}

	public List<Plans.ProgrammeInfo> programmes() {
		return programmes;
	}

	public PlanView at(String plan, When when) {
		Action action = new Action("1.1", Optional.empty(), "1", "Find homes", "fostering", List.of(), List.of(), List.of(),
				new Timeframe(Optional.empty(), Optional.empty(), Optional.empty()), List.of(), List.of(), Set.of("delivery"), List.of(), List.of(),
				List.of(), Optional.empty(), Map.of(), List.of());
		return Fakes.only(PlanView.class, "actions", List.of(action));
	}
}
