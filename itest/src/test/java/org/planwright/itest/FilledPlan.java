package org.planwright.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.planwright.itest.Installation.Answer;
import org.planwright.itest.Installation.Client;

/** The shipped plan once more with a year of figures, so that every programme has all to show that it can. */
final class FilledPlan {

	/** A day of which everything is recorded. */
	static final String DAY = "2020-03-31";
	static final String PLAN = "/plans/shipped-pages";
	static final List<String> PROGRAMMES = List.of("corporate", "digital", "fostering", "residential", "workforce");
	/** A measure with enough months for the limits of its process, and an action that uses it. */
	static final String MEASURE = PLAN + "/measures/plan-duration";
	static final String ACTION = PLAN + "/actions/3.4";
	private static final YearMonth FIRST = YearMonth.of(2019, 1);
	private static final int MONTHS = 15;

	private final Client who;

	private FilledPlan(Client who) {
		this.who = who;
	}

	static void fill(Installation installation) {
		FilledPlan plan = new FilledPlan(installation.admin());
		plan.fostering();
		plan.residential();
		plan.workforce();
		plan.digital();
		plan.corporate();
		plan.statistics();
	}

	private void fostering() {
		for (int i = 0; i < MONTHS; i++) {
			put("fostering", "returns/" + FIRST.plusMonths(i), "{\"enquiries\": " + (18 + i % 5) + ", \"applications\": 6, \"approved\": 3, \"familyAndFriends\": 1, \"deregistered\": "
					+ (2 + i % 2) + "}");
		}
		for (int i = 0; i < 3; i++) {
			put("fostering", "cohorts/" + FIRST.plusMonths(i), "{\"countedOn\": \"2020-02-29\", \"applications\": 6, \"approvals\": {\"2019-11\": 2}}");
		}
		put("fostering", "stocks/2019-03-31", "{\"households\": 310, \"approved\": 865, \"filled\": 310, \"vacant\": 485, \"notAvailable\": 70}");
		put("fostering", "stocks/2019-12-31", "{\"households\": 302, \"approved\": 846, \"filled\": 305, \"vacant\": 471, \"notAvailable\": 70}");
		put("fostering", "flows/2018-19", "{\"enquiries\": 130, \"approved\": 25, \"familyAndFriends\": 10, \"deregistered\": 40}");
	}

	private void residential() {
		for (String home : List.of("oak", "elm")) {
			put("residential", "homes/" + home, "{\"on\": \"2019-07-01\", \"kind\": \"block\", \"status\": \"open\", \"beds\": 4, \"operationalFrom\": \"2019-07-01\", "
					+ "\"blockPrice\": 3500, \"spotPrice\": 4200}");
			for (LocalDate week = LocalDate.of(2019, 12, 1); week.isBefore(LocalDate.parse(DAY)); week = week.plusWeeks(1)) {
				put("residential", "homes/" + home + "/weeks/" + week, "{\"beds\": 4, \"occupiedBeds\": " + (home.equals("oak") ? 4 : 3) + "}");
			}
		}
		put("residential", "homes/ash", "{\"on\": \"2019-07-17\", \"kind\": \"own\", \"status\": \"planned\", \"beds\": 4}");
		put("residential", "homes/ash/registration", "{\"on\": \"2019-09-05\", \"action\": \"2.2\", \"openBy\": \"2020-05-31\"}");
		put("residential", "schemes/core-plus", "{\"on\": \"2019-09-05\", \"title\": \"Core Plus\", \"units\": 3, \"stage\": \"negotiating\", \"expected\": \"2020-03-01\"}");
		put("residential", "schemes/parents", "{\"on\": \"2019-09-05\", \"title\": \"Young parents\", \"units\": 6, \"stage\": \"contracted\", \"expected\": \"2020-04-01\"}");
	}

