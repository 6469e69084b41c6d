package org.planwright.plugin.residential.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.rule.Settings;

/**
 * A home that an action is to open.
 *
 * @param home its id, once it has one
 * @param schedule scheduled back from the day by which its places are to be open; empty when nobody has named that day
 * @param opened when it opened, or a child moved in
 */
record Opening(Optional<String> home, Optional<Schedule> schedule, Optional<LocalDate> opened) {

	/** The homes entered for an action, or the one home that its own milestones are about. */
	static List<Opening> of(ActionView view, Settings settings) {
		List<Registration> homes = Registration.KIND.all(view).stream()
				.filter(home -> home.action().equals(Optional.of(view.action().ref()))).toList();
		Registration planned = Registration.of(view);
		if (homes.isEmpty()) {
			return List.of(of(Optional.empty(), planned, view, settings));
		}
		// With one home the milestones can only be about that one.
		return homes.stream().map(home -> of(Optional.of(home.home()), homes.size() == 1 ? home.or(planned) : home, view, settings)).toList();
	}

	private static Opening of(Optional<String> home, Registration registration, ActionView view, Settings settings) {
		Optional<LocalDate> operational = Home.KIND.all(view).stream().filter(h -> home.equals(Optional.of(h.id())))
				.flatMap(h -> h.opened().stream()).findFirst();
		Optional<LocalDate> opened = Stream.of(operational, registration.done(Step.FIRST_CHILD), registration.done(Step.FULL))
				.flatMap(Optional::stream).min(LocalDate::compareTo);
		return new Opening(home, registration.openBy().or(() -> Registration.openBy(view))
				.map(day -> Schedule.of(registration, day, Leads.from(settings))), opened);
	}

	/** What it is called in sentences. */
	String title() {
		return home.map(id -> "home " + id).orElse("the home");
	}
}
