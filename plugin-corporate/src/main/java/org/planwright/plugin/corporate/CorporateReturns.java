package org.planwright.plugin.corporate;

import static org.planwright.core.model.form.Return.Question.choice;
import static org.planwright.core.model.form.Return.Question.day;
import static org.planwright.core.model.form.Return.Question.name;
import static org.planwright.core.model.form.Return.Question.number;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.form.Return.Choice;
import org.planwright.core.model.form.Return.Register;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.rule.Saving;
import org.planwright.core.rule.programme.Answers;

/** What is asked for by forms: what sold services cost and earn, savings, and what auditors recommended. */
final class CorporateReturns {

	private static final String SHORT_NAME = "In small letters, the same each time, such as ";
	private static final String NOT_YET = "Leave empty until it has been worked out.";

	static final Return SERVICES = Return.ofDay("services", "A sold service in a period", "In pounds. Its day is the last of the period.", "ending",
			name("service", "The short name of the service", SHORT_NAME + "payroll."), name("title", "What it is called", ""),
			number("fullCost", "Its full cost, overheads too", NOT_YET), number("income", "Its income", NOT_YET));

	static final Return SAVINGS = Return.register("savings", "A saving", "As it is forecast on a day, in pounds.", new Register("saving", "saving"), "on",
			name("saving", "The short name of the saving", SHORT_NAME + "block-contracts."), name("title", "What it is called", ""),
			name("action", "The number of the action whose saving it is", "For example, 2.3. May be left empty."),
			choice("kind", "The kind of money", Stream.of(Saving.Kind.values()).map(kind -> new Choice(id(kind), kind.words())).toArray(Choice[]::new)),
			choice("recurrence", "Whether it comes again", new Choice(id(SavingLine.Recurrence.ONE_OFF), "once"), new Choice(id(SavingLine.Recurrence.RECURRING), "each year")),
			name("year", "The financial year", "For example, 2019-20."), number("target", "What was promised", "May be left empty."),
			number("forecast", "What is forecast, before pressure", NOT_YET), number("pressure", "What was added to the cost in the year", "May be left empty."));

	static final Return RECOMMENDATIONS = Return.register("recommendations", "A recommendation of an audit", "As it stands on a day.",
			new Register("recommendation", "recommendation"), "on",
			name("recommendation", "The short name of the recommendation", SHORT_NAME + "budget-holders."), name("title", "What was recommended", ""),
			day("due", "By when", "For example, 31 3 2020. Leave empty until somebody says."), day("done", "When it was carried out", "Leave empty while it was not."));

	static final List<Return> ALL = List.of(SERVICES, SAVINGS, RECOMMENDATIONS);

	private CorporateReturns() {
	}

	private static String id(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static List<Event> events(PlanView plan, String id, String day, Input body) {
		Answers sent = Answers.of(body);
		return switch (id) {
			case "services" -> CorporateRecords.SERVICES.events(plan, sent.id("service") + "-" + day, sent.without("service").body());
			case "savings" -> CorporateRecords.SAVINGS.kept(plan, day, sent);
			case "recommendations" -> CorporateRecords.RECOMMENDATIONS.kept(plan, day, sent);
			default -> throw Refusal.unknown("there is no return " + id);
		};
	}
}
