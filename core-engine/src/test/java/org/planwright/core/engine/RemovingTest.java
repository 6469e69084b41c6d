package org.planwright.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planwright.core.engine.Sample.ADMIN;
import static org.planwright.core.engine.Sample.CONTRIBUTOR;
import static org.planwright.core.engine.Sample.PLAN;
import static org.planwright.core.engine.Sample.START;
import static org.planwright.core.engine.Sample.milestone;
import static org.planwright.core.engine.Sample.observed;
import static org.planwright.core.engine.Sample.opened;
import static org.planwright.core.engine.Sample.plans;
import static org.planwright.core.engine.Sample.progressed;
import static org.planwright.core.engine.Sample.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Action;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Timeframe;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Receipt;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;
import org.planwright.core.model.service.Write.Proposed;

class RemovingTest {

	private static final LocalDate LEFT = LocalDate.of(2021, 4, 1);

	private final MemoryJournal journal = new MemoryJournal();
	private final Plans plans = opened(journal, Sample.programme("p", view -> Verdict.of(Status.GREEN, "Fine")));

	private PlanView on(LocalDate day) {
		return plans.at(PLAN, new When(Optional.of(day), Optional.empty()));
	}

	/** Events based on what there is now. */
	private Write based(Actor actor, Event... events) {
		List<Proposed> proposed = new ArrayList<>();
		for (Event event : events) {
			OptionalLong version = event.sets().map(plans.at(PLAN, When.NOW)::version).orElse(OptionalLong.empty());
			proposed.add(new Proposed(event, version, "", 0));
		}
		return new Write(actor, proposed, Optional.empty(), Optional.empty());
	}

	private Receipt tell(Event... events) {
		return plans.write(PLAN, based(ADMIN, events));
	}

	private Refusal refused(Write write) {
		return catchThrowableOfType(Refusal.class, () -> plans.write(PLAN, write));
	}

	private static Event without(String action) {
		return new Event.ActionRemoved(action, LEFT, "Merged into 1.1");
	}

	private static Action part(String ref, String parent) {
		return new Action(ref, Optional.of(parent), "1", "Part " + ref, "p", List.of(), List.of(), List.of(),
				new Timeframe(Optional.empty(), Optional.empty(), Optional.empty()), List.of(), List.of(), Set.of("impact"), List.of(), List.of(),
				List.of(), Optional.empty(), Map.of(), List.of());
	}

	private static Event set(Action action, LocalDate on) {
		return new Event.ActionSet(action, on, Optional.empty());
	}

	private static Event step(String action, String id, LocalDate on) {
		return new Event.MilestoneSet(action, milestone(id, Optional.empty(), List.of()), on, Optional.empty());
	}

	@Test
	void from_its_day_on_an_action_is_no_more_and_for_earlier_days_it_stays() {
		assertThat(plans.at(PLAN, When.NOW).board().rows()).extracting(row -> row.action().ref()).containsExactly("1.1", "1.2", "1.3");
		tell(without("1.2"));

		assertThat(plans.at(PLAN, When.NOW).board().rows()).extracting(row -> row.action().ref()).containsExactly("1.1", "1.3");
		assertThat(on(LEFT).actions()).extracting(Action::ref).containsExactly("1.1", "1.3");
		assertThat(on(LEFT.minusDays(1)).actions()).extracting(Action::ref).containsExactly("1.1", "1.2", "1.3");
		assertThat(on(LEFT.minusDays(1)).assessment("1.2").headline()).isEqualTo(Status.GREEN);
		assertThat(catchThrowableOfType(Refusal.class, () -> on(LEFT).assessment("1.2")).kind()).isEqualTo(Refusal.Kind.UNKNOWN);
		assertThat(refused(write(ADMIN, progressed("1.2", "2021-05-01", "Late news"))).faults())
				.containsExactly(new Fault("events[0].action", "there is no action 1.2 in this plan", 1));
	}

