package org.planwright.core.http;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Stand-ins that answer what a test needs and refuse the rest. */
public final class Fakes {

	private Fakes() {
	}

	/** Answers one method. */
	public static <T> T only(Class<T> type, String method, Object answer) {
		return answering(type, Map.of(method, answer));
	}

	/** Answers with the methods of another object that look the same. */
	static <T> T delegating(Class<T> type, Object target) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
				(proxy, method, arguments) -> switch (method.getName()) {
				case "equals" -> proxy == arguments[0];
				case "hashCode" -> System.identityHashCode(proxy);
				default -> target.getClass().getMethod(method.getName(), method.getParameterTypes()).invoke(target, arguments);
				}));
	}

	/** The configuration as shipped, but for some settings. */
	static HttpConfiguration configuration(Map<String, Object> settings) {
		Map<String, Object> all = new HashMap<>();
		Arrays.stream(HttpConfiguration.class.getDeclaredMethods()).forEach(setting -> all.put(setting.getName(), setting.getDefaultValue()));
		all.putAll(settings);
		return answering(HttpConfiguration.class, all);
	}

	/** Answers several methods. */
	static <T> T answering(Class<T> type, Map<String, Object> answers) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
			if (!answers.containsKey(method.getName())) {
				throw new UnsupportedOperationException(method.getName());
			}
			return answers.get(method.getName());
		}));
	}
}
