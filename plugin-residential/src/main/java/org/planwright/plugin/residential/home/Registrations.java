package org.planwright.plugin.residential.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.rule.programme.Kept;
import org.planwright.plugin.residential.ResidentialSettings;
import org.planwright.plugin.residential.Sorts;

/** The ways of all homes of a plan to their first child. */
record Registrations(PlanView plan, ResidentialSettings settings) {

	/** Those that actions promise, and those of other homes. */
	List<RegistrationView> all() {
		List<RegistrationView> all = new ArrayList<>();
		for (ActionView action : Sorts.of(plan, OpeningRule.PLACES)) {
			Opening.of(action, settings.of(action.action())).forEach(opening -> all.add(RegistrationView.of(opening, action.action().ref(),
					opening.home().flatMap(home -> Registration.KIND.find(plan, home)).map(Kept::version))));
		}
		Registration.KIND.all(plan).stream().filter(kept -> all.stream().noneMatch(view -> view.home().equals(Optional.of(kept.value().home()))))
				.forEach(kept -> all.add(RegistrationView.of(kept, Leads.from(settings.ofCouncil()))));
		return List.copyOf(all);
	}

	Optional<RegistrationView> of(String home) {
		return all().stream().filter(view -> view.home().equals(Optional.of(home))).findFirst();
	}
}
