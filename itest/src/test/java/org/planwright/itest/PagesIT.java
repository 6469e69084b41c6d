package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planwright.itest.Installation.Answer;
import org.planwright.itest.Installation.Client;

/** Every page as it is sent. */
@ExtendWith(Shared.class)
class PagesIT {

	private static final int LIGHT = 100_000;
	private static final String LOADED = "link[rel=stylesheet], script[src], img[src]";

	private static Client anyone;
	private static Map<String, String> pages;

	@BeforeAll
	static void visit(Installation installation) {
		anyone = installation.anonymous();
		pages = SitePages.of(installation).html();
	}

	@Test
	void every_page_with_all_it_loads_is_under_100_kb_before_it_is_compressed() {
		Map<String, Integer> heavy = new TreeMap<>();
		Map<String, Integer> assets = new TreeMap<>();
		pages.forEach((address, html) -> {
			int bytes = size(html) + Jsoup.parse(html).select(LOADED).stream().map(PagesIT::address)
					.mapToInt(asset -> assets.computeIfAbsent(asset, name -> size(anyone.get(name).body()))).sum();
			if (bytes >= LIGHT) {
				heavy.put(address, bytes);
			}
		});

		assertThat(heavy).isEmpty();
		assertThat(assets).isNotEmpty();
	}

	@Test
	void what_pages_load_comes_from_here_and_may_be_kept_for_ever_under_its_name() {
		pages.values().stream().flatMap(html -> Jsoup.parse(html).select(LOADED).stream()).map(PagesIT::address).distinct().forEach(asset -> {
			assertThat(asset).matches("/assets/[a-z]+-[0-9a-f]{12}\\.(css|js)");
			Answer answer = anyone.get(asset, "Accept-Encoding", "gzip");
			assertThat(answer.status()).as(asset).isEqualTo(200);
			assertThat(answer.header("Cache-Control")).contains("immutable");
			assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
		});
	}

	@Test
	void the_policy_lets_nothing_inline_and_nothing_from_elsewhere_in() {
		pages.forEach((address, html) -> {
			String policy = anyone.get(address, "Accept", "text/html").header("Content-Security-Policy");
			Document page = Jsoup.parse(html);
			assertThat(policy).as(address).containsPattern("default-src '(self|none)'").contains("base-uri 'none'", "frame-ancestors 'none'")
					.doesNotContain("unsafe", "http:", "*");
			assertThat(page.select("script:not([src]), [style], iframe, object, embed")).as(address).isEmpty();
			assertThat(page.select("style")).as("only what a frozen page brings along, by its digest").allMatch(style -> policy.contains(digest(style.data())));
			assertThat(page.getAllElements()).allMatch(each -> each.attributes().asList().stream().noneMatch(one -> one.getKey().startsWith("on")));
		});
	}

	@Test
	void every_chart_has_its_table_and_says_what_it_is() {
		int charts = 0;
		for (String html : pages.values()) {
			for (Element figure : Jsoup.parse(html).select("figure:has(svg)")) {
				charts++;
				Element table = figure.nextElementSibling().selectFirst("table");
				assertThat(table.select("tbody tr")).isNotEmpty();
				assertThat(table.select("caption").text()).isNotEmpty();
				assertThat(figure.select("svg[role=img]").attr("aria-label") + figure.select("svg > title").text()).isNotEmpty();
			}
		}
		assertThat(charts).isPositive();
	}

	private static String address(Element loaded) {
		return loaded.hasAttr("href") ? loaded.attr("href") : loaded.attr("src");
	}

	private static String digest(String text) {
		try {
			return "'sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))) + "'";
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static int size(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}
}
