package org.planwright.core.rule.testing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.assess.Verdict;

/** Moves the clock over an action to which nothing new happens. */
public final class TimeAlone {

	private TimeAlone() {
	}

	/** Fails unless each change of a part between the two days was announced by the verdicts of the days before it. */
	public static void isAnnounced(Programme programme, ViewBuilder action, String from, String to) {
		Map<String, Verdict> before = verdicts(programme, action, LocalDate.parse(from));
		for (LocalDate day = LocalDate.parse(from).plusDays(1); !day.isAfter(LocalDate.parse(to)); day = day.plusDays(1)) {
			Map<String, Verdict> now = verdicts(programme, action, day);
			for (String part : now.keySet()) {
				compare(part, day, before.get(part), now.get(part));
			}
			before = now;
		}
	}

	private static void compare(String part, LocalDate day, Verdict yesterday, Verdict today) {
		Optional<LocalDate> announced = yesterday.next();
		if (announced.isPresent() && announced.get().isBefore(day)) {
			throw new AssertionError(part + " announces " + announced.get() + " on " + day.minusDays(1));
		}
		if (today.status() != yesterday.status() && !announced.equals(Optional.of(day))) {
			throw new AssertionError(part + " turns from " + yesterday.status() + " to " + today.status() + " on " + day
					+ ", and the day before announced " + announced);
		}
	}

	private static Map<String, Verdict> verdicts(Programme programme, ViewBuilder action, LocalDate day) {
		return programme.judge(action.on(day)).stream().collect(Collectors.toMap(part -> key(part), Part::verdict));
	}

	private static String key(Part part) {
		return part.kind().word() + "/" + part.name();
	}
}
