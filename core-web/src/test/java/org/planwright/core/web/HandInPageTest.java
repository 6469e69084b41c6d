package org.planwright.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.exchange.statistics.service.ReturnsService;
import org.planwright.core.exchange.statistics.service.SmallCohorts;
import org.planwright.core.model.Observation;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.When;
import org.planwright.core.web.Site.Seen;
import org.planwright.core.web.exchange.HandInPage;

@DisplayName("The page that takes a file of figures")
class HandInPageTest {

	private static final Actor CARL = new Actor("carl", Role.CONTRIBUTOR);
	private static final String ADDRESS = "/plans/sample/hand-in";
	private static final String TWO = "measure,date,value\nplaces,2025-06-30,1234\nplaces,2025-07-31,c\n";

	private Site site;

	@BeforeEach
	void open() throws IOException {
		site = Site.withSample();
		((HandInPage) site.page(HandInPage.class)).bindReturns(new ReturnsService(site.plans, new SmallCohorts(SmallCohorts.LEAST)));
	}

	private Seen handIn(String text) {
		return site.handIn(CARL, ADDRESS, "June & July.csv", text.getBytes(StandardCharsets.UTF_8));
	}

	/** Presses the button of a form, with what it holds. */
	private Seen sendOn(Document page) {
		Map<String, String> fields = page.select("main form input[name]").stream().collect(Collectors.toMap(input -> input.attr("name"), Element::val));
		return site.send(CARL, ADDRESS, fields.entrySet().stream().map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
				.collect(Collectors.joining("&")));
	}

	private List<Told<Observation>> told() {
		return site.plans.at("sample", When.NOW).observations("places").stream().filter(told -> told.actor().equals("carl")).toList();
	}

	private static List<String> problems(Seen page) {
		return page.document().select(".govuk-error-summary li").eachText();
	}

	@Test
	void is_led_to_by_the_measures_and_asks_for_a_file_in_a_form_of_parts() {
		assertThat(site.get("/plans/sample/measures").document().select("main a[href=" + ADDRESS + "]")).hasSize(1);
		Document page = site.get(ADDRESS).document();
		assertThat(page.select("form[enctype=multipart/form-data] input[type=file]").attr("id")).isEqualTo("file");
		assertThat(page.select("label[for=file]").text()).isEqualTo("The file");
	}

	@Test
	void shows_what_a_file_says_before_anything_is_taken_and_then_takes_it() {
		Seen look = handIn(TWO);

		assertThat(look.status()).isEqualTo(200);
		assertThat(look.document().select("h1").text()).isEqualTo("Take in these figures?");
		assertThat(look.document().select("main ul li").eachText()).hasSize(2).anyMatch(line -> line.endsWith(", 30 June 2025: 1,234 places"))
				.anyMatch(line -> line.endsWith(", 31 July 2025: confidential"));
		assertThat(told()).isEmpty();

		assertThat(sendOn(look.document()).html()).isEqualTo("/plans/sample/measures");
		assertThat(told()).hasSize(2).extracting(told -> told.value().source().orElseThrow()).containsOnly("Return June & July.csv");
		assertThat(sendOn(look.document()).html()).as("sent twice").isEqualTo("/plans/sample/measures");
		assertThat(told()).as("taken once").hasSize(2);
	}

	@Test
	void says_what_the_plan_knows_already() {
		sendOn(handIn(TWO).document());

		assertThat(problems(handIn(TWO))).containsExactly("The file says nothing new: the plan knows all its values already");
		assertThat(handIn(TWO + "places,2025-08-31,5\n").document().select("main ul li").eachText()).hasSize(2).contains("Passed over: 2 that the plan knows already.");
		assertThat(problems(handIn("measure,date,value\nplaces,,\n"))).containsExactly("The file has no value in it");
	}

	@Test
	void names_every_row_that_is_wrong_and_takes_none() {
		Seen wrong = handIn(TWO + "places,2025-06-31,7\nrooms,2025-06-30,8\n");

		assertThat(wrong.status()).isEqualTo(422);
		assertThat(problems(wrong)).hasSize(2).anyMatch(line -> line.startsWith("Line 4, B4 (date) ")).contains("Line 5, A5 (measure) names no measure of this plan");
		assertThat(wrong.document().select("input[type=file]")).as("another file can be chosen").hasSize(1);
		assertThat(told()).isEmpty();
	}

	@Test
	void says_of_what_is_no_table_of_figures_that_it_is_none() {
		assertThat(problems(handIn("a,b\n1,2\n"))).singleElement().asString().startsWith("The file is no return: its first row must name the columns");
		assertThat(problems(handIn(""))).containsExactly("The file is missing, or empty");
		assertThat(problems(handIn("\u0000\u0001"))).hasSize(1);
		assertThat(problems(handIn("x".repeat(500_001)))).containsExactly("The file is larger than 500 KB: hand it in as several");
		assertThat(handIn("a,b\n1,2\n").document().select("#file-error")).hasSize(1);
	}

	@Test
	void shows_of_very_many_values_the_first_and_how_many_more_there_are() {
		String many = IntStream.rangeClosed(1, 60).mapToObj(i -> "places,2024-" + (i <= 30 ? "06-" : "09-") + String.format("%02d", i <= 30 ? i : i - 30) + "," + i).collect(Collectors.joining("\n"));

		Document look = handIn("measure,date,value\n" + many + "\n").document();
		assertThat(look.select("main ul li").eachText()).hasSize(51).last().isEqualTo("and 10 more.");
	}

	@Test
	void a_file_of_the_largest_size_is_taken_in_whole_by_a_page_of_the_usual_weight() {
		String filler = ",\"" + "x".repeat(1_600) + "\"";
		String many = IntStream.rangeClosed(1, 300).mapToObj(i -> "places,2024-06-30,part-" + i + "," + i + filler).collect(Collectors.joining("\n"));
		Seen look = handIn("measure,date,part,value,note\n" + many + "\n");

		assertThat(look.html().length()).isLessThan(100_000);
		assertThat(sendOn(look.document()).html()).isEqualTo("/plans/sample/measures");
		assertThat(told()).hasSize(300);
	}

	@Test
	void takes_only_what_it_has_shown_to_the_same_person() {
		Document look = handIn(TWO).document();
		String again = "The file was shown too long ago, or before something was restarted: hand it in once more";

		assertThat(problems(site.send(CARL, ADDRESS, "shown=***&once=1"))).containsExactly(again);
		assertThat(problems(site.send(new Actor("dora", Role.CONTRIBUTOR), ADDRESS, sent(look) + "&once=2"))).containsExactly(again);
		Actor vera = new Actor("vera", Role.VIEWER);
		assertThat(site.handIn(vera, ADDRESS, "a.csv", TWO.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(403);
		assertThat(told()).isEmpty();
	}

	private static String sent(Document look) {
		return "shown=" + look.select("input[name=shown]").val();
	}

	@Test
	void says_when_nobody_reads_figures() throws IOException {
		assertThat(problems(Site.withSample().handIn(CARL, ADDRESS, "a.csv", TWO.getBytes(StandardCharsets.UTF_8)))).singleElement().asString()
				.contains("core-exchange", "not running");
	}
}
