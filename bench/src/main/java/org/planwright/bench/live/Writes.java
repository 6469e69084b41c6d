package org.planwright.bench.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planwright.bench.live.Load.Ask;

/** Writes, each unlike any other, and which of them were acknowledged. All are dated after the days that are read. */
final class Writes {

	private static final LocalDate FIRST = LocalDate.of(2019, 10, 1);
	/** Stocks have a day each, and a day may not lie ahead: even ones are told to the programme, odd ones by its form on a page. Then they change. */
	private static final int DAYS = 1_100;
	private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

	private final Target target;
	private final String plan;
	private final AtomicInteger numbers = new AtomicInteger();
	private final AtomicInteger days = new AtomicInteger();
	private final AtomicInteger forms = new AtomicInteger();
	private final Set<String> told = ConcurrentHashMap.newKeySet();
	/** The version of each. */
	private final Map<String, String> stocks = new ConcurrentHashMap<>();

	Writes(Target target, String plan) {
		this.target = target;
		this.plan = plan;
	}

	/** An observation, told to the core or to the trial programme. */
	Ask observation(String path) {
		String part = "w-" + numbers.incrementAndGet();
		String body = "{\"on\": \"" + FIRST + "\", \"part\": \"" + part + "\", \"value\": 1}";
		return new Ask(target.request("POST", path, body), "POST " + path + " " + part,
				answer -> noted(told, part, answer, 201));
	}

	/** A record of the fostering programme, new or changed. */
	Ask stock() {
		int number = days.getAndIncrement();
		String day = FIRST.plusDays(number % DAYS * 2L).toString();
		String path = "/api/fostering/plans/" + plan + "/stocks/" + day;
		String body = "{\"households\": " + (300 + number / DAYS) + ", \"approved\": 800, \"filled\": 300, \"vacant\": 400, \"notAvailable\": 100}";
		String before = stocks.get(day);
		byte[] request = before == null ? target.request("PUT", path, body) : target.change(path, before, body);
		return new Ask(request, "PUT " + path, answer -> stock(day, answer, before == null ? 201 : 200));
	}

	/** The same by a form, of which the core has to ask the programme. One that is sent twice is taken once. */
	Ask form() {
		LocalDate day = FIRST.plusDays(forms.getAndIncrement() % DAYS * 2L + 1);
		String path = "/plans/" + plan + "/programmes/fostering/returns/stocks";
		String fields = "date-day=" + day.getDayOfMonth() + "&date-month=" + day.getMonthValue() + "&date-year=" + day.getYear()
				+ "&households=300&approved=800&filled=300&vacant=400&notAvailable=100&version=none&once=" + day;
		return new Ask(target.form(path, fields), "POST " + path + " " + day, answer -> stock(day.toString(), answer, 303));
	}

	private Optional<Load.Fault> stock(String day, Connection.Answer answer, int done) {
		if (answer.status() == done) {
			Matcher version = VERSION.matcher(answer.text());
			stocks.put(day, version.find() ? version.group(1) : "");
		}
		return Answers.status(answer, done);
	}

	private static Optional<Load.Fault> noted(Set<String> acknowledged, String what, Connection.Answer answer, int done) {
		if (answer.status() == done) {
			acknowledged.add(what);
		}
		return Answers.status(answer, done);
	}

	int acknowledged() {
		return told.size() + stocks.size();
	}

	/** Those that were acknowledged and are not there. */
	Set<String> lost() throws IOException {
		Set<String> lost = missing(told, target.read("/api/plans/" + plan + "/measures/told").get("series"), "part");
		lost.addAll(missing(stocks.keySet(), target.read("/api/fostering/plans/" + plan + "/stocks").get("stocks"), "date"));
		return lost;
	}

	private static Set<String> missing(Collection<String> wanted, JsonNode list, String field) {
		Set<String> missing = new HashSet<>(wanted);
		missing.removeAll(list.findValuesAsText(field));
		return missing;
	}
}
