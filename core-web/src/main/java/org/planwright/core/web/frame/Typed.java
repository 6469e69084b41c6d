package org.planwright.core.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.planwright.core.model.service.Actor;

/**
 * What somebody typed into a form of a plan and nobody took, since he was signed out. It goes along with signing in, and comes
 * back into the form, to be looked at and sent again: it is never taken by itself.
 */
public final class Typed {

	/** Says that a form is to be shown as it was filled in, and not taken. */
	public static final String AGAIN = "again";

	private static final String CARRIED = "typed-";
	private static final String PLANS = "/plans/";
	private static final String FORM = "application/x-www-form-urlencoded";

	private Typed() {
	}

	/** What the fields of a form that was sent held; nothing when it was none of a plan, or cannot be read. */
	static Map<String, String> sent(HttpServletRequest request) {
		String type = request.getContentType();
		boolean isForm = type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
		if (!isForm || !"POST".equals(request.getMethod()) || !request.getRequestURI().startsWith(PLANS)) {
			return Map.of();
		}
		try {
			return fields(request);
		} catch (RuntimeException unreadable) {
			return Map.of();
		}
	}

	/** What goes along with a form that is about something else, under the names it goes by there. */
	public static Map<String, String> carried(HttpServletRequest request) {
		return fields(request).entrySet().stream().filter(each -> each.getKey().startsWith(CARRIED)).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue,
				(first, second) -> first, LinkedHashMap::new));
	}

	/** The same under its own names. */
	public static Map<String, String> uncarried(Map<String, String> carried) {
		return renamed(carried, name -> name.substring(CARRIED.length()));
	}

	static Map<String, String> carry(Map<String, String> typed) {
		return renamed(typed, name -> CARRIED + name);
	}

	private static Map<String, String> renamed(Map<String, String> fields, UnaryOperator<String> name) {
		Map<String, String> renamed = new LinkedHashMap<>();
		fields.forEach((old, value) -> renamed.put(name.apply(old), value));
		return renamed;
	}

	private static Map<String, String> fields(HttpServletRequest request) {
		Map<String, String> fields = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
		return fields;
	}

	/** A request as if it had sent these fields, and come from this actor. */
	static HttpServletRequest request(HttpServletRequest request, Optional<Actor> actor, Map<String, String> fields) {
		Map<String, String[]> parameters = new LinkedHashMap<>();
		fields.forEach((name, value) -> parameters.put(name, new String[] {value}));
		return new HttpServletRequestWrapper(request) {
			@Override
			public String getParameter(String name) {
				return fields.get(name);
			}

			@Override
			public Map<String, String[]> getParameterMap() {
				return Collections.unmodifiableMap(parameters);
			}

			@Override
			public Principal getUserPrincipal() {
				return actor.orElse(null);
			}
		};
	}
}
