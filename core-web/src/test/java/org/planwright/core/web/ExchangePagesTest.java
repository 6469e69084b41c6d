package org.planwright.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.planwright.core.exchange.Diagnosis;
import org.planwright.core.exchange.PlanExchange;
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
	void the_accessibility_statement_is_there_without_a_plan() {
		assertThat(new Site().get("/accessibility").document().select("main").text()).contains("Web Content Accessibility Guidelines 2.2");
	}
}
