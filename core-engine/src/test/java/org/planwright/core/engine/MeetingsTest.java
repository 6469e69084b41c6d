package org.planwright.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planwright.core.engine.Sample.ADMIN;
import static org.planwright.core.engine.Sample.CONTRIBUTOR;
import static org.planwright.core.engine.Sample.PLAN;
import static org.planwright.core.engine.Sample.START;
import static org.planwright.core.engine.Sample.TODAY;
import static org.planwright.core.engine.Sample.opened;
import static org.planwright.core.engine.Sample.plans;
import static org.planwright.core.engine.Sample.progressed;
import static org.planwright.core.engine.Sample.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.meeting.Approval;
import org.planwright.core.model.meeting.Chapter;
import org.planwright.core.model.meeting.Comment;
import org.planwright.core.model.meeting.Decision;
import org.planwright.core.model.meeting.Meeting;
import org.planwright.core.model.service.MeetingView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;

class MeetingsTest {

	private static final LocalDate SEPTEMBER = LocalDate.of(2019, 9, 24);
	private static final LocalDate OCTOBER = LocalDate.of(2019, 10, 22);

	private final MemoryJournal journal = new MemoryJournal();
	private final Plans plans = opened(journal);

	private static Event meeting(String id, LocalDate date) {
		return new Event.MeetingSet(new Meeting(id, date, "Improvement board", "the-director", List.of("PMO")), TODAY);
	}

	private static Event comment(String meeting) {
		return new Event.Commented(new Comment(meeting, Chapter.EXCEPTIONS, "someone", TODAY, "Why is this late?"));
	}

	private static Event decision(Optional<String> action) {
		return new Event.DecisionSet(new Decision("september", "d1", "Hire two officers", "someone", Optional.of(OCTOBER), action, Optional.empty()), TODAY);
	}

	private Event approval(String by, long version) {
		return new Event.PackApproved(new Approval("september", by, TODAY, new Approval.Made(version, "0".repeat(64), SEPTEMBER, TODAY, Map.of()),
				Map.of("pdf", "f".repeat(64))));
	}

	private long version() {
		return plans.at(PLAN, When.NOW).version();
	}

	private Refusal refused(Write write) {
		return catchThrowableOfType(Refusal.class, () -> plans.write(PLAN, write));
	}

	@Test
	void meetings_are_there_in_the_order_of_their_days_with_what_was_said_of_them() {
		plans.write(PLAN, write(CONTRIBUTOR, meeting("october", OCTOBER)));
		plans.write(PLAN, write(CONTRIBUTOR, meeting("september", SEPTEMBER)));
		plans.write(PLAN, write(CONTRIBUTOR, comment("september"), decision(Optional.empty())));

		List<MeetingView> meetings = plans(journal).at(PLAN, When.NOW).meetings();
		assertThat(meetings).extracting(each -> each.meeting().value().id()).containsExactly("september", "october");
		assertThat(meetings.get(0).comments()).extracting(each -> each.value().text()).containsExactly("Why is this late?");
		assertThat(meetings.get(0).decisions()).extracting(each -> each.value().text()).containsExactly("Hire two officers");
		assertThat(meetings.get(1).comments()).isEmpty();
	}

	@Test
	void the_last_meeting_before_a_day_is_known_also_of_days_before_it_was_entered() {
		plans.write(PLAN, write(CONTRIBUTOR, meeting("september", SEPTEMBER), meeting("october", OCTOBER)));

		assertThat(plans.at(PLAN, When.asOf(START)).lastMeeting(OCTOBER)).contains(SEPTEMBER);
		assertThat(plans.at(PLAN, When.NOW).lastMeeting(OCTOBER.plusDays(1))).contains(OCTOBER);
		assertThat(plans.at(PLAN, When.NOW).lastMeeting(SEPTEMBER)).isEmpty();
	}

	@Test
	void a_pack_is_approved_by_the_accountable_officer_alone() {
		plans.write(PLAN, write(CONTRIBUTOR, meeting("september", SEPTEMBER)));

		assertThat(refused(write(ADMIN, approval("someone", version()))).faults().get(0).field()).isEqualTo("events[0].by");
		assertThat(refused(write(CONTRIBUTOR, approval("the-director", version()))).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
		plans.write(PLAN, write(ADMIN, approval("the-director", version())));
		assertThat(plans.at(PLAN, When.NOW).meeting("september").approval()).hasValueSatisfying(
				approval -> assertThat(approval.value().by()).isEqualTo("the-director"));
	}

	@Test
	void a_pack_is_approved_as_it_was_looked_at_or_not_at_all() {
		plans.write(PLAN, write(CONTRIBUTOR, meeting("september", SEPTEMBER)));
		long seen = version();
		plans.write(PLAN, write(CONTRIBUTOR, progressed("1.1", "2020-01-31", "News")));

		assertThat(refused(write(ADMIN, approval("the-director", seen))).kind()).isEqualTo(Refusal.Kind.STALE);
	}

	@Test
	void once_approved_nothing_changes_a_pack_and_decisions_may_still_be_taken() {
		plans.write(PLAN, write(CONTRIBUTOR, meeting("september", SEPTEMBER)));
		plans.write(PLAN, write(ADMIN, approval("the-director", version())));

		assertThat(refused(write(ADMIN, approval("the-director", version()))).kind()).isEqualTo(Refusal.Kind.CONFLICT);
		assertThat(refused(write(CONTRIBUTOR, comment("september"))).kind()).isEqualTo(Refusal.Kind.CONFLICT);
		OptionalLong based = plans.at(PLAN, When.NOW).version(new Thing.OfMeeting("september"));
		assertThat(refused(Write.change(CONTRIBUTOR, meeting("september", OCTOBER), based)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
		plans.write(PLAN, write(CONTRIBUTOR, decision(Optional.empty())));
	}

	@Test
	void a_decision_becomes_an_action_that_is_there() {
		plans.write(PLAN, write(CONTRIBUTOR, meeting("september", SEPTEMBER), decision(Optional.empty())));
		OptionalLong based = plans.at(PLAN, When.NOW).version(new Thing.OfDecision("september", "d1"));

		assertThat(refused(Write.change(CONTRIBUTOR, decision(Optional.of("9.9")), based)).faults().get(0).reason())
				.isEqualTo("there is no action 9.9 in this plan");
		plans.write(PLAN, Write.change(CONTRIBUTOR, decision(Optional.of("1.2")), based));
		assertThat(plans.at(PLAN, When.NOW).meeting("september").decisions()).singleElement()
				.satisfies(each -> assertThat(each.value().action()).contains("1.2"));
	}

	@Test
	void nothing_is_said_of_a_meeting_that_is_not_there() {
		assertThat(refused(write(CONTRIBUTOR, comment("september"))).faults().get(0).reason())
				.isEqualTo("there is no meeting september in this plan");
	}
}
