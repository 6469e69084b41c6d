package org.planwright.plugin.residential.home;

import static org.planwright.core.model.form.Return.Question.number;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.rule.programme.DatedKey;
import org.planwright.core.rule.programme.Keys;
import org.planwright.core.rule.programme.Kept;

/** What homes are asked for by forms: how many bed-nights of a week were occupied. */
public final class HomeReturns {

	static final String WEEKS = "The week of a home";

	private HomeReturns() {
	}

	public static List<Return> of(PlanView plan) {
		List<Return.Choice> open = Home.KIND.all(plan).stream().map(Kept::value).filter(home -> home.opened().isPresent())
				.map(home -> new Return.Choice(home.id(), home.id())).toList();
		return open.isEmpty() ? List.of()
				: List.of(Return.ofDay("weeks", WEEKS, "Of the seven nights that end with a Sunday. Name no child.", "week",
						number("beds", "Beds", "For which the home is registered."), number("occupiedNights", "Bed-nights with a child", "At most seven for each bed."),
						number("matchingNights", "Bed-nights kept empty for matching", "May be left empty."),
						number("noticeNights", "Bed-nights empty under notice", "May be left empty.")).of(new Return.Subject("home", "The home", open)));
	}

	public static List<Event> events(PlanView plan, String key, Input body) {
		DatedKey of = Keys.dated("week", key);
		Home home = open(Fitting.known(plan, of.id()), of.day());
		return WeeklyReturn.KIND.events(plan, WeeklyReturn.key(of.id(), of.day()), body, new WeekAsMeasured(plan, home)::told);
	}

	/** The home, if it was open at the end of a week. */
	static Home open(Home home, LocalDate ending) {
		Optional<LocalDate> opened = home.opened();
		if (opened.filter(day -> !day.isAfter(ending)).isEmpty()) {
			throw Refusal.wrong("week", "ends on " + ending + opened.map(day -> ", and home " + home.id() + " is open only since " + day)
					.orElse(", and home " + home.id() + " is not open"));
		}
		return home;
	}
}
