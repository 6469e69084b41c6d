package org.planwright.plugin.workforce;

import static org.planwright.core.model.form.Return.NOTE;
import static org.planwright.core.model.form.Return.Question.name;
import static org.planwright.core.model.form.Return.Question.number;
import static org.planwright.core.model.form.Return.Question.text;
import static org.planwright.core.model.form.Return.Question.yesOrNo;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.form.Return.Choice;
import org.planwright.core.model.form.Return.Question;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.rule.programme.Answers;
import org.planwright.core.rule.programme.DatedKey;
import org.planwright.core.rule.programme.Keys;

/** What is asked for by forms: each month, and when a limit is set or staff are asked. */
final class WorkforceReturns {

	static final Return CASELOADS = Return.monthly("caseloads", "Caseloads of a team",
			"At the end of the month. Heads are counted where it says how many, full-time equivalents where it says so. No case and nobody is named.");
	static final Return LIMITS = Return.ofDay("limits", "Caseload limit of a team", "How many cases one full-time social worker may hold, from a day on.", "from");
	static final Return SURVEYS = Return.ofDay("surveys", "Survey of staff", "What was asked and how many agreed. It becomes a value of the measure.", "on",
			text("question", "The question as it was put", ""), number("answered", "How many answered", ""), number("percent", "Of them, how many agreed, in %", ""), NOTE);

	private static final String MAY_BE_EMPTY = "May be left empty.";
	private static final List<Return> MONTHLY = List.of(
			Return.monthly("staffing", "Social workers in a month", "In full-time equivalents, at the end of the month.",
					number("inPostFte", "In post", "For example, 120.5."), number("leaversFte", "Left in the month", ""), NOTE),
			Return.monthly("posts", "Posts in a month", "At the end of the month.", number("created", "Posts created", ""), number("filled", "Of these, filled", ""), NOTE),
			Return.monthly("audits", "Audits of a month", "How many audits came to which grade.", number("outstanding", "Outstanding", ""), number("good", "Good", ""),
					number("requiresImprovement", "Requires improvement", ""), number("inadequate", "Inadequate", ""), NOTE));

	private WorkforceReturns() {
	}

	static List<Return> of(PlanView plan) {
		List<Return> all = new ArrayList<>(List.of(CASELOADS.asking(caseloads(plan)), LIMITS.asking(limits(plan))));
		List<Choice> measures = SurveysResource.of(plan).stream().map(survey -> new Choice(survey.measure(), survey.title())).toList();
		if (!measures.isEmpty()) {
			all.add(SURVEYS.of(new Return.Subject("measure", "The measure", measures)));
		}
		all.addAll(MONTHLY);
		return all;
	}

	private static List<Question> caseloads(PlanView plan) {
		return Stream.of(Stream.of(team(plan, "")), holders("experienced", "Past their first year", ""), holders("newlyQualified", "In their first year", MAY_BE_EMPTY),
				Stream.of(number("permanentFte", "Permanent staff who hold cases, in full-time equivalents", ""),
						number("agencyFte.coveringVacancies", "Agency staff in place of somebody, in full-time equivalents", "0 when there are none."),
						number("agencyFte.aboveEstablishment", "Agency staff beyond the establishment, in full-time equivalents", "0 when there are none."), NOTE))
				.flatMap(each -> each).toList();
	}

	private static Stream<Question> holders(String group, String who, String hint) {
		return Stream.of(number(group + ".holders", who + ": how many hold cases", hint), number(group + ".cases", who + ": cases they hold together", hint),
				number(group + ".within", who + ": how many are within their limit", hint), number(group + ".over", who + ": how many are over it, not far", hint),
				number(group + ".farOver", who + ": how many are far over it", hint));
	}

	private static List<Question> limits(PlanView plan) {
		return List.of(team(plan, " Write " + TeamLimit.ALL + " for every team without a limit of its own."), number("cases", "Cases at most", "Leave empty for a team that is closed."),
				number("newlyQualified", "Cases at most in the first year of practice", MAY_BE_EMPTY), yesOrNo("closed", "The team is closed", MAY_BE_EMPTY), NOTE);
	}

	private static Question team(PlanView plan, String more) {
		TreeSet<String> known = new TreeSet<>();
		TeamLimit.KIND.values(plan).stream().map(TeamLimit::team).filter(team -> !team.equals(TeamLimit.ALL)).forEach(known::add);
		CaseloadReturn.KIND.values(plan).stream().map(CaseloadReturn::team).forEach(known::add);
		return name("team", "The team", "Its short name in small letters, such as bassetlaw." + (known.isEmpty() ? "" : " Known so far: " + String.join(", ", known) + ".") + more);
	}

	static List<Event> events(PlanView plan, String id, String key, Input body) {
		return switch (id) {
			case "caseloads" -> caseload(plan, key, Answers.of(body));
			case "limits" -> {
				Answers sent = Answers.of(body);
				String limit = TeamLimit.fits(TeamLimit.key(sent.id("team"), Keys.day("from", key)));
				yield TeamLimit.KIND.events(plan, limit, sent.without("team").body(), value -> List.of());
			}
			case "surveys" -> survey(plan, Keys.dated("on", key), body);
			default -> WorkforceRecords.MONTHLY.stream().filter(shelf -> shelf.name().equals(id)).findFirst()
					.orElseThrow(() -> Refusal.unknown("there is no return " + id)).events(plan, key, body);
		};
	}

	private static List<Event> caseload(PlanView plan, String month, Answers sent) {
		String team = TeamLimit.team(sent.id("team"));
		Stream.of("experienced", "newlyQualified").filter(sent.fields()::containsKey).filter(group -> !isSpread(Answers.of(sent.fields().get(group)))).findFirst()
				.ifPresent(group -> {
					throw Refusal.wrong(group + ".within", "is missing");
				});
		return CaseloadReturn.KIND.events(plan, TeamLimit.fits(CaseloadReturn.key(Keys.month("month", month), team)), sent.without("team").body(), value -> List.of());
	}

	/** Without, the reader asks for how many hold how many cases, which a form does not. */
	private static boolean isSpread(Answers holders) {
		return Stream.of("within", "over", "farOver").anyMatch(holders.fields()::containsKey);
	}

	private static List<Event> survey(PlanView plan, DatedKey of, Input body) {
		SurveysResource.checkUnit(plan, of.id());
		return SurveyQuestion.KIND.events(plan, TeamLimit.fits(SurveyQuestion.key(of.id(), of.day())), body, SurveyQuestion::observed);
	}
}
