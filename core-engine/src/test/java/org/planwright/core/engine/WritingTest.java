package org.planwright.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planwright.core.engine.Sample.ADMIN;
import static org.planwright.core.engine.Sample.CONTRIBUTOR;
import static org.planwright.core.engine.Sample.PLAN;
import static org.planwright.core.engine.Sample.START;
import static org.planwright.core.engine.Sample.action;
import static org.planwright.core.engine.Sample.milestone;
import static org.planwright.core.engine.Sample.observed;
import static org.planwright.core.engine.Sample.opened;
import static org.planwright.core.engine.Sample.plans;
import static org.planwright.core.engine.Sample.progressed;
import static org.planwright.core.engine.Sample.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Action;
import org.planwright.core.model.Milestone.Rebaseline;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.assess.Acceptance;
import org.planwright.core.model.assess.Confidence;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Receipt;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;

class WritingTest {

	private final MemoryJournal journal = new MemoryJournal();
	private final Plans plans = opened(journal);

	private Refusal refused(Write write) {
		return catchThrowableOfType(Refusal.class, () -> plans.write(PLAN, write));
	}

	@Test
	void what_was_written_is_there_and_again_after_a_restart() {
		Receipt receipt = plans.write(PLAN, write(CONTRIBUTOR, observed("a", "2020-01-31", 7)));

		assertThat(receipt).isEqualTo(new Receipt(PLAN, 7, 7, false));
		assertThat(plans.at(PLAN, When.NOW).observations("a")).hasSize(1);
		Plans restarted = plans(journal);
		assertThat(restarted.at(PLAN, When.NOW).observations("a")).isEqualTo(plans.at(PLAN, When.NOW).observations("a"));
		assertThat(restarted.at(PLAN, When.NOW).actions()).isEqualTo(plans.at(PLAN, When.NOW).actions());
	}

	@Test
	void every_fault_of_a_write_is_named_with_its_place_and_nothing_is_written() {
		Refusal refusal = refused(write(CONTRIBUTOR, observed("a", "2020-01-31", 7), observed("of-another-plan", "2020-01-31", 1),
				progressed("9.9", "2020-01-31", "Done"), observed("b", "2030-01-01", 1)));

		assertThat(refusal.kind()).isEqualTo(Refusal.Kind.WRONG);
		assertThat(refusal.faults()).containsExactly(
				new Fault("events[1].measure", "there is no measure of-another-plan in this plan", 2),
				new Fault("events[2].action", "there is no action 9.9 in this plan", 3),
				new Fault("events[3].on", "is 2030-01-01, after today, 2026-06-01", 4));
		assertThat(plans.at(PLAN, When.NOW).version()).isEqualTo(6);
	}

	@Test
	void a_plan_with_a_duplicate_reference_and_a_cycle_of_caps_is_refused() {
		assertThat(refused(write(ADMIN, new Event.ActionSet(action("1.4", "p", List.of(), List.of()), START, Optional.empty()),
				new Event.ActionSet(action("1.4", "p", List.of(), List.of()), START, Optional.empty()))).faults())
				.containsExactly(new Fault("events[1].ref", "action 1.4 is defined twice", 2));
		assertThat(refused(write(ADMIN, new Event.ActionSet(action("1.5", "p", List.of(), List.of("1.6")), START, Optional.empty()),
				new Event.ActionSet(action("1.6", "p", List.of(), List.of("1.5")), START, Optional.empty()))).faults())
				.extracting(Fault::reason).containsExactly("action 1.5 is capped by itself, by way of 1.6",
						"action 1.6 is capped by itself, by way of 1.5");
	}

	@Test
	void a_role_that_does_not_reach_is_refused() {
		assertThat(refused(write(CONTRIBUTOR, new Event.MeasureSet(Sample.measure("c"), START, Optional.empty()))).kind())
				.isEqualTo(Refusal.Kind.FORBIDDEN);
	}

