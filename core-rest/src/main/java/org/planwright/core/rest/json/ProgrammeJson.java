package org.planwright.core.rest.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.planwright.core.model.Action;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Plans.ProgrammeInfo;
import org.planwright.core.model.service.When;

/**
 * A programme of work.
 *
 * @param version of its rules; absent while it is not installed
 * @param address of its root, where its own resources begin; absent while it is not installed
 * @param plans the plans that had actions of it on the day that was asked about
 */
public record ProgrammeJson(String id, Optional<String> title, Optional<String> version, String state, Optional<String> address,
		Set<String> plans) {

	/** Those that are installed now, whatever the dates, and those that plans named. */
	public static List<ProgrammeJson> all(Plans plans, When when) {
		Map<String, Set<String>> named = named(plans, when);
		Map<String, ProgrammeJson> all = new TreeMap<>();
		named.forEach((id, by) -> all.put(id,
				new ProgrammeJson(id, Optional.empty(), Optional.empty(), "not installed", Optional.empty(), by)));
		plans.programmes().forEach(info -> all.put(info.id(), installed(info, named.getOrDefault(info.id(), Set.of()))));
		return List.copyOf(all.values());
	}

	private static ProgrammeJson installed(ProgrammeInfo info, Set<String> by) {
		return new ProgrammeJson(info.id(), Optional.of(info.title()), Optional.of(info.rules()), "installed",
				Optional.of("/api/" + info.id()), by);
	}

	private static Map<String, Set<String>> named(Plans plans, When when) {
		Map<String, Set<String>> named = new TreeMap<>();
		for (PlanView plan : KnownPlans.of(plans, when)) {
			for (Action action : plan.actions()) {
				named.computeIfAbsent(action.programme(), id -> new TreeSet<>()).add(plan.head().id());
			}
		}
		return named;
	}
}
