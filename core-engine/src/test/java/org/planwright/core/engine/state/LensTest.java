package org.planwright.core.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Action;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.Progress;
import org.planwright.core.model.Reading;
import org.planwright.core.model.Timeframe;
import org.planwright.core.model.assess.Confidence;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.StatusOverride;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Told;

/** Of everything that can be told, the same holds: what is about a later day, of the same day what became known later. */
class LensTest {

	private static final LocalDate START = LocalDate.of(2019, 9, 5);
	private static final int DAYS = 12;

	/** One telling: of one of every kind of thing, about a day, known from another; the number is what it says. */
	record Telling(int on, int knownFrom, int number) {
		LocalDate day() {
			return START.plusDays(on);
		}

		LocalDate known() {
			return START.plusDays(knownFrom);
		}

		/** The same news of an action, a measure, a milestone, a record, a figure, an opinion and an override. */
		List<Event> events() {
			String text = "n" + number;
			return List.of(new Event.ActionSet(action(text), day(), Optional.empty()),
					new Event.MeasureSet(new Measure("a", text, Optional.empty(), Polarity.UP, Optional.empty(), Optional.empty(), Optional.empty(),
							Optional.empty(), Optional.empty()), day(), Optional.empty()),
					new Event.MilestoneSet("1.1", milestone("m", text), day(), Optional.empty()), record(day(), text),
					new Event.Observed(new Observation("a", day(), Optional.empty(), new Reading.Figure(BigDecimal.valueOf(number)),
							Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())),
					new Event.Progressed(new Progress("1.1", day(), text)),
					new Event.ConfidenceStated(new Confidence("1.1", Status.GREEN, "ann", day(), Optional.of(text))), override(day(), text));
		}
	}

	private static Action action(String title) {
		return new Action("1.1", Optional.empty(), "1", title, "p", List.of(), List.of(), List.of(),
				new Timeframe(Optional.empty(), Optional.empty(), Optional.empty()), List.of(), List.of(), Set.of("impact"), List.of(), List.of(),
				List.of(), Optional.empty(), Map.of(), List.of());
	}

