package org.planwright.core.model.service;

import java.util.List;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.panel.Panel;

/**
 * What one programme shows to people. A service that the programme's bundle contributes beside
 * {@link org.planwright.core.model.assess.Programme}; whoever shows it asks {@link PlanView}, which comes here.
 */
public interface Panels {

	/** The id of the programme. */
	String programme();

	/**
	 * What it shows of a plan. Pure, quick, and called on any thread: the same view and the same rules give the same panels.
	 * What is not recorded yet is said to be missing, with how to record it.
	 *
	 * @return in the order of reading; no two with the same id
	 */
	List<Panel> panels(PlanView plan);

	/**
	 * The measures of an action of this programme, each as a panel with its role as id: what was observed beside what was
	 * planned, by the thresholds that judge it. Pure as well.
	 */
	default List<Panel> measures(ActionView action) {
		return List.of();
	}

	/** The returns it takes in, for forms that ask for them. */
	default List<Return> returns(PlanView plan) {
		return List.of();
	}

	/**
	 * What a return becomes in the journal: the record first, then what it means for the plan besides. Pure as well.
	 *
	 * @param id one of {@link #returns}
	 * @param key of the record, see {@link Return#key}
	 * @throws org.planwright.core.model.input.Refusal with every fault
	 */
	default List<Event> returned(PlanView plan, String id, String key, Input body) {
		throw Refusal.unknown("there is no return " + id);
	}
}
