package org.planwright.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of a programme")
class ProgrammePageTest {

	private static final String ADDRESS = "/plans/sample/programmes/homes?asOf=2020-01-31";

	private Site site;
	private Document page;

	@BeforeEach
	void open() throws IOException {
		site = Site.withSample();
		page = site.get(ADDRESS).document();
	}

	@Test
	void names_the_actions_of_the_programme_and_every_panel() {
		assertThat(page.selectFirst("h1").text()).isEqualTo("Homes");
		assertThat(page.select("section.pw-panel h2").eachText()).containsExactly("Homes", "Growth");
		assertThat(page.select("a[href='/plans/sample/actions/1.1?asOf=2020-01-31']")).hasSize(1);
		assertThat(page.select("section#none, .govuk-warning-text__text").text()).contains("Two returns are late.");
		assertThat(page.text()).contains("Each home & its <places>.", "Source: Monthly return, 31 January 2020.", "No price is recorded yet.");
	}

	@Test
	void is_led_to_by_the_navigation_and_by_the_list_of_programmes() {
		assertThat(page.select("nav[aria-label=Plan] a[href^='/plans/sample/programmes']")).hasSize(1);
		assertThat(site.get("/plans/sample/programmes").document().select("main a[href='/plans/sample/programmes/homes']").text()).isEqualTo("Homes");
	}

	@Test
	void is_not_there_while_the_programme_is_not() {
		assertThat(site.get("/plans/sample/programmes/elsewhere").status()).isEqualTo(404);
		assertThat(site.get("/plans/sample/programmes/elsewhere").document().text()).contains("Programme elsewhere is not installed");
	}

	@Test
	void tells_a_figure_from_what_is_missing_and_from_a_symbol() {
		assertThat(page.select(".pw-facts .pw-quiet").eachText()).containsExactly("not recorded");
		assertThat(page.select("td.govuk-table__cell--numeric").eachText()).contains("1,234", "confidential");
	}

	@Test
	void says_in_words_what_each_drawing_shows_and_has_its_table_beside_it() {
		List<Element> drawings = page.select("svg[role=img]");

		assertThat(drawings).hasSize(2).allSatisfy(svg -> {
			assertThat(page.getElementById(svg.attr("aria-labelledby")).text()).isNotBlank();
			assertThat(page.getElementById(svg.attr("aria-describedby")).text()).isNotBlank();
		});
		assertThat(page.select("figure + details table")).hasSize(2);
		assertThat(page.selectFirst("desc").text()).contains("Actual: from 4 places on 30 September 2019 to 7 places on 31 January 2020", "Target: 10 places");
	}

	@Test
	void gives_every_table_whole_as_csv() {
		String tables = "/plans/sample/programmes/homes/tables/";
		assertThat(site.get(tables + "homes/2?asOf=2020-01-31").html()).isEqualTo("Home,Places (places),Status\r\nOak,1234,AMBER\r\nElm,c,GREEN\r\n");
		assertThat(site.get(tables + "growth/1?asOf=2020-01-31").html()).contains("2019-11-30,c,").startsWith("Date,Actual (places),");
		assertThat(site.get(tables + "homes/1").status()).as("facts are no table").isEqualTo(404);
		assertThat(site.get(tables + "homes/99").status()).isEqualTo(404);
		assertThat(site.get(tables + "elsewhere/1").status()).isEqualTo(404);
	}

	@Test
	void breaks_a_line_where_a_symbol_stands_for_a_figure() {
		assertThat(page.select("svg.pw-chart polyline[stroke='#1d5a96']")).hasSize(2);
		assertThat(page.select("svg.pw-chart circle[fill='#1d5a96']")).hasSize(4);
	}

	@Test
	void tells_lines_apart_without_colour() {
		Set<String> looks = new HashSet<>();
		List<Element> keys = page.select(".pw-keys li svg");
		keys.forEach(key -> looks.add(key.children().outerHtml().replaceAll("(stroke|fill)=\"#[^\"]*\"", "")));

		assertThat(keys).hasSizeGreaterThan(4);
		assertThat(looks).hasSameSizeAs(keys);
	}

	@Test
	void holds_no_style_and_no_script_that_a_strict_policy_would_stop() {
		assertThat(page.select("[style], style, script")).isEmpty();
		assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
	}
}
