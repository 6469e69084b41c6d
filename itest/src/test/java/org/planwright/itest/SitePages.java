package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planwright.itest.Installation.Answer;
import org.planwright.itest.Installation.Client;

/** Every page of the product: whatever can be reached by links from the first one. */
final class SitePages {

	/** Pages of which there are as many as there are things; of these a few stand for all. */
	private static final List<String> MANY = List.of("plans", "actions", "measures", "meetings", "decisions", "milestones");
	private static final String FROZEN = "/pack/html";
	private static final int MOST = 2_000;
	private static final String SHIPPED = "/plans/nottinghamshire-2019";
	private static final String FULL = FilledPlan.PLAN;
	private static final String MEETINGS = "/plans/trial-pages";

	private final Map<String, String> html = new LinkedHashMap<>();

	private SitePages() {
	}

	/** Pages no other leads to: those of a plan that is not the first, of a day of which all is recorded, and what is said when there is none. */
	private static final List<String> BESIDES = Stream.concat(FilledPlan.PROGRAMMES.stream().map(id -> FULL + "/programmes/" + id + "?asOf=" + FilledPlan.DAY), Stream.of("/", "/sign-out", "/account/password", "/plans/a;b", SHIPPED, MEETINGS, FULL, "/nowhere", SHIPPED + "/nowhere", SHIPPED + "/actions/9.9",
			SHIPPED + "?asOf=2019-02-30", SHIPPED + "?asOf=2019-09-10&status=GREY", FULL + "?group=officer",
			FilledPlan.ACTION + "?asOf=" + FilledPlan.DAY)).toList();

	/** The pages anyone may look at, of the shipped plan, of one like it with a meeting and of a small one that has a frozen pack. */
	static SitePages of(Installation installation) {
		if (installation.admin().get("/api" + MEETINGS).status() == 404) {
			TrialPlan.withMeetings(installation.admin(), "trial-pages");
			TrialPlan.asShipped(installation, "shipped-pages");
			TrialPlan.call(installation.admin(), "shipped-pages", "next", LocalDate.now().plusDays(7));
			FilledPlan.fill(installation);
		}
		return from(installation.anonymous(), BESIDES);
	}

	static SitePages from(Client visitor, List<String> first) {
		SitePages pages = new SitePages();
		Deque<String> waiting = new ArrayDeque<>(first);
		while (!waiting.isEmpty()) {
			assertThat(pages.html).as("pages that lead to ever more pages").hasSizeLessThan(MOST);
			String address = waiting.remove();
			if (!pages.html.containsKey(address)) {
				Answer answer = visitor.get(address, "Accept", "text/html");
				if (answer.header("Content-Type").startsWith("text/html")) {
					pages.html.put(address, answer.body());
					links(answer.body()).filter(link -> !pages.html.containsKey(link)).forEach(waiting::add);
				} else if (answer.status() == 303) {
					waiting.add(answer.header("Location").replaceFirst("[?#].*", ""));
				}
			}
		}
		return pages;
	}

	private static Stream<String> links(String body) {
		Document page = Jsoup.parse(body);
		return page.select("a[href^=/]").eachAttr("href").stream().filter(link -> (!link.startsWith("/api") || link.endsWith(FROZEN)) && !link.startsWith("/sign-out"))
				.map(link -> link.replaceFirst("[?#].*", "")).filter(SitePages::isOurs).distinct();
	}

	/** Other tests have plans of their own. */
	private static boolean isOurs(String path) {
		return !path.startsWith("/plans/") || Stream.of(SHIPPED, FULL, MEETINGS).anyMatch(plan -> path.equals(plan) || path.startsWith(plan + "/"));
	}

	/** All of them by their addresses, as they were sent. */
	Map<String, String> html() {
		return html;
	}

	/** Pages that no other leads to, and one address of each kind; of those there are many of the longest. All there are, when that is asked for. */
	List<String> toLookAt() {
		return Boolean.getBoolean("planwright.every.page") ? List.copyOf(html.keySet())
				: Stream.concat(besides().stream(), ofEachKind(bySize -> bySize.get(bySize.size() - 1))).distinct().toList();
	}

	/** Of those kinds of which there are many the shortest, which lack what the longest have. */
	List<String> shortest() {
		List<String> looked = toLookAt();
		return ofEachKind(bySize -> bySize.get(0)).filter(page -> !looked.contains(page)).toList();
	}

	/** Of the pages that no other leads to those that are pages: some only lead on. */
	List<String> besides() {
		return BESIDES.stream().filter(html::containsKey).toList();
	}

	private Stream<String> ofEachKind(Function<List<String>, String> one) {
		return html.keySet().stream().collect(Collectors.groupingBy(SitePages::kind, TreeMap::new, Collectors.toList())).values().stream()
				.map(alike -> one.apply(alike.stream().sorted(Comparator.comparing(path -> html.get(path).length())).toList()));
	}

	private static String kind(String path) {
		String[] segments = path.replaceFirst("[?].*", "").split("/");
		for (int i = 1; i < segments.length - 1; i++) {
			if (MANY.contains(segments[i])) {
				segments[i + 1] = "*";
			}
		}
		return String.join("/", segments);
	}
}
