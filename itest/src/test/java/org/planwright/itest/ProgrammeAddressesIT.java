package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwright.itest.Installation.Answer;
import org.planwright.itest.Installation.Client;

/** What programmes have of their own: every address they name, and their records from the wire to the board. */
@ExtendWith(Shared.class)
class ProgrammeAddressesIT {

	private static final String SHIPPED = "nottinghamshire-2019";

	private final Installation installation;
	private final Client anyone;

	ProgrammeAddressesIT(Installation installation) {
		this.installation = installation;
		this.anyone = installation.anonymous();
	}

	/** What is sent to a programme, below its plan, and what is asked of it. */
	private record Told(String programme, String action, String asOf, List<Sent> sent) {
		@Override
		public String toString() {
			return programme + " " + action + " " + sent.get(sent.size() - 1).address();
		}
	}

	private record Sent(String address, String body) {
	}

	private static Told told(String programme, String action, String asOf, String... addressesAndBodies) {
		List<Sent> sent = new ArrayList<>();
		for (int i = 0; i < addressesAndBodies.length; i += 2) {
			sent.add(new Sent(addressesAndBodies[i], addressesAndBodies[i + 1].replace('\'', '"')));
		}
		return new Told(programme, action, asOf, sent);
	}

	@Test
	void every_address_that_is_named_is_answered() {
		Set<String> reached = new LinkedHashSet<>();
		Deque<String> open = new ArrayDeque<>(List.of("/api", "/api/programmes"));
		while (!open.isEmpty()) {
			String address = open.pop();
			if (reached.add(address)) {
				Answer answer = anyone.get(address);
				assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
				assertThat(answer.header("Content-Type")).as(address).startsWith("application/json");
				named(answer.json(), false).filter(ProgrammeAddressesIT::isOfTheShippedPlan).forEach(open::push);
			}
		}
		assertThat(reached).contains("/api/plans/" + SHIPPED)
				.contains(below("fostering", "", "funnel", "stock", "coherence", "returns", "cohorts", "stocks", "flows"))
				.contains(below("residential", "", "homes", "registrations", "occupancy", "framework", "lots", "rounds", "pipeline", "schemes", "bond",
						"contracts", "claims", "payments"))
				.contains(below("workforce", "", "caseloads", "limits", "agency", "panels", "roll-outs", "surveys", "turnover", "staffing", "posts",
						"audits", "sites"))
				.contains(below("digital", "", "rollouts", "baselines", "returns", "reports", "deliverables"))
				.contains(below("corporate", "", "calendar", "benchmarks", "capacity", "cost-recovery", "recommendations", "services", "savings",
						"neighbours", "judgements", "figures"));
	}

	/** The root of a programme, and addresses below what it has of the shipped plan. */
	private static String[] below(String programme, String... pages) {
		String root = "/api/" + programme;
		return Stream.concat(Stream.of(root), Stream.of(pages).map(page -> root + "/plans/" + SHIPPED + (page.isEmpty() ? "" : "/" + page)))
				.toArray(String[]::new);
	}

	/** Others write to plans of their own meanwhile. */
	private static boolean isOfTheShippedPlan(String address) {
		return !address.contains("/plans/") || (address + "/").contains("/plans/" + SHIPPED + "/");
	}

	private static Stream<String> named(JsonNode node, boolean leads) {
		if (node.isTextual()) {
			return leads && node.asText().startsWith("/api") ? Stream.of(node.asText()) : Stream.empty();
		}
		if (node.isArray()) {
			return StreamSupport.stream(node.spliterator(), false).flatMap(each -> named(each, leads));
		}
		return StreamSupport.stream(((Iterable<java.util.Map.Entry<String, JsonNode>>) node::fields).spliterator(), false)
				.flatMap(field -> named(field.getValue(), leads || Set.of("address", "board", "links").contains(field.getKey())));
	}

	@ParameterizedTest
	@CsvSource({"fostering, Fostering sufficiency", "residential, Residential capacity", "workforce, Workforce", "digital, Digital",
			"corporate, Corporate actions"})
	void a_programme_begins_with_what_it_is_and_the_plans_it_has_something_of(String programme, String title) {
		JsonNode root = anyone.get("/api/" + programme + "?asOf=2019-09-10").json();

		assertThat(root.get("id").asText()).isEqualTo(programme);
		assertThat(root.get("title").asText()).isEqualTo(title);
		assertThat(root.get("asOf").asText()).isEqualTo("2019-09-10");
		assertThat(root.get("plans").findValuesAsText("address")).contains("/api/" + programme + "/plans/" + SHIPPED);
		assertThat(anyone.get("/api/" + programme + "?knownAt=2019-09-04").json().get("plans").findValuesAsText("id")).doesNotContain(SHIPPED);
		assertThat(anyone.get("/api/" + programme + "?asof=2019-09-10").status()).isEqualTo(400);
		assertThat(anyone.get("/api/" + programme + "?asOf=2019-09-31").status()).isEqualTo(400);
	}

