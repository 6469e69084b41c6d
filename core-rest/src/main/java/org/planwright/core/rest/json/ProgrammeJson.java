package org.planwright.core.rest.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.planwright.core.model.Action;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Plans.ProgrammeInfo;
import org.planwright.core.model.service.When;

/**
 * A programme of work.
 *
 * @param version of its rules; absent while it is not installed
 * @param address where its own resources begin; absent while it is not installed
 * @param plans the plans that have actions of it
 */
public record ProgrammeJson(String id, Optional<String> title, Optional<String> version, String state, Optional<String> address,
		Set<String> plans) {

	/** Those that are installed, and those that plans name. */
	public static List<ProgrammeJson> all(Plans plans) {
		Map<String, Set<String>> named = named(plans);
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

	private static Map<String, Set<String>> named(Plans plans) {
		Map<String, Set<String>> named = new TreeMap<>();
		for (PlanHead plan : plans.list()) {
			for (Action action : plans.at(plan.id(), When.NOW).actions()) {
				named.computeIfAbsent(action.programme(), id -> new TreeSet<>()).add(plan.id());
			}
		}
		return named;
	}
}
