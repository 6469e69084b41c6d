package org.planwright.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Reading;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Turn;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;

/** When the status of an action changed, and by what. */
class ActionHistoryTest {

	private static final Actor ANN = new Actor("ann", Role.APPROVER);
	private static final String PLAN = """
			{
			  "plan": {"id": "family", "title": "Family", "organisation": "A council", "knownFrom": "2019-09-05"},
			  "sections": [{"number": "1", "title": "Only"}],
			  "measures": [{"id": "places", "title": "Places", "unit": "places", "polarity": "up"}],
			  "actions": [
			    {"ref": "1.1", "section": "1", "title": "Whole", "programme": "family", "primary": ["delivery"],
			     "parts": [{"ref": "1.1.1", "title": "Part", "primary": ["delivery"], "milestones": [{"id": "open", "title": "Opening", "due": "2020-01-31"}]}]},
			    {"ref": "1.2", "section": "1", "title": "Capped", "programme": "family", "primary": ["delivery"], "cappedBy": ["1.1"]},
			    {"ref": "1.3", "section": "1", "title": "Measured", "programme": "family", "primary": ["delivery"],
			     "measures": [{"measure": "places", "role": "places"}]}
			  ]
			}
			""";

	private final Site site = new Site(new Family()).with(PLAN, true);

	/** An action is as its parts, as what caps it, as whether it has places, or as its first milestone. */
	private static final class Family implements Programme {

		@Override
		public String id() {
			return "family";
		}

		@Override
		public String title() {
			return "Family";
		}

		@Override
		public String rulesVersion() {
			return "1";
		}

		@Override
		public List<Part> judge(ActionView action) {
			return List.of(new Part(Part.Kind.DELIVERY, "steps", "Steps", verdict(action)));
		}

		private static Verdict verdict(ActionView action) {
			List<String> others = action.subActions().isEmpty() ? action.action().cappedBy() : action.subActions();
			if (!others.isEmpty()) {
				var other = action.assessment(others.get(0));
				return new Verdict(other.headline(), List.of("As " + other.action()), List.of(), List.of(),
						other.next() instanceof Turn.OnDate turn ? Optional.of(turn.on()) : Optional.empty());
			}
			if (action.measure("places").isPresent()) {
				boolean full = action.measure("places").get().latest().flatMap(o -> o.figure()).filter(value -> value.signum() > 0).isPresent();
				return Verdict.of(full ? Status.GREEN : Status.RED, "Places");
			}
			Milestone step = action.milestones().get(0);
			boolean late = step.done().isEmpty() && step.due().filter(action.asOf()::isAfter).isPresent();
			return new Verdict(late ? Status.RED : Status.GREEN, List.of("Step"), List.of(), List.of(),
					late || step.done().isPresent() ? Optional.empty() : step.due().map(day -> day.plusDays(1)));
		}
	}

	private List<String> history(String ref) {
		return page(ref).select("h2:contains(History) + ol").first().select("li").eachText();
	}

	private Document page(String ref) {
		return site.get("/plans/family/actions/" + ref + "?asOf=2026-05-31").document();
	}

	private void done(LocalDate day) {
		Milestone step = site.plans.at("family", When.NOW).view("1.1.1").milestones().get(0);
		OptionalLong version = site.plans.at("family", When.NOW).version(new Thing.OfMilestone("1.1.1", "open"));
		site.plans.write("family", Write.change(ANN, new Event.MilestoneSet("1.1.1", new Milestone(step.id(), step.title(), step.due(), step.forecast(),
				Optional.of(day), step.hardStop(), step.owner(), step.after(), step.rebaselines(), step.note()), day, Optional.of("It opened.")), version));
	}

	private void places(LocalDate day, int number) {
		site.plans.write("family", Write.add(ANN, new Event.Observed(new Observation("places", day, Optional.empty(),
				new Reading.Figure(BigDecimal.valueOf(number)), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))));
	}

	@Test
	void a_part_turns_the_whole_and_what_is_capped_by_it_on_the_day_it_was_told_of() {
		done(LocalDate.of(2020, 3, 17));

		for (String ref : List.of("1.1.1", "1.1", "1.2")) {
			assertThat(history(ref)).as(ref).hasSize(2);
			assertThat(history(ref).get(0)).contains("17 March 2020", "from ■ RED to ● GREEN", "Milestone “Opening” of action 1.1.1");
			assertThat(history(ref).get(1)).contains("1 February 2020", "from ● GREEN to ■ RED", "Nothing was told of it that day: time alone changed it");
		}
	}

	@Test
	void every_change_is_followed_however_much_was_told_and_the_page_says_since_when() {
		LocalDate first = LocalDate.of(2020, 1, 1);
		places(first, 1);
		for (int i = 1; i < 400; i++) {
			places(first.plusDays(i), i < 10 ? 0 : 1);
		}

		assertThat(history("1.3")).hasSize(3);
		assertThat(history("1.3").get(2)).contains("1 January 2020", "from ■ RED to ● GREEN");
		assertThat(history("1.3").get(1)).contains("2 January 2020", "from ● GREEN to ■ RED");
		assertThat(page("1.3").select("main").text()).contains("Followed since 5 September 2019.");
		assertThat(page("1.1.1").select("main").text()).contains("Followed since 5 September 2019.");
	}

	@Test
	void a_status_that_never_changed_says_since_when_it_is_known() {
		assertThat(page("1.3").select("main").text()).contains("Followed since 5 September 2019; it has been RED all that time.");
	}
}