	private void workforce() {
		put("workforce", "limits/all/2019-01-01", "{\"cases\": 18, \"newlyQualified\": 12}");
		for (int i = 0; i < MONTHS; i++) {
			YearMonth month = FIRST.plusMonths(i);
			for (String team : List.of("north", "south")) {
				put("workforce", "caseloads/" + month + "/" + team, "{\"experienced\": {\"holders\": 8, \"cases\": 138, \"byCases\": {\"15\": 2, \"17\": 4, \"20\": 2}}, "
						+ "\"permanentFte\": 6, \"agencyFte\": {\"coveringVacancies\": 1, \"aboveEstablishment\": " + i % 3 + "}}");
			}
			put("workforce", "staffing/" + month, "{\"inPostFte\": 420, \"leaversFte\": " + (4 + i % 3) + "}");
			observe("plan-duration", month.atEndOfMonth(), 300 + i % 4);
		}
		put("workforce", "surveys/health-check-feel-safe/2019-06-30", survey("Do you feel safe at work?", 250, 79));
		put("workforce", "surveys/health-check-feel-safe/2020-02-29", survey("Do you feel safe at work?", 240, 81));
	}

	private static String survey(String question, int answered, int percent) {
		return "{\"question\": \"" + question + "\", \"answered\": " + answered + ", \"percent\": " + percent + "}";
	}

	private void digital() {
		for (int week = 0; week < 8; week++) {
			int issued = 40 + 40 * week;
			put("digital", "returns/functioning-phones-" + LocalDate.of(2019, 10, 6).plusWeeks(week), "{\"issued\": " + issued + ", \"activated\": " + (issued - 10)
					+ ", \"functioning\": " + (issued - 15) + ", \"usedInLast30Days\": " + (issued - 25) + "}");
		}
		put("digital", "reports/ofsted-set", "{\"on\": \"2019-09-30\", \"title\": \"The set for Ofsted\", \"cadence\": \"monthly\", \"refreshedOn\": \"2019-09-30\"}");
		put("digital", "deliverables/local-offer", "{\"on\": \"2019-09-30\", \"title\": \"The local offer\", \"due\": \"2020-06-30\"}");
	}

	private void corporate() {
		put("corporate", "recommendations/forecast", "{\"on\": \"2019-12-02\", \"title\": \"Forecast by the month\", \"due\": \"2020-02-29\"}");
		put("corporate", "recommendations/ledger", "{\"on\": \"2019-12-02\", \"title\": \"One ledger\", \"due\": \"2020-01-31\", \"done\": \"2019-12-01\"}");
		put("corporate", "services/school-meals-2020-03-30", "{\"title\": \"School meals\", \"fullCost\": 1200000, \"income\": 1150000}");
		put("corporate", "services/training-2020-03-30", "{\"title\": \"Training\", \"fullCost\": 90000, \"income\": 95000}");
		put("corporate", "savings/block", "{\"on\": \"2019-10-01\", \"title\": \"Block contracts\", \"kind\": \"cash\", \"recurrence\": \"recurring\", \"year\": \"2019-20\", "
				+ "\"target\": 500000, \"forecast\": 430000}");
	}

	/** Of a statistic that no plan is told of: the plans of other tests stay as they are. */
	private void statistics() {
		load("dfe_csww_headline_measures_2017_to_2022.csv", "2023-02-23", "&statistic=trial-workforce&yearEnds=09-30");
		load("statistical_neighbours_april_2021.csv", "2021-04-30", "");
		load("ofsted_ilacs_inspection_history_2018_2025.csv", "2025-09-30", "");
	}

	private void load(String file, String published, String more) {
		try {
			sent(who.send("POST", "/api/statistics/releases?file=" + file + "&published=" + published + more,
					java.util.Optional.of(Files.readString(Installation.source("core-exchange/src/test/resources/published/" + file))), "Content-Type", "text/csv"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void observe(String measure, LocalDate day, int value) {
		sent(who.post("/api" + PLAN + "/measures/" + measure + "/observations", TrialPlan.observation(day.toString(), value)));
	}

	private void put(String programme, String place, String body) {
		sent(who.put("/api/" + programme + PLAN + "/" + place, body));
	}

	private static void sent(Answer answer) {
		if (answer.status() >= 300) {
			throw new IllegalStateException(answer.toString());
		}
	}
}