	static List<Told> records() {
		return List.of(
				told("fostering", "2.1", "2019-10-20", aYearOfReturns()),
				told("residential", "2.3", "2019-10-20",
						"homes/oak", "{'on': '2019-09-05', 'kind': 'block', 'status': 'open', 'beds': 4, 'operationalFrom': '2019-07-15',"
								+ " 'blockPrice': 3500, 'spotPrice': 4200}",
						"homes/oak/weeks/2019-10-13", "{'beds': 4, 'occupiedBeds': 3}"),
				told("residential", "2.5", "2019-10-20", "schemes/core-plus",
						"{'on': '2019-10-01', 'title': 'Core Plus', 'units': 9, 'stage': 'contracted', 'expected': '2020-03-01'}"),
				told("workforce", "1.1", "2019-10-20",
						"limits/all/2019-09-01", "{'cases': 16, 'newlyQualified': 10}",
						"caseloads/2019-09/bassetlaw", "{'experienced': {'holders': 3, 'cases': 45, 'byCases': {'14': 1, '15': 1, '16': 1}},"
								+ " 'permanentFte': 2.5, 'agencyFte': {'coveringVacancies': 1, 'aboveEstablishment': 0}}"),
				told("digital", "3.2", "2019-10-20", "returns/functioning-phones-2019-10-13",
						"{'issued': 10, 'activated': 10, 'functioning': 8, 'usedInLast30Days': 7}"),
				told("corporate", "2.10", "2020-07-10", "services/school-meals-2020-06-30",
						"{'title': 'School meals', 'fullCost': 1200000, 'income': 1150000}"),
				told("corporate", "1.3", "2019-12-20", "recommendations/budget-holders",
						"{'on': '2019-12-10', 'title': 'Train budget holders', 'due': '2020-03-31'}"));
	}

	/** The stock on a day, and each month of the year to it. */
	private static String[] aYearOfReturns() {
		List<String> sent = new ArrayList<>(List.of("stocks/2019-03-31",
				"{'households': 310, 'approved': 865, 'filled': 310, 'vacant': 485, 'notAvailable': 70}"));
		for (YearMonth month = YearMonth.of(2018, 4); month.isBefore(YearMonth.of(2019, 4)); month = month.plusMonths(1)) {
			sent.addAll(List.of("returns/" + month, "{'enquiries': 11, 'applications': 3, 'approved': 2, 'familyAndFriends': 1, 'deregistered': 3}"));
		}
		return sent.toArray(String[]::new);
	}

	@ParameterizedTest
	@MethodSource("records")
	void what_is_entered_is_read_back_and_moves_the_board(Told told) {
		String plan = "trial-" + told.programme() + "-" + told.action().replace('.', '-');
		TrialPlan.asShipped(installation, plan);
		Client editor = installation.admin();
		String base = "/api/" + told.programme() + "/plans/" + plan + "/";
		String before = row(plan, told).toString();

		for (Sent sent : told.sent()) {
			Answer put = editor.put(base + sent.address(), sent.body());
			assertThat(put.status()).as(put.toString()).isEqualTo(201);
			Answer got = anyone.get(base + sent.address());
			assertThat(got.status()).as(got.toString()).isEqualTo(200);
			assertThat(got.json().get("value")).as(got.toString()).isEqualTo(put.json().get("value"));
			assertThat(got.header("ETag")).startsWith("\"" + put.json().get("version").asText());
		}
		assertThat(row(plan, told).toString()).as("the row of " + told.action()).isNotEqualTo(before);
	}

	private JsonNode row(String plan, Told told) {
		return row(plan, told.action(), told.asOf());
	}

	private JsonNode row(String plan, String action, String asOf) {
		return StreamSupport.stream(anyone.get("/api/plans/" + plan + "/board?asOf=" + asOf).json().get("actions").spliterator(), false)
				.filter(row -> row.get("ref").asText().equals(action)).findFirst().orElseThrow();
	}

	@Test
	void with_the_figures_of_2018_and_2019_the_fostering_targets_of_the_shipped_plan_fall_57_places_short() {
		String plan = "trial-57-places";
		TrialPlan.asShipped(installation, plan);
		Client editor = installation.admin();
		String base = "/api/fostering/plans/" + plan;
		assertThat(row(plan, "2.1", "2019-09-10").get("status").asText()).isEqualTo("GREY");

		for (Sent sent : told("fostering", "2.1", "2019-09-10",
				"stocks/2018-03-31", "{'households': 340, 'approved': 945, 'filled': 375, 'vacant': 500, 'notAvailable': 70}",
				"stocks/2019-03-31", "{'households': 310, 'approved': 865, 'filled': 310, 'vacant': 485, 'notAvailable': 70}",
				"flows/2018-19", "{'enquiries': 130, 'approved': 25, 'familyAndFriends': 10, 'deregistered': 40}").sent()) {
			assertThat(editor.put(base + "/" + sent.address(), sent.body()).status()).isEqualTo(201);
		}
		JsonNode coherence = anyone.get(base + "/coherence?asOf=2019-09-10").json();
		assertThat(coherence.get("sentence").asText()).isEqualTo("With the flows of the year to 31 March 2019 and every lever at its target, over 2 years the targets"
				+ " fall about 57 places short (conversion up by 10% of what it is), or bring about 20 places more (conversion up by 10 percentage points);"
				+ " +50 are promised.");
		assertThat(coherence.at("/readings/0/places").asInt()).isEqualTo(-57);

		JsonNode row = row(plan, "2.1", "2019-09-10");
		assertThat(row.get("status").asText()).isEqualTo("AMBER");
		assertThat(row.get("reasons").toString()).contains("over 2 years the targets fall about 57 places short");
	}
}
