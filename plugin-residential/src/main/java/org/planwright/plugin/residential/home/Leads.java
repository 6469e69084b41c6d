package org.planwright.plugin.residential.home;

import java.util.EnumMap;
import java.util.Map;
import org.planwright.core.rule.Settings;

/**
 * How many days lie between a step of a registration and the next: nought unless a council says otherwise, except that
 * Ofsted needs its time from the application to the registration.
 */
record Leads(Map<Step, Integer> days) {

	private static final int REGISTRATION_WEEKS = 16;
	private static final int DAYS_IN_WEEK = 7;

	static Leads from(Settings settings) {
		Map<Step, Integer> days = new EnumMap<>(Step.class);
		for (Step step : Step.values()) {
			days.put(step, switch (step) {
				case APPLICATION -> DAYS_IN_WEEK * settings.count("registration-weeks", REGISTRATION_WEEKS);
				case FULL -> 0;
				default -> settings.count("lead-days-" + step.id(), 0);
			});
		}
		return new Leads(Map.copyOf(days));
	}

	int after(Step step) {
		return days.get(step);
	}
}