	@Test
	void a_change_names_the_version_it_is_based_on() {
		Event change = new Event.MeasureSet(Sample.measure("a"), START, Optional.of("clearer"));

		assertThat(refused(write(ADMIN, change)).kind()).isEqualTo(Refusal.Kind.VERSION_NEEDED);
		assertThat(refused(Write.change(ADMIN, change, OptionalLong.of(1))).kind()).isEqualTo(Refusal.Kind.STALE);
		assertThat(plans.write(PLAN, Write.change(ADMIN, change, OptionalLong.of(2))).last()).isEqualTo(7);
		assertThat(refused(Write.change(ADMIN, change, OptionalLong.of(2)))).hasMessageContaining("is at version 7 now");
	}

	@Test
	void of_two_who_change_the_same_thing_at_once_one_is_told() throws Exception {
		List<Refusal> refusals = atOnce(2, i -> Write.change(ADMIN,
				new Event.MeasureSet(Sample.measure("a"), START, Optional.of("reason " + i)), OptionalLong.of(2)));

		assertThat(refusals).singleElement().extracting(Refusal::kind).isEqualTo(Refusal.Kind.STALE);
		assertThat(plans.at(PLAN, When.NOW).version()).isEqualTo(7);
	}

	@Test
	void the_same_fact_twice_is_refused_and_a_value_that_goes_back_is_not() {
		plans.write(PLAN, write(CONTRIBUTOR, observed("a", "2020-01-31", 7)));

		assertThat(refused(write(CONTRIBUTOR, observed("a", "2020-01-31", 7)))).hasMessage("this is recorded already, as version 7");
		plans.write(PLAN, write(CONTRIBUTOR, observed("a", "2020-01-31", 8)));
		plans.write(PLAN, write(CONTRIBUTOR, observed("a", "2020-01-31", 7)));
		assertThat(plans.at(PLAN, When.NOW).version()).isEqualTo(9);
	}

	@Test
	void a_retry_under_the_same_key_answers_the_first_receipt_also_after_a_restart() {
		Write write = write(CONTRIBUTOR, observed("a", "2020-01-31", 7), progressed("1.1", "2020-01-31", "Done"))
				.withIdempotencyKey(Optional.of("k1"));
		Receipt first = plans.write(PLAN, write);

		assertThat(plans.write(PLAN, write)).isEqualTo(new Receipt(PLAN, first.first(), first.last(), true));
		assertThat(plans(journal).write(PLAN, write)).isEqualTo(new Receipt(PLAN, 7, 8, true));
		assertThat(refused(write(CONTRIBUTOR, observed("b", "2020-01-31", 7)).withIdempotencyKey(Optional.of("k1"))).kind())
				.isEqualTo(Refusal.Kind.CONFLICT);
	}

	@Test
	void a_retry_is_known_by_what_was_sent_and_not_by_the_day_that_was_filled_in() {
		Write today = write(CONTRIBUTOR, progressed("1.1", "2020-01-31", "Done")).withIdempotencyKey(Optional.of("k2"))
				.withWording(Optional.of("done"));
		Write tomorrow = write(CONTRIBUTOR, progressed("1.1", "2020-02-01", "Done")).withIdempotencyKey(Optional.of("k2"));
		plans.write(PLAN, today);

		Write retry = tomorrow.withWording(Optional.of("done"));
		assertThat(plans.write(PLAN, retry)).isEqualTo(new Receipt(PLAN, 7, 7, true));
		assertThat(plans(journal).write(PLAN, retry)).isEqualTo(new Receipt(PLAN, 7, 7, true));
		assertThat(refused(today.withWording(Optional.of("done otherwise"))).kind()).isEqualTo(Refusal.Kind.CONFLICT);
		assertThat(refused(tomorrow).kind()).isEqualTo(Refusal.Kind.CONFLICT);
	}

