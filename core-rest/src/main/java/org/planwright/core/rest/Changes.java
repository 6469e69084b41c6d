package org.planwright.core.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Reading;
import org.planwright.core.model.change.Change;
import org.planwright.core.model.change.Change.Kind;
import org.planwright.core.model.change.Differences;
import org.planwright.core.model.change.Value;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;
import org.planwright.core.rest.json.ChangesJson;
import org.planwright.core.rest.json.ChangesJson.ChangeJson;
import org.planwright.core.rest.json.ChangesJson.Side;
import org.planwright.core.rest.json.ChangesJson.ToldJson;
import org.planwright.core.rest.json.Names;
import org.planwright.core.rest.json.TargetJson;

/** What is different between two days: the plan as on the one laid beside the plan as on the other. */
record Changes(Plans plans, Names names) {

	private static final int PAGE = 1_000;

	/**
	 * What is asked.
	 *
	 * @param fromKnownAt what was known on the first day; everything when empty
	 * @param limit how many events are listed at most
	 */
	record Question(LocalDate from, LocalDate to, Optional<LocalDate> fromKnownAt, Optional<LocalDate> knownAt, int limit) {
	}

	ChangesJson answer(String plan, Question question) {
		List<Entry> told = told(plan, question);
		List<Change> all = Differences.between(plans.at(plan, new When(Optional.of(question.from()), question.fromKnownAt())),
				plans.at(plan, new When(Optional.of(question.to()), question.knownAt())));
		return new ChangesJson(plan, new Side(question.from(), question.fromKnownAt()), new Side(question.to(), question.knownAt()),
				json(all, Kind.STATUS), json(all, Kind.FIGURE), json(all, Kind.DATE), json(all, Kind.OWNER), json(all, Kind.PROMISE),
				all.stream().filter(change -> change.kind() == Kind.PRESENCE && !change.isRemoval()).map(this::json).toList(),
				all.stream().filter(Change::isRemoval).map(this::json).toList(), told.size(),
				told.stream().limit(question.limit()).map(entry -> json(plan, entry)).toList());
	}

	private List<ChangeJson> json(List<Change> all, Kind kind) {
		return all.stream().filter(change -> change.kind() == kind).map(this::json).toList();
	}

	private ChangeJson json(Change change) {
		return new ChangeJson(change.action(), change.measure(), change.title(), change.what(), change.from().map(this::json),
				change.to().map(this::json));
	}

	private Object json(Value value) {
		if (value instanceof Value.Standing standing) {
			return standing.status();
		} else if (value instanceof Value.Day day) {
			return day.day();
		} else if (value instanceof Value.Figure figure) {
			return figure.reading() instanceof Reading.Figure number ? number.value() : ((Reading.Symbol) figure.reading()).written();
		} else if (value instanceof Value.Officers officers) {
			return names.persons(officers.ids());
		} else if (value instanceof Value.Start start) {
			return start.baseline();
		} else if (value instanceof Value.Goal goal) {
			return TargetJson.of(goal.target());
		} else if (value instanceof Value.Parts parts) {
			return parts.selectors();
		} else {
			return ((Value.Named) value).name();
		}
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