	@Test
	void whoever_did_not_know_of_the_removal_yet_sees_the_action() {
		tell(without("1.2"));

		assertThat(plans.at(PLAN, new When(Optional.of(LEFT), Optional.of(LEFT))).actions()).extracting(Action::ref)
				.containsExactly("1.1", "1.2", "1.3");
	}

	@Test
	void a_milestone_goes_alone_and_with_its_action() {
		tell(step("1.1", "buy", START), step("1.1", "open", START), step("1.2", "tender", START));
		tell(new Event.MilestoneRemoved("1.1", "buy", LEFT, "Not needed"), without("1.2"));

		assertThat(on(LEFT).view("1.1").milestones()).extracting(Milestone::id).containsExactly("open");
		assertThat(on(LEFT.minusDays(1)).view("1.1").milestones()).extracting(Milestone::id).containsExactly("buy", "open");
		assertThat(on(LEFT.minusDays(1)).view("1.2").milestones()).extracting(Milestone::id).containsExactly("tender");
		assertThat(refused(based(ADMIN, step("1.2", "tender", LEFT))).faults()).extracting(Fault::reason)
				.containsExactly("there is no action 1.2 in this plan");
	}

	@Test
	void what_others_lean_on_is_not_removed_and_each_of_them_is_named() {
		tell(set(part("1.1.1", "1.1"), START), set(Sample.action("1.4", "p", List.of("a"), List.of("1.1")), START), step("1.3", "buy", START));
		tell(new Event.MilestoneSet("1.3", new Milestone("open", "Open", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.of("buy"), List.of(), Optional.empty()), START, Optional.empty()));

		assertThat(refused(based(ADMIN, without("1.1"))).faults()).containsExactlyInAnyOrder(
				new Fault("action", "the action 1.1 cannot be removed: action 1.1.1 is a part of it"),
				new Fault("action", "the action 1.1 cannot be removed: action 1.4 is capped by it"));
		assertThat(refused(based(ADMIN, new Event.MeasureRemoved("a", LEFT, "Not counted"))).faults()).containsExactlyInAnyOrder(
				new Fault("measure", "the measure a cannot be removed: action 1.1 uses it as a"),
				new Fault("measure", "the measure a cannot be removed: action 1.4 uses it as a"));
		assertThat(refused(based(ADMIN, new Event.MilestoneRemoved("1.3", "buy", LEFT, "Not needed"))).faults())
				.containsExactly(new Fault("milestone", "the milestone buy of action 1.3 cannot be removed: milestone open waits for it"));

		tell(without("1.1"), without("1.1.1"), without("1.4"), new Event.MeasureRemoved("a", LEFT, "Not counted"),
				new Event.MilestoneRemoved("1.3", "buy", LEFT, "Not needed"), new Event.MilestoneRemoved("1.3", "open", LEFT, "Not needed"));
		assertThat(on(LEFT).actions()).extracting(Action::ref).containsExactly("1.2", "1.3");
		assertThat(on(LEFT).measures()).extracting(Measure::id).containsExactly("b");
		assertThat(on(LEFT.minusDays(1)).view("1.1").subActions()).containsExactly("1.1.1");
	}

	@Test
	void what_leaned_on_it_for_a_while_after_that_day_counts_too() {
		tell(set(Sample.action("1.3", "q", List.of(), List.of("1.2")), LEFT.plusDays(10)));
		tell(set(Sample.action("1.3", "q", List.of(), List.of()), LEFT.plusDays(20)));

		assertThat(refused(based(ADMIN, without("1.2"))).faults()).extracting(Fault::reason)
				.containsExactly("the action 1.2 cannot be removed: action 1.3 is capped by it");
		tell(new Event.ActionRemoved("1.2", LEFT.plusDays(20), "Done with"));
		assertThat(on(LEFT.plusDays(20)).actions()).extracting(Action::ref).containsExactly("1.1", "1.3");
	}

