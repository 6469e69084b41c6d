package org.planwright.core.http.kept;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.planwright.core.model.service.Actor;

/**
 * What is asked, so that the same question is known again.
 *
 * @param query its parameters in order; empty when there are none
 * @param accept which form of the answer is wanted
 * @param rights for whom it is; empty where it is the same for all who may ask
 */
public record Question(String path, String query, String accept, String rights) {

	private static final Set<String> ABOUT_ALL = Set.of("/", "/api", "/api/plans", "/api/programmes");
	private static final String PLANS = "/plans/";
	private static final int LONGEST_ACCEPT = 200;

	/**
	 * The question that a request to read asks. A page shows each who he is and what he may do; what the API answers is the same for all.
	 */
	public static Question of(HttpServletRequest request, Optional<Actor> actor, boolean ofApi) {
		String accept = request.getHeader("Accept");
		return new Question(request.getRequestURI(), ordered(request.getQueryString()), accept == null ? "*/*" : accept,
				ofApi ? "" : actor.map(known -> known.id() + " " + known.role().word()).orElse(""));
	}

	private static String ordered(String query) {
		if (query == null) {
			return "";
		}
		if (query.indexOf('&') < 0) {
			return query;
		}
		String[] parameters = query.split("&");
		// Stable, and by name alone: which of two values of the same name comes first may matter.
		Arrays.sort(parameters, (one, other) -> name(one).compareTo(name(other)));
		return String.join("&", parameters);
	}

	private static String name(String parameter) {
		int equals = parameter.indexOf('=');
		return equals < 0 ? parameter : parameter.substring(0, equals);
	}

	/** Whether the answer depends on nothing but the question and the plans. */
	boolean isKeepable() {
		return accept.length() <= LONGEST_ACCEPT && (ABOUT_ALL.contains(path) || plan().isPresent());
	}

	/** The plan it is about; empty when it is about all. */
	Optional<String> plan() {
		int start = path.indexOf(PLANS);
		if (start < 0) {
			return Optional.empty();
		}
		int end = path.indexOf('/', start + PLANS.length());
		String plan = path.substring(start + PLANS.length(), end < 0 ? path.length() : end);
		return plan.isEmpty() ? Optional.empty() : Optional.of(plan);
	}

	/** Whether the answer is another tomorrow. */
	boolean isAboutToday() {
		return !query.startsWith("asOf=") && !query.contains("&asOf=");
	}

	int weight() {
		return 2 * (path.length() + query.length() + accept.length());
	}
}
