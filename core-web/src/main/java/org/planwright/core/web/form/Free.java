package org.planwright.core.web.form;

import java.util.Collection;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Gives ids to what people need not name. */
public final class Free {

	private Free() {
	}

	/** The first that nobody else has. */
	public static String id(Collection<String> taken, IntFunction<String> numbered) {
		return IntStream.iterate(1, i -> i + 1).mapToObj(numbered).filter(id -> !taken.contains(id)).findFirst().orElseThrow();
	}
}
