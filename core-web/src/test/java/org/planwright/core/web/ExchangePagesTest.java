package org.planwright.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.planwright.core.exchange.Diagnosis;
import org.planwright.core.exchange.PlanExchange;
import org.planwright.core.exchange.statistics.Indicator;
import org.planwright.core.exchange.statistics.Release;
import org.planwright.core.exchange.statistics.Statistics;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.web.Site.Seen;
import org.planwright.core.web.exchange.BenchmarksPage;
import org.planwright.core.web.exchange.DoctorPage;

class ExchangePagesTest {

	private final Site site = Site.withSample();

	ExchangePagesTest() throws IOException {
	}

	@Test
	void without_the_bundle_that_examines_plans_the_page_says_so() {
		assertThat(site.get("/plans/sample/doctor").status()).isEqualTo(503);
		assertThat(site.get("/plans/sample/doctor").document().select("main").text()).contains("not installed");
		assertThat(site.get("/plans/sample/benchmarks").document().select("main").text()).contains("not installed");
	}

	@Test
	void the_doctor_counts_and_lists_what_is_amiss_with_a_link_to_it() {
		Diagnosis diagnosis = new Diagnosis(3, 1, 0, 2, List.of(new Diagnosis.Finding(Diagnosis.Kind.NO_BASELINE, "action 2.1", "there is no baseline"),
				new Diagnosis.Finding(Diagnosis.Kind.NO_OWNER, "action 7.7", "nobody is named")));
		((DoctorPage) site.page(DoctorPage.class)).bindExchange((PlanExchange) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { PlanExchange.class }, (proxy, method, arguments) -> diagnosis));

		Document page = site.get("/plans/sample/doctor?asOf=2019-09-10").document();

		assertThat(page.select("h2").eachText()).containsExactly("No baseline 1", "Nobody answers for it 1");
		assertThat(page.select("main li a").eachAttr("href")).containsExactly("/plans/sample/actions/2.1?asOf=2019-09-10");
		assertThat(page.select("dl").text()).contains("Actions 3");
	}

	@Test
	void an_unknown_figure_or_authority_is_named_in_a_summary_that_leads_to_where_it_was_typed() {
		statistics();

		Seen figure = site.get("/plans/sample/benchmarks?indicator=nonsense");
		assertThat(figure.status()).isEqualTo(404);
		assertThat(figure.document().title()).startsWith("Error: Benchmarks");
		assertThat(figure.document().select(".govuk-error-summary a").attr("href")).isEqualTo("#indicator");
		assertThat(figure.document().select("#indicator-error").text()).contains("There is no nonsense");
		assertThat(figure.document().select("#authority-error, .govuk-input--error")).isEmpty();

		Seen authority = site.get("/plans/sample/benchmarks?indicator=staff/agency&authority=Atlantis");
		assertThat(authority.status()).isEqualTo(404);
		assertThat(authority.document().select(".govuk-error-summary a").attr("href")).isEqualTo("#authority");
		assertThat(authority.document().select("#authority").val()).isEqualTo("Atlantis");
		assertThat(authority.document().select("#authority-error").text()).contains("There is no Atlantis");
		assertThat(authority.document().select("#indicator-error")).isEmpty();
		assertThat(authority.document().select("#indicator option[selected]").val()).isEqualTo("staff/agency");
	}

	@Test
	void a_council_without_figures_is_told_so_and_did_nothing_wrong() {
		statistics();

		Seen page = site.get("/plans/sample/benchmarks");

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.document().select(".govuk-error-summary, .govuk-error-message")).isEmpty();
		assertThat(page.document().select(".govuk-inset-text").text()).contains("Choose another authority");
	}

	/** One release, which has figures of nobody. */
	private void statistics() {
		Release release = new Release("staff", "Staff", "A department", LocalDate.of(2020, 2, 27), true, "staff.csv", "0".repeat(64), Instant.EPOCH, 1,
				List.of(new Indicator("agency", "Agency rate", Optional.of("%"), Polarity.DOWN)));
		((BenchmarksPage) site.page(BenchmarksPage.class)).bindStatistics((Statistics) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { Statistics.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("releases")) {
						return List.of(release);
					}
					throw Refusal.unknown("there is no " + (arguments[0].equals("staff/agency") ? arguments[1] : arguments[0]));
				}));
	}

	@Test
	void the_accessibility_statement_is_there_without_a_plan() {
		assertThat(new Site().get("/accessibility").document().select("main").text()).contains("Web Content Accessibility Guidelines 2.2");
	}
}
