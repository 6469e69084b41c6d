package org.planwright.core.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Plans.ProgrammeInfo;
import org.planwright.core.model.service.When;

/** Says of an address that nobody answers what is the matter with it. */
final class Addresses {

	private static final String API = "/api/";
	private static final Set<String> RESERVED = Set.of("plans", "programmes", "account", "statistics");

	private Addresses() {
	}

	static boolean isOfApi(String path) {
		return path.equals("/api") || path.startsWith(API);
	}

	/** @param removed the base of what answered it once and was removed */
	static String unknown(String path, Optional<String> removed, Optional<Plans> plans) {
		String plain = removed.map(base -> base + " is not installed")
				.orElseGet(() -> "there is no address " + (path.length() > 200 ? path.substring(0, 200) + "..." : path));
		if (!path.startsWith(API) || plans.isEmpty()) {
			return plain;
		}
		int end = path.indexOf('/', API.length());
		String first = path.substring(API.length(), end < 0 ? path.length() : end);
		List<ProgrammeInfo> installed = plans.get().programmes();
		if (RESERVED.contains(first) || installed.stream().anyMatch(programme -> programme.id().equals(first))) {
			return plain;
		}
		if (isNamedByAPlan(first, plans.get())) {
			return "programme " + first + " is not installed";
		}
		return plain + "; " + (installed.isEmpty() ? "no programme is installed"
				: "installed programmes: " + installed.stream().map(ProgrammeInfo::id).collect(Collectors.joining(", ")));
	}

	private static boolean isNamedByAPlan(String programme, Plans plans) {
		return plans.list().stream().map(PlanHead::id)
				.anyMatch(plan -> plans.at(plan, When.NOW).actions().stream().anyMatch(action -> action.programme().equals(programme)));
	}
}
