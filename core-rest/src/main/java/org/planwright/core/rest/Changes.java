package org.planwright.core.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;
import org.planwright.core.rest.json.ChangesJson;
import org.planwright.core.rest.json.ChangesJson.Change;
import org.planwright.core.rest.json.ChangesJson.Side;
import org.planwright.core.rest.json.ChangesJson.ToldJson;
import org.planwright.core.rest.json.Names;

/** What is different between two days: the plan as on the one laid beside the plan as on the other. */
record Changes(Plans plans, Names names) {

	private static final int USUAL_EVENTS = 200;
	private static final int MOST_EVENTS = 1_000;
	private static final int PAGE = 1_000;

	/**
	 * What is asked.
	 *
	 * @param to the second day, which an address may call {@code asOf} as all others do
	 * @param fromKnownAt what was known on the first day; as much as on the second when empty. To see what came to light since
	 *        a meeting, also about the days before it, this is the day of the meeting.
	 * @param limit how many events are listed at most
	 */
	record Question(LocalDate from, LocalDate to, Optional<LocalDate> fromKnownAt, Optional<LocalDate> knownAt, int limit) {

		static Question parse(String from, String to, String asOf, String knownAt, String fromKnownAt, String limit, LocalDate today) {
			Query query = new Query();
			Optional<LocalDate> first = query.day("from", from);
			if (from == null) {
				query.fault("from", "is missing: the day from which changes are wanted");
			}
			Optional<LocalDate> second = query.day("to", to);
			Optional<LocalDate> about = query.day("asOf", asOf);
			second.filter(day -> about.filter(other -> !other.equals(day)).isPresent())
					.ifPresent(day -> query.fault("asOf", "is another day than to, " + day + "; both are the second day"));
			LocalDate last = second.or(() -> about).orElse(today);
			first.filter(day -> day.isAfter(last))
					.ifPresent(day -> query.fault("from", "is " + Days.words(day) + ", after " + Days.words(last)));
			Optional<LocalDate> known = query.day("knownAt", knownAt);
			Optional<LocalDate> then = query.day("fromKnownAt", fromKnownAt).or(() -> known);
			int most = (int) query.whole("limit", limit, USUAL_EVENTS, 1, MOST_EVENTS);
			query.check();
			return new Question(first.orElseThrow(), last, then, known, most);
		}
	}

	ChangesJson answer(String plan, Question question) {
		Facts before = Facts.of(plans.at(plan, new When(Optional.of(question.from()), question.fromKnownAt())), names);
		Facts after = Facts.of(plans.at(plan, new When(Optional.of(question.to()), question.knownAt())), names);
		List<Entry> told = told(plan, question);
		return new ChangesJson(plan, new Side(question.from(), question.fromKnownAt()), new Side(question.to(), question.knownAt()),
				before.until(after, Facts.Kind.STATUS), before.until(after, Facts.Kind.FIGURE), before.until(after, Facts.Kind.DATE),
				before.until(after, Facts.Kind.OWNER), before.until(after, Facts.Kind.PROMISE), removals(before, after), told.size(),
				told.stream().limit(question.limit()).map(entry -> json(plan, entry)).toList());
	}

	private static List<Change> removals(Facts before, Facts after) {
		return before.until(after, Facts.Kind.PRESENCE).stream().filter(change -> change.to().isEmpty()).toList();
	}

	/** What became known behind the first day and up to the second. */
	private List<Entry> told(String plan, Question question) {
		LocalDate last = question.knownAt().filter(day -> day.isBefore(question.to())).orElse(question.to());
		List<Entry> told = new ArrayList<>();
		List<Entry> page = plans.journal(plan, 0, PAGE);
		while (!page.isEmpty()) {
			page.stream().filter(entry -> entry.knownFrom().isAfter(question.from()) && !entry.knownFrom().isAfter(last)).forEach(told::add);
			page = plans.journal(plan, page.get(page.size() - 1).version(), PAGE);
		}
		return told;
	}

	private ToldJson json(String plan, Entry entry) {
		return new ToldJson(entry.version(), entry.type(), entry.knownFrom(), entry.recordedAt(), names.person(entry.actor()),
				"/api/plans/" + plan + "/journal/" + entry.version());
	}
}