	private static Milestone milestone(String id, String title) {
		return new Milestone(id, title, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), List.of(), Optional.empty());
	}

	private static Event record(LocalDate on, String text) {
		return new Event.RecordSet(new ProgrammeRecord("p", "home", "h", on, Map.of("text", text)));
	}

	private static Event removed(LocalDate on) {
		return new Event.RecordRemoved("p", "home", "h", on, "Removed by hand");
	}

	private static Event override(LocalDate on, String text) {
		return new Event.Overridden(new StatusOverride("1.1", Status.AMBER, text, "ann", on, START.plusDays(DAYS + 1)));
	}

	/** No two about the same day that became known on the same day: of those, the one told later holds. */
	@Provide
	Arbitrary<List<Telling>> tellings() {
		Arbitrary<Integer> days = Arbitraries.integers().between(0, DAYS);
		return Combinators.combine(days, days).as((on, knownFrom) -> new Telling(on, knownFrom, on * 100 + knownFrom)).list().uniqueElements()
				.ofMaxSize(12);
	}

	@Provide
	Arbitrary<LocalDate> days() {
		return Arbitraries.integers().between(0, DAYS).map(START::plusDays);
	}

	private static PlanState told(List<Telling> tellings) {
		PlanState state = PlanState.EMPTY;
		for (Telling telling : tellings) {
			for (Event event : telling.events()) {
				state = plus(state, event, telling.known());
			}
		}
		return state;
	}

	private static PlanState plus(PlanState state, Event event, LocalDate knownFrom) {
		return state.plus(new Told<>(event, state.version() + 1, Instant.EPOCH, knownFrom, "ann"));
	}

	private static Optional<String> text(Lens lens) {
		return lens.records("p", "home").stream().map(told -> told.value().fields().get("text")).findFirst();
	}

	private static List<Object> everything(Lens lens) {
		return List.of(lens.action("1.1"), lens.measure("a"), lens.milestones("1.1"),
				lens.records("p", "home").stream().map(Told::value).toList(), lens.series("a"),
				lens.facts("1.1", Event.Progressed.class, Event.Progressed::progress).stream().map(Told::value).toList(),
				lens.facts("1.1", Event.ConfidenceStated.class, Event.ConfidenceStated::confidence).stream().map(Told::value).toList(),
				lens.override("1.1", lens.evidence()));
	}

	@Property(tries = 300)
	void the_order_in_which_the_past_is_entered_makes_no_difference(@ForAll("tellings") List<Telling> tellings, @ForAll Random random,
			@ForAll("days") LocalDate asOf, @ForAll("days") LocalDate knownAt) {
		List<Telling> otherwise = new ArrayList<>(tellings);
		Collections.shuffle(otherwise, random);

		for (Optional<LocalDate> known : List.of(Optional.<LocalDate>empty(), Optional.of(knownAt))) {
			assertThat(everything(new Lens(told(tellings), asOf, known))).isEqualTo(everything(new Lens(told(otherwise), asOf, known)));
		}
	}

	@Property(tries = 300)
	void what_is_about_a_later_day_holds_and_of_the_same_day_what_became_known_later(@ForAll("tellings") List<Telling> tellings,
			@ForAll("days") LocalDate asOf, @ForAll("days") LocalDate knownAt) {
		Lens lens = new Lens(told(tellings), asOf, Optional.of(knownAt));
		List<Telling> known = tellings.stream().filter(telling -> !telling.known().isAfter(knownAt))
				.sorted(Comparator.comparing(Telling::on).thenComparing(Telling::knownFrom)).toList();
		Predicate<Telling> seen = telling -> !telling.day().isAfter(asOf);
		Optional<String> last = known.stream().filter(seen).reduce((earlier, later) -> later).map(telling -> "n" + telling.number());
		Optional<String> form = last.or(() -> known.stream().findFirst().map(telling -> "n" + telling.number()));

		assertThat(lens.action("1.1").map(Action::title)).as("an action").isEqualTo(form);
		assertThat(lens.measure("a").map(Measure::title)).as("a measure").isEqualTo(form);
		assertThat(lens.milestones("1.1").stream().map(Milestone::title).findFirst()).as("a milestone").isEqualTo(form);
		assertThat(text(lens)).as("a record").isEqualTo(last);
		assertThat(lens.override("1.1", asOf).map(StatusOverride::reason)).as("an override").isEqualTo(last);
		assertThat(lens.facts("1.1", Event.ConfidenceStated.class, Event.ConfidenceStated::confidence).stream()
				.reduce((earlier, later) -> later).flatMap(told -> told.value().note())).as("an opinion").isEqualTo(last);
	}

	@Test
	void of_the_same_day_and_known_from_the_same_day_what_was_told_later_holds() {
		PlanState state = plus(plus(PlanState.EMPTY, record(START, "first"), START), record(START, "second"), START);

		assertThat(text(new Lens(state, START, Optional.empty()))).contains("second");
	}

	@Test
	void what_the_world_knew_earlier_does_not_displace_what_it_learnt_since_though_it_is_told_later() {
		PlanState state = plus(plus(PlanState.EMPTY, record(START, "revised"), START.plusDays(5)), record(START, "as published"), START);

		assertThat(text(new Lens(state, START.plusDays(9), Optional.empty()))).contains("revised");
		assertThat(text(new Lens(state, START.plusDays(9), Optional.of(START.plusDays(4))))).contains("as published");
	}

	@Test
	void a_removal_ends_all_that_was_told_before_and_nothing_that_is_told_since() {
		LocalDate now = START.plusDays(9);
		PlanState removed = plus(plus(PlanState.EMPTY, record(START, "wrong"), now), removed(START), START.plusDays(1));
		PlanState again = plus(removed, record(START, "right"), START);

		assertThat(text(new Lens(removed, now, Optional.empty()))).isEmpty();
		assertThat(text(new Lens(again, now, Optional.empty()))).contains("right");
		assertThat(text(new Lens(again, START.minusDays(1), Optional.empty()))).isEmpty();
	}

	@Test
	void an_override_that_is_set_again_holds_though_an_earlier_one_was_lifted_on_a_later_day() {
		PlanState lifted = plus(plus(PlanState.EMPTY, override(START, "first"), START),
				new Event.OverrideLifted("1.1", START.plusDays(2), "solved"), START.plusDays(2));
		PlanState again = plus(lifted, override(START.plusDays(1), "second"), START.plusDays(3));
		LocalDate day = START.plusDays(3);

		assertThat(new Lens(lifted, day, Optional.empty()).override("1.1", day)).isEmpty();
		assertThat(new Lens(lifted, START.plusDays(1), Optional.empty()).override("1.1", START.plusDays(1))).isPresent();
		assertThat(new Lens(again, day, Optional.empty()).override("1.1", day).map(StatusOverride::reason)).contains("second");
	}

	@Test
	void milestones_stay_in_the_order_of_the_plan_whatever_is_told_of_them() {
		PlanState state = PlanState.EMPTY;
		for (Telling telling : List.of(new Telling(5, 5, 1), new Telling(0, 6, 2))) {
			for (String id : telling.number() == 1 ? List.of("first", "second") : List.of("second")) {
				state = plus(state, new Event.MilestoneSet("1.1", milestone(id, "n" + telling.number()), telling.day(), Optional.empty()), telling.known());
			}
		}

		assertThat(new Lens(state, START.plusDays(9), Optional.empty()).milestones("1.1")).extracting(Milestone::id)
				.containsExactly("first", "second");
	}

	@Test
	void saying_again_what_is_in_force_adds_nothing_and_a_revision_does() {
		PlanState state = PlanState.EMPTY;
		for (Telling telling : List.of(new Telling(0, 9, 7), new Telling(0, 2, 8))) {
			state = plus(state, telling.events().get(4), telling.known());
		}
		History series = state.history(Subject.series("a"));

		assertThat(Stream.of(2, 8).map(known -> series.same(new Telling(0, 0, 8).events().get(4), START.plusDays(known)))).allMatch(Optional::isPresent);
		assertThat(series.same(new Telling(0, 0, 8).events().get(4), START.plusDays(1))).as("known earlier than was said").isEmpty();
		assertThat(series.same(new Telling(0, 0, 8).events().get(4), START.plusDays(9))).as("back to an earlier value").isEmpty();
		assertThat(series.same(new Telling(0, 0, 7).events().get(4), START.plusDays(10))).isPresent();
	}

	@Test
	void a_revised_figure_stands_where_the_first_one_stood() {
		PlanState state = PlanState.EMPTY;
		for (Event figure : List.of(figure("north", 1), figure("south", 2), figure("north", 3))) {
			state = plus(state, figure, START);
		}
		assertThat(new Lens(state, START, Optional.empty()).series("a")).extracting(each -> each.part().orElseThrow() + each.figure().orElseThrow())
				.containsExactly("north3", "south2");
	}

	private static Event figure(String part, int value) {
		return new Event.Observed(new Observation("a", START, Optional.of(part), new Reading.Figure(BigDecimal.valueOf(value)), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty()));
	}
}
