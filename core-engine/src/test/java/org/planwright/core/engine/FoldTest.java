package org.planwright.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.engine.Sample.ADMIN;
import static org.planwright.core.engine.Sample.PLAN;
import static org.planwright.core.engine.Sample.START;
import static org.planwright.core.engine.Sample.observed;
import static org.planwright.core.engine.Sample.opened;
import static org.planwright.core.engine.Sample.plans;
import static org.planwright.core.engine.Sample.programme;
import static org.planwright.core.engine.Sample.progressed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planwright.core.model.Observation;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;

/** What holds for every journal, whatever was told and in whichever order. */
class FoldTest {

	record Telling(Event event, LocalDate knownFrom) {
		Write write() {
			return Sample.write(ADMIN, event).withKnownFrom(Optional.of(knownFrom));
		}
	}

	@Provide
	Arbitrary<List<Telling>> tellings() {
		Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 40).map(START::plusDays);
		Arbitrary<Event> events = Combinators.combine(Arbitraries.integers().between(0, 3), days, Arbitraries.integers().between(1, 5))
				.as((kind, on, value) -> switch (kind) {
					case 0 -> observed("a", on.toString(), value);
					case 1 -> observed("b", on.toString(), value);
					case 2 -> progressed("1.1", on.toString(), "Step " + value);
					default -> progressed("1.2", on.toString(), "Step " + value);
				});
		return Combinators.combine(events, days).as(Telling::new).list().ofMaxSize(30);
	}

	@Provide
	Arbitrary<LocalDate> days() {
		return Arbitraries.integers().between(0, 45).map(START::plusDays);
	}

	private static void tell(Plans plans, List<Telling> tellings) {
		for (Telling telling : tellings) {
			try {
				plans.write(PLAN, telling.write());
			} catch (Refusal repeated) {
				assertThat(repeated.kind()).isEqualTo(Refusal.Kind.CONFLICT);
			}
		}
	}

	private static List<Object> everything(PlanView view) {
		return List.of(view.actions(), view.measures(), view.view("1.1").progress(), view.view("1.2").progress(),
				view.view("1.1").measures(), view.view("1.2").measures());
	}

	@Property(tries = 150)
	void the_state_moved_forward_is_the_state_folded_anew(@ForAll("tellings") List<Telling> tellings) {
		MemoryJournal journal = new MemoryJournal();
		Plans moved = opened(journal);
		tell(moved, tellings);

		assertThat(everything(plans(journal).at(PLAN, When.NOW))).isEqualTo(everything(moved.at(PLAN, When.NOW)));
	}

	@Property(tries = 150)
	void a_day_sees_what_it_would_see_had_nothing_been_told_since(@ForAll("tellings") List<Telling> tellings,
			@ForAll("days") LocalDate asOf, @ForAll("days") LocalDate knownAt) {
		Plans all = opened(new MemoryJournal());
		tell(all, tellings);
		Plans then = opened(new MemoryJournal());
		tell(then, tellings.stream().filter(t -> !t.event().on().isAfter(asOf) && !t.knownFrom().isAfter(knownAt)).toList());

		When when = new When(Optional.of(asOf), Optional.of(knownAt));
		assertThat(everything(all.at(PLAN, when))).isEqualTo(everything(then.at(PLAN, When.NOW)));
	}

	@Property(tries = 150)
	void a_series_has_one_value_a_day_the_one_known_last(@ForAll("tellings") List<Telling> tellings) {
		Plans plans = opened(new MemoryJournal());
		tell(plans, tellings);

		List<Observation> series = plans.at(PLAN, When.NOW).view("1.1").measures().get(0).observations();
		assertThat(series).extracting(Observation::on).isSorted().doesNotHaveDuplicates();
		for (Observation observation : series) {
			assertThat(plans.at(PLAN, When.NOW).observations("a").stream().filter(told -> told.value().on().equals(observation.on()))
					.reduce((earlier, later) -> later).orElseThrow().value()).isEqualTo(observation);
		}
	}

	@Property(tries = 40)
	void what_is_remembered_of_a_day_is_what_would_be_judged_anew(@ForAll("tellings") List<Telling> tellings, @ForAll("days") LocalDate asOf,
			@ForAll("days") LocalDate knownAt) {
		MemoryJournal journal = new MemoryJournal();
		Programme all = programme("p", view -> Verdict.of(Status.GREEN, view.measures() + " " + view.progress()));
		Plans remembering = opened(journal, all);
		List<When> days = List.of(When.asOf(asOf), new When(Optional.of(asOf), Optional.of(knownAt)));
		for (Telling telling : tellings) {
			tell(remembering, List.of(telling));
			for (When day : days) {
				PlanView anew = plans(journal, all).at(PLAN, day);
				assertThat(remembering.at(PLAN, day).assessment("1.1")).isEqualTo(anew.assessment("1.1"));
				assertThat(remembering.at(PLAN, day).evidence("1.1")).isEqualTo(anew.evidence("1.1"));
			}
		}
	}

	@Property(tries = 40)
	void all_that_was_told_is_there_in_its_order_also_of_days_to_come(@ForAll("tellings") List<Telling> tellings) {
		Plans plans = opened(new MemoryJournal());
		int opening = plans.at(PLAN, When.NOW).told().size();
		tell(plans, tellings);

		List<Told<Event>> told = plans.at(PLAN, When.asOf(START)).told();
		assertThat(told).extracting(Told::version).isSorted().doesNotHaveDuplicates();
		assertThat(told.stream().skip(opening).map(Told::value)).isSubsetOf(tellings.stream().map(Telling::event).toList());
		assertThat(told.size()).isEqualTo((int) plans.at(PLAN, When.NOW).version());
	}
}
