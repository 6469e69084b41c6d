package org.planwright.plugin.digital;

import static org.planwright.core.model.form.Return.Question.choice;
import static org.planwright.core.model.form.Return.Question.day;
import static org.planwright.core.model.form.Return.Question.name;
import static org.planwright.core.model.form.Return.Question.number;
import static org.planwright.core.model.form.Return.Question.person;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.planwright.core.model.Interval;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.form.Return.Choice;
import org.planwright.core.model.form.Return.Register;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.rule.programme.Answers;

/** What is asked for by forms: each week how far a roll-out has come, and what the registers hold. */
final class DigitalReturns {

	static final Return ROLL_OUT = Return.ofDay("returns", "The return of a roll-out", "In devices, or in accounts on them; never who has which.", "week",
			number("issued", "Issued", "Handed out."), number("activated", "Activated", "Of the issued, switched on and signed in."),
			number("functioning", "Functioning", "Of the activated, those with all that belongs on them."),
			number("usedInLast30Days", "Used in the last 30 days", "Of the functioning, those that somebody used."));

	private static final String SHORT_NAME = "In small letters, the same each time, such as ";

	static final Return REPORTS = Return.register("reports", "A report in the register", "A report or dashboard, as it stands on a day.", new Register("report", "report"), "on",
			name("report", "The short name of the report", SHORT_NAME + "placements."), name("title", "What it is called", ""),
			choice("cadence", "How often its data are to be new", Stream.of(Interval.values()).map(each -> new Choice(each.word(), each.word())).toArray(Choice[]::new)),
			day("acceptedOn", "When those who need it accepted it", "Leave empty while they have not."),
			person("acceptedBy", "Who said so", "Choose nobody while it is not accepted."),
			day("refreshedOn", "When its data were last new", "Leave empty while nobody knows."));

	static final Return DELIVERABLES = Return.register("deliverables", "A deliverable in the register", "What the digital programme is to bring, as it stands on a day.",
			new Register("deliverable", "deliverable"), "on", name("deliverable", "The short name of the deliverable", SHORT_NAME + "case-system."),
			name("title", "What it is called", ""), day("due", "By when", "Leave empty until somebody says."), day("done", "When it was there", "Leave empty while it is not."));

	private DigitalReturns() {
	}

	static List<Return> of(PlanView plan) {
		List<Choice> rollOuts = RollOuts.of(plan).stream().map(each -> each.view().measure()).map(each -> new Choice(each.id(), each.title())).distinct().toList();
		List<Return> all = new ArrayList<>(List.of(REPORTS, DELIVERABLES));
		if (!rollOuts.isEmpty()) {
			all.add(0, ROLL_OUT.of(new Return.Subject("rollOut", "The roll-out", rollOuts)));
		}
		return all;
	}

	static List<Event> events(PlanView plan, String id, String key, Input body) {
		return switch (id) {
			case "returns" -> DigitalRecords.RETURNS.events(plan, key, body);
			case "reports" -> DigitalRecords.REPORTS.kept(plan, key, Answers.of(body));
			case "deliverables" -> DigitalRecords.DELIVERABLES.kept(plan, key, Answers.of(body));
			default -> throw Refusal.unknown("there is no return " + id);
		};
	}
}