	@Test
	void the_same_key_with_another_day_of_knowing_or_by_somebody_else_is_another_write() {
		Write write = write(CONTRIBUTOR, progressed("1.1", "2020-01-31", "Done")).withIdempotencyKey(Optional.of("k3"))
				.withKnownFrom(Optional.of(Sample.TODAY));
		plans.write(PLAN, write);

		assertThat(refused(write.withKnownFrom(Optional.of(START))).kind()).isEqualTo(Refusal.Kind.CONFLICT);
		assertThat(refused(write.withKnownFrom(Optional.empty())).kind()).isEqualTo(Refusal.Kind.CONFLICT);
		Write theirs = write(new Actor("somebody-else", Role.CONTRIBUTOR), progressed("1.1", "2020-01-31", "Done"))
				.withIdempotencyKey(Optional.of("k3")).withKnownFrom(write.knownFrom());
		assertThat(refused(theirs)).hasMessageContaining("used for something else, at version 7");
	}

	@Test
	void the_longest_key_fits_the_journal() {
		plans.write(PLAN, write(CONTRIBUTOR, progressed("1.1", "2020-01-31", "Done")).withIdempotencyKey(Optional.of("k".repeat(100))));

		assertThat(plans.journal(PLAN, 6, 1).get(0).idempotencyKey().orElseThrow()).hasSizeLessThanOrEqualTo(100).doesNotContain("kkk");
	}

	@Test
	void a_retry_is_answered_only_with_what_is_in_the_journal() throws Exception {
		CountDownLatch underWay = new CountDownLatch(1);
		CountDownLatch queued = new CountDownLatch(1);
		journal.beforeAppend = () -> {
			underWay.countDown();
			await(queued);
			// The next commit, with both tries in it, fails.
			journal.beforeAppend = () -> {
				throw new Journal.JournalUnavailable("the disk is full", null);
			};
		};
		Write write = write(CONTRIBUTOR, progressed("1.2", "2020-01-31", "Tried twice")).withIdempotencyKey(Optional.of("twice"));
		ExecutorService clients = Executors.newFixedThreadPool(3);
		Future<Refusal> first = clients.submit(() -> refused(write(CONTRIBUTOR, progressed("1.1", "2020-01-31", "Holds the commit up"))));
		underWay.await();
		List<Future<Refusal>> tries = List.of(clients.submit(() -> refused(write)), clients.submit(() -> refused(write)));
		queued.countDown();

		assertThat(first.get()).isNull();
		boolean answered = false;
		for (Future<Refusal> each : tries) {
			answered |= each.get() == null;
		}
		clients.shutdown();
		assertThat(plans(journal).at(PLAN, When.NOW).progress("1.2")).hasSize(answered ? 1 : 0);
	}

	@Test
	void what_was_written_though_nobody_could_tell_is_seen_as_soon_as_the_journal_can_be_read() throws Exception {
		CountDownLatch readable = new CountDownLatch(1);
		CountDownLatch noted = new CountDownLatch(1);
		Runnable failing = () -> {
			throw new Journal.JournalUnavailable("no answer; the outcome is unknown", null);
		};
		journal.afterAppend = failing;
		journal.beforeRead = () -> {
			journal.beforeRead = () -> {
				if (readable.getCount() > 0) {
					failing.run();
				}
			};
			failing.run();
		};
		journal.beforeHead = noted::countDown;

		assertThat(refused(write(CONTRIBUTOR, progressed("1.1", "2020-01-31", "Written all the same"))).kind())
				.isEqualTo(Refusal.Kind.UNAVAILABLE);
		assertThat(plans.at(PLAN, When.NOW).progress("1.1")).isEmpty();
		readable.countDown();

		assertThat(noted.await(30, TimeUnit.SECONDS)).as("its end is asked for, so that it is noted").isTrue();
		assertThat(plans.at(PLAN, When.NOW).progress("1.1")).hasSize(1);
	}

