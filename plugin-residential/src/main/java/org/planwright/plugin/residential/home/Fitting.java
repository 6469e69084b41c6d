package org.planwright.plugin.residential.home;

import java.time.LocalDate;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.PlanView;
import org.planwright.plugin.residential.Sorts;
import org.planwright.plugin.residential.framework.Lot;

/** Whether what is told of a home fits what the plan holds already. */
public final class Fitting {

	private Fitting() {
	}

	/** Refuses a home of a lot that is not there, and one of the council's own that is open and was not registered. */
	public static void home(PlanView plan, Home home) {
		home.lot().filter(lot -> Lot.KIND.find(plan, lot).isEmpty()).ifPresent(lot -> {
			throw Refusal.wrong("lot", "is \"" + lot + "\", and the framework has no such lot");
		});
		if (home.kind() == Home.Kind.OWN && home.status() == Home.Status.OPEN) {
			LocalDate opened = home.operationalFrom().orElseThrow();
			if (Registration.KIND.find(plan, home.id()).filter(kept -> kept.value().registeredBy(opened)).isEmpty()) {
				throw Refusal.wrong("status", "is open since " + opened + ", and no registration by Ofsted is recorded by that day; running an"
						+ " unregistered children's home is an offence");
			}
		}
	}

	/** Refuses the registration of a home that is not the council's own, for an action that promises none, or after it opened. */
	public static void registration(PlanView plan, Registration registration) {
		Home home = own(plan, registration.home());
		registration.action().filter(ref -> Sorts.of(plan, OpeningRule.PLACES).stream().noneMatch(view -> view.action().ref().equals(ref)))
				.ifPresent(ref -> {
					throw Refusal.wrong("action", "is " + ref + ", and no such action of this plan promises places in a home of the council's own");
				});
		home.opened().filter(day -> !registration.registeredBy(day)).ifPresent(day -> {
			throw Refusal.wrong("steps.registration.done", "is not by " + day + ", since when the home is open");
		});
	}

	static Home known(PlanView plan, String id) {
		return Home.KIND.find(plan, id).orElseThrow(() -> Refusal.unknown("there is no home " + id)).value();
	}

	static Home own(PlanView plan, String id) {
		Home home = known(plan, id);
		if (home.kind() != Home.Kind.OWN) {
			throw Refusal.wrong("home", id + " is a provider's, who registers it");
		}
		return home;
	}
}
