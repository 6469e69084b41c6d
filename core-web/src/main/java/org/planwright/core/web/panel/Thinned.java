package org.planwright.core.web.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** A long series as a drawing of it shows: of each stretch its ends, its highest and its lowest, so that no peak is lost. */
final class Thinned {

	/** More stretches than these are not told apart on a screen. */
	private static final int STRETCHES = 60;
	private static final int FOR_EACH = 4;

	private Thinned() {
	}

	static <T> List<T> of(List<T> inOrder, ToDoubleFunction<T> height) {
		if (inOrder.size() <= STRETCHES * FOR_EACH) {
			return inOrder;
		}
		List<T> kept = new ArrayList<>();
		for (int i = 0; i < STRETCHES; i++) {
			List<T> stretch = inOrder.subList(i * inOrder.size() / STRETCHES, (i + 1) * inOrder.size() / STRETCHES);
			Comparator<T> byHeight = Comparator.comparingDouble(height);
			Set<T> telling = new LinkedHashSet<>(List.of(stretch.get(0), stretch.get(stretch.size() - 1), stretch.stream().max(byHeight).orElseThrow(),
					stretch.stream().min(byHeight).orElseThrow()));
			stretch.stream().filter(telling::contains).forEach(kept::add);
		}
		return kept;
	}
}