	@Test
	void a_plan_that_is_refused_leaves_nothing_behind() {
		long before = Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("planwright-writer")).count();
		for (int i = 0; i < 20; i++) {
			String id = "refused-" + i;
			Refusal refusal = catchThrowableOfType(Refusal.class, () -> plans.write(id, write(CONTRIBUTOR, new Event.PlanOpened(
					new PlanHead(id, "T", "O", Optional.empty(), List.of()), START))));
			assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
		}
		assertThat(Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("planwright-writer")).count())
				.isEqualTo(before);
		assertThat(plans.list()).hasSize(1);
	}

	@Test
	void a_confidence_that_goes_back_is_news_and_the_same_again_is_not() {
		for (Status level : List.of(Status.GREEN,
				Status.RED, Status.GREEN)) {
			plans.write(PLAN, write(CONTRIBUTOR, confidence(level)));
		}
		assertThat(refused(write(CONTRIBUTOR, confidence(Status.GREEN))).kind())
				.isEqualTo(Refusal.Kind.CONFLICT);
	}

	private static Event confidence(Status level) {
		return new Event.ConfidenceStated(new Confidence("1.1", level, "someone", START, Optional.empty()));
	}

	@Test
	void only_who_is_accountable_accepts_the_evidence() {
		assertThat(refused(write(ADMIN, new Event.EvidenceAccepted(
				new org.planwright.core.model.assess.Acceptance("1.1", "somebody-else", START, Optional.empty())))).faults())
				.containsExactly(new Fault("events[0].by", "is somebody-else, who is not accountable for action 1.1", 1));
	}

	@Test
	void nobody_accepts_the_evidence_in_the_name_of_another() {
		plans.write(PLAN, write(ADMIN, new Event.ActionSet(answeredForBy("director", "1.9"), START, Optional.empty())));
		Event accepted = new Event.EvidenceAccepted(new Acceptance("1.9", "director", START, Optional.empty()));

		assertThat(refused(write(ADMIN, accepted)).faults()).containsExactly(new Fault("events[0].by", "is director, and this is sent by "
				+ ADMIN.id() + ": evidence is accepted by the accountable officer's own account, whose name is that person's id", 1));
		assertThat(plans.write(PLAN, write(new Actor("director", Role.APPROVER), accepted)).replayed()).isFalse();
	}

	@Test
	void a_part_cannot_rest_on_the_whole_and_no_action_changes_its_place() {
		assertThat(refused(write(ADMIN, new Event.ActionSet(part("1.1.1", Optional.of("1.1"), List.of("1.1")), START, Optional.empty()))).faults())
				.extracting(Fault::field).containsExactly("events[0].cappedBy");
		plans.write(PLAN, write(ADMIN, new Event.ActionSet(part("1.1.1", Optional.of("1.1"), List.of()), START, Optional.empty())));
		assertThat(refused(Write.change(ADMIN, new Event.ActionSet(part("1.1.1", Optional.empty(), List.of()), START, Optional.empty()),
				OptionalLong.of(7))).faults()).extracting(Fault::field).containsExactly("parent");
	}

	private static Action answeredForBy(String person, String ref) {
		Action plain = action(ref, "p", List.of(), List.of());
		return new Action(ref, plain.parent(), plain.section(), plain.title(), plain.programme(), List.of(person), plain.leads(), plain.outcomes(),
				plain.timeframe(), plain.successMeasures(), plain.links(), plain.primary(), plain.measures(), plain.cadences(), plain.cappedBy(),
				plain.updates(), plain.settings(), plain.questions());
	}

	private static Action part(String ref, Optional<String> parent, List<String> cappedBy) {
		Action plain = action(ref, "p", List.of(), cappedBy);
		return new Action(ref, parent, plain.section(), plain.title(), plain.programme(), plain.accountable(),
				plain.leads(), plain.outcomes(), plain.timeframe(), plain.successMeasures(), plain.links(), plain.primary(), plain.measures(),
				plain.cadences(), plain.cappedBy(), plain.updates(), plain.settings(), plain.questions());
	}

	@Test
	void writes_that_come_together_share_commits_and_none_is_lost() throws Exception {
		CountDownLatch queued = new CountDownLatch(1);
		int before = journal.appends;
		journal.beforeAppend = () -> await(queued);
		ExecutorService clients = Executors.newFixedThreadPool(50);
		List<Future<Receipt>> answers = IntStream.range(0, 50).mapToObj(
				i -> clients.submit(() -> plans.write(PLAN, write(CONTRIBUTOR, progressed("1.1", "2020-01-31", "Step " + i))))).toList();
		queued.countDown();
		List<Long> versions = new java.util.ArrayList<>();
		for (Future<Receipt> answer : answers) {
			versions.add(answer.get().first());
		}
		clients.shutdown();

		assertThat(versions).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(7, 56).mapToObj(Long::valueOf).toList());
		assertThat(plans.at(PLAN, When.NOW).progress("1.1")).hasSize(50);
		assertThat(journal.appends - before).isLessThanOrEqualTo(50);
	}

	@Test
	void when_another_process_was_first_a_write_that_still_holds_is_tried_again() {
		journal.beforeAppend = () -> append(plans(journal), write(CONTRIBUTOR, observed("b", "2020-01-31", 1)));

		assertThat(plans.write(PLAN, write(CONTRIBUTOR, observed("a", "2020-01-31", 7))).first()).isEqualTo(8);
		assertThat(plans.at(PLAN, When.NOW).observations("b")).hasSize(1);
	}

	@Test
	void when_the_journal_cannot_be_written_nothing_has_changed() {
		journal.beforeAppend = () -> {
			throw new Journal.JournalUnavailable("the disk is full", null);
		};

		Refusal refusal = refused(write(CONTRIBUTOR, observed("a", "2020-01-31", 7)));
		assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
		assertThat(refusal).hasMessage("the disk is full");
		assertThat(plans.at(PLAN, When.NOW).version()).isEqualTo(6);
		assertThat(plans.write(PLAN, write(CONTRIBUTOR, observed("a", "2020-01-31", 7))).first()).isEqualTo(7);
	}

	@Test
	void a_promised_date_never_changes_without_a_trace() {
		LocalDate may = LocalDate.of(2020, 5, 31);
		LocalDate june = LocalDate.of(2020, 6, 30);
		plans.write(PLAN, write(ADMIN, new Event.MilestoneSet("1.1", milestone("m", Optional.of(may), List.of()), START, Optional.empty())));

		assertThat(refused(Write.change(ADMIN,
				new Event.MilestoneSet("1.1", milestone("m", Optional.of(june), List.of()), START, Optional.empty()), OptionalLong.of(7)))
				.faults()).containsExactly(new Fault("due", "changes the promised date without a reason"));
		Rebaseline traced = new Rebaseline(Optional.of(START), Optional.of(may), june, "The builder is late", Optional.empty());
		plans.write(PLAN, Write.change(ADMIN,
				new Event.MilestoneSet("1.1", milestone("m", Optional.of(june), List.of(traced)), START, Optional.empty()), OptionalLong.of(7)));
		assertThat(plans.at(PLAN, When.NOW).view("1.1").milestones().get(0).firstDue()).contains(may);
		assertThat(refused(Write.change(ADMIN,
				new Event.MilestoneSet("1.1", milestone("m", Optional.of(june), List.of()), START, Optional.empty()), OptionalLong.of(8)))
				.faults()).extracting(Fault::reason).containsExactly("earlier changes of the date cannot be taken back");
	}

	@Test
	void an_unknown_plan_is_refused_by_name_and_an_existing_one_is_not_opened_again() {
		assertThat(catchThrowableOfType(Refusal.class, () -> plans.at("nowhere", When.NOW))).hasMessage("there is no plan nowhere");
		assertThat(refused(Sample.opening()).kind()).isEqualTo(Refusal.Kind.CONFLICT);
		assertThat(catchThrowableOfType(Refusal.class, () -> plans.at(PLAN, new When(Optional.empty(), Optional.of(START.minusDays(1))))))
				.hasMessageContaining("it is known since 5 September 2019");
	}

	private List<Refusal> atOnce(int n, java.util.function.IntFunction<Write> writes) throws Exception {
		ExecutorService clients = Executors.newFixedThreadPool(n);
		List<Future<Refusal>> answers = IntStream.range(0, n).mapToObj(i -> clients.submit(() -> refused(writes.apply(i)))).toList();
		List<Refusal> refusals = new java.util.ArrayList<>();
		for (Future<Refusal> answer : answers) {
			Optional.ofNullable(answer.get()).ifPresent(refusals::add);
		}
		clients.shutdown();
		return refusals;
	}

	private void append(Plans other, Write write) {
		other.write(PLAN, write);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