	@Test
	void a_number_that_is_set_again_is_another_action() {
		tell(progressed("1.2", "2020-01-31", "Begun"), step("1.2", "tender", START), observed("b", "2020-01-31", 7));
		tell(without("1.2"), new Event.MeasureRemoved("b", LEFT, "Not counted"));
		tell(new Event.MeasureSet(Sample.measure("b"), LEFT.plusDays(5), Optional.empty()),
				set(Sample.action("1.2", "p", List.of("b"), List.of()), LEFT.plusDays(5)), progressed("1.2", "2020-01-31", "Begun"));

		assertThat(on(LEFT.plusDays(4)).actions()).extracting(Action::ref).containsExactly("1.1", "1.3");
		PlanView now = plans.at(PLAN, When.NOW);
		assertThat(now.actions()).extracting(Action::ref).containsExactly("1.1", "1.2", "1.3");
		assertThat(now.progress("1.2")).hasSize(1);
		assertThat(now.view("1.2").milestones()).isEmpty();
		assertThat(now.observations("b")).isEmpty();
		assertThat(now.view("1.2").measures().get(0).observations()).isEmpty();
		assertThat(on(LEFT.minusDays(1)).view("1.2").measures().get(0).observations()).hasSize(1);
		assertThat(on(LEFT.minusDays(1)).observations("b")).hasSize(1);
		assertThat(plans(journal).at(PLAN, When.NOW).actions()).isEqualTo(now.actions());
	}

	@Test
	void an_action_can_come_back_elsewhere_in_the_plan() {
		tell(set(part("1.1.1", "1.1"), START));
		tell(without("1.1.1"));
		tell(set(Sample.action("1.1.1", "p", List.of(), List.of()), LEFT.plusDays(1)));

		PlanView now = plans.at(PLAN, When.NOW);
		assertThat(now.view("1.1").subActions()).isEmpty();
		assertThat(now.board().rows()).extracting(row -> row.action().ref()).contains("1.1.1");
		assertThat(on(LEFT.minusDays(1)).view("1.1").subActions()).containsExactly("1.1.1");
	}

	@Test
	void a_retry_finds_done_what_it_asks_for() {
		Write removal = based(ADMIN, without("1.2"));
		Receipt first = plans.write(PLAN, removal);

		assertThat(plans.write(PLAN, removal)).isEqualTo(new Receipt(PLAN, first.first(), first.last(), true));
		assertThat(plans(journal).write(PLAN, removal).replayed()).isTrue();
		assertThat(journal.head(PLAN).orElseThrow().version()).isEqualTo(first.last());
		assertThat(refused(Write.change(ADMIN, without("1.2"), OptionalLong.of(1))).kind()).isEqualTo(Refusal.Kind.STALE);
		assertThat(refused(Write.add(ADMIN, without("1.2"))).faults()).containsExactly(new Fault("action", "there is no action 1.2"));

		tell(set(Sample.action("1.2", "p", List.of(), List.of()), LEFT.plusDays(1)));
		assertThat(refused(removal).kind()).isEqualTo(Refusal.Kind.STALE);
	}

	@Test
	void a_promise_is_removed_by_those_who_may_make_one() {
		for (Event removal : List.of(without("1.2"), new Event.MeasureRemoved("b", LEFT, "why"))) {
			assertThat(refused(based(CONTRIBUTOR, removal)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
		}
		tell(without("1.2"));
		assertThat(refused(Write.change(CONTRIBUTOR, without("1.2"), OptionalLong.of(5))).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
	}

	@Test
	void nothing_is_set_and_removed_in_one_write() {
		assertThat(refused(based(ADMIN, set(Sample.action("1.2", "p", List.of(), List.of()), LEFT), without("1.2"))).faults())
				.extracting(Fault::reason).contains("action 1.2 is told of twice, and removed");
		assertThat(refused(based(ADMIN, without("1.2"), set(Sample.action("1.3", "q", List.of(), List.of("1.2")), LEFT))).faults())
				.extracting(Fault::reason).containsExactly("there is no action 1.2");
	}
}
