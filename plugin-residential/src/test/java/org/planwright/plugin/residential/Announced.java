package org.planwright.plugin.residential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.rule.testing.View;

/** Moves the clock day by day, with no new evidence, and holds every verdict to what it announced. */
public final class Announced {

	private static final LocalDate END = LocalDate.of(2021, 12, 31);

	private Announced() {
	}

	public static void everyChange(View view) {
		Map<String, LocalDate> firstChange = new TreeMap<>();
		Map<String, Status> following = new TreeMap<>();
		for (LocalDate day = END; !day.isBefore(view.asOf()); day = day.minusDays(1)) {
			for (Part part : Plan2019.judge(Plan2019.later(view, day))) {
				String name = part.kind().word() + "/" + part.name();
				Status status = part.verdict().status();
				if (following.containsKey(name) && following.get(name) != status) {
					firstChange.put(name, day.plusDays(1));
				}
				following.put(name, status);
				hold(name, day, part.verdict().next(), Optional.ofNullable(firstChange.get(name)));
			}
		}
	}

	private static void hold(String part, LocalDate day, Optional<LocalDate> announced, Optional<LocalDate> change) {
		if (announced.isPresent() && !announced.get().isAfter(day)) {
			assertThat(announced.get()).as("what %s announces on %s", part, day).isAfter(day);
		}
		if (change.isPresent() && announced.filter(next -> !next.isAfter(change.get())).isEmpty()) {
			assertThat(announced).as("what %s announces on %s", part, day).contains(change.get());
		}
	}
}
