package org.planwright.core.engine.state;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.meeting.Approval;
import org.planwright.core.model.meeting.Decision;
import org.planwright.core.model.service.MeetingView;
import org.planwright.core.model.service.Write;

/** Whether something may be told of a meeting: above all, nothing changes a pack that was approved. */
record MeetingChecks(PlanState state, Write write, LocalDate today, BiConsumer<String, String> fault) {

	void check(Event event) {
		if (event instanceof Event.MeetingSet e) {
			find(e.meeting().id()).ifPresent(this::open);
		} else if (event instanceof Event.Commented e) {
			existing(e.comment().meeting()).ifPresent(this::open);
		} else if (event instanceof Event.DecisionSet e) {
			existing(e.decision().meeting());
			decision(e.decision());
		} else if (event instanceof Event.PackApproved e) {
			existing(e.approval().meeting()).ifPresent(meeting -> approval(meeting, e.approval()));
		}
	}

	private void decision(Decision decision) {
		decision.done().filter(day -> day.isAfter(today))
				.ifPresent(day -> fault.accept("done", "is " + day + ", after today, " + today));
	}

	private void approval(MeetingView meeting, Approval approval) {
		open(meeting);
		String accountable = meeting.meeting().value().accountable();
		if (!approval.by().equals(accountable)) {
			fault.accept("by", "is " + approval.by() + "; the pack is approved by " + accountable);
		}
		if (approval.made().version() != state.version()) {
			throw new Refusal(Refusal.Kind.STALE, "the pack was made from version " + approval.made().version()
					+ " of the plan, which is at version " + state.version() + " now; look at it again");
		}
	}

	private void open(MeetingView meeting) {
		meeting.approval().ifPresent(approval -> {
			throw new Refusal(Refusal.Kind.CONFLICT, "the pack of meeting " + meeting.meeting().value().id()
					+ " was approved as version " + approval.version() + " and is frozen");
		});
	}

	private Optional<MeetingView> existing(String id) {
		Optional<MeetingView> found = find(id);
		if (found.isEmpty() && write.events().stream()
				.noneMatch(each -> each.event() instanceof Event.MeetingSet set && set.meeting().id().equals(id))) {
			fault.accept("meeting", "there is no meeting " + id + " in this plan");
		}
		return found;
	}

	private Optional<MeetingView> find(String id) {
		return new Lens(state, LocalDate.MAX, Optional.empty()).meetings().stream()
				.filter(each -> each.meeting().value().id().equals(id)).findFirst();
	}
}
