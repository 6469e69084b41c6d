package org.planwright.core.rest.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.model.Action;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.Section;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.service.Board;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.When;

/** A plan as it stood on a day, as known on another. */
public record PlanJson(String id, String title, String organisation, Optional<String> purpose, LocalDate asOf,
		Optional<LocalDate> knownAt, long version, List<Section> sections, Map<Status, Integer> counts, int assessablePercent,
		List<ActionItem> actions, List<MeasuresJson.Item> measures, Map<String, String> addresses) {

	/** One action's definition, with the names of its officers. */
	public record ActionItem(String ref, String title, ActionForm definition, List<PersonJson> accountable, List<PersonJson> leads,
			String address) {
		static ActionItem of(String plan, Action a, Names names) {
			return new ActionItem(a.ref(), a.title(), ActionForm.of(a), names.persons(a.accountable()), names.persons(a.leads()),
					plan + "/actions/" + a.ref());
		}
	}

	public static PlanJson of(PlanView view, When when, Names names) {
		PlanHead head = view.head();
		Board board = view.board();
		String address = "/api/plans/" + head.id();
		return new PlanJson(head.id(), head.title(), head.organisation(), head.purpose(), view.asOf(), when.knownAt(), view.version(),
				head.sections(), board.counts(), board.assessablePercent(),
				view.actions().stream().map(action -> ActionItem.of(address, action, names)).toList(), MeasuresJson.items(view, names),
				Map.of("board", address + "/board", "measures", address + "/measures", "changes", address + "/changes", "journal",
						address + "/journal", "doctor", address + "/doctor", "export", address + "/export"));
	}
}
