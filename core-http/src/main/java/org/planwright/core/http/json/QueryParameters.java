package org.planwright.core.http.json;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.ws.rs.BeanParam;
import javax.ws.rs.QueryParam;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;

/** The query parameters of an address: those its method takes, itself or as fields of a bean. A misspelt one would change the answer unseen. */
final class QueryParameters {

	private static final int LONGEST_SHOWN = 40;

	private QueryParameters() {
	}

	/**
	 * Lets pass what is known.
	 *
	 * @throws Refusal of kind {@code UNREADABLE} that names every parameter that is not
	 */
	static void check(Collection<String> asked, Method method) {
		if (asked.isEmpty()) {
			return;
		}
		Set<String> known = known(method);
		List<Fault> faults = asked.stream().filter(name -> !known.contains(name)).sorted()
				.map(name -> new Fault(shown(name), "is not a known query parameter")).toList();
		if (!faults.isEmpty()) {
			String here = known.isEmpty() ? "none is known here" : "known here: " + String.join(", ", known);
			throw new Refusal(Refusal.Kind.UNREADABLE, String.join("; ", faults.stream().map(Fault::toString).toList()) + "; " + here, faults);
		}
	}

	private static Set<String> known(Method method) {
		Set<String> known = new TreeSet<>();
		for (Parameter parameter : method.getParameters()) {
			add(known, parameter);
			if (parameter.isAnnotationPresent(BeanParam.class)) {
				for (Class<?> type = parameter.getType(); type != null; type = type.getSuperclass()) {
					List.of(type.getDeclaredFields()).forEach(field -> add(known, field));
				}
			}
		}
		return known;
	}

	private static void add(Set<String> known, AnnotatedElement element) {
		QueryParam parameter = element.getAnnotation(QueryParam.class);
		if (parameter != null) {
			known.add(parameter.value());
		}
	}

	private static String shown(String name) {
		return name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "..." : name;
	}
}
