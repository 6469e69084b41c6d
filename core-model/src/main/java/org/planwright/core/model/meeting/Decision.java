package org.planwright.core.model.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.planwright.core.model.Action;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Timeframe;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Require;

/**
 * What a meeting decided.
 *
 * @param id unique within the meeting
 * @param owner who sees to it, as a person's id
 * @param due by when
 * @param action the ref of the action it became
 * @param done when it was seen to
 */
public record Decision(String meeting, String id, String text, String owner, Optional<LocalDate> due, Optional<String> action,
		Optional<LocalDate> done) {

	public Decision {
		Require.id("meeting", meeting);
		Require.id("id", id);
		Require.text("text", text);
		Require.id("owner", owner);
		Objects.requireNonNull(due, "due");
		action.ifPresent(ref -> Require.ref("action", ref));
		Objects.requireNonNull(done, "done");
	}

	/** The same turned into an action. */
	public Decision turnedInto(String ref) {
		return new Decision(meeting, id, text, owner, due, Optional.of(ref), done);
	}

	/** The action it becomes, which says where it comes from. */
	public Action action(Meeting decided, String ref, String section, String programme) {
		return new Action(ref, Optional.empty(), section, text, programme, List.of(decided.accountable()), List.of(owner), List.of(),
				new Timeframe(Optional.empty(), Optional.empty(), due), List.of(),
				List.of("Decision " + id + " of the meeting \"" + decided.title() + "\" on " + Days.words(decided.date())), Set.of("delivery"), List.of(),
				List.of(), List.of(), Optional.empty(), Map.of(), List.of());
	}

	/** The step by which it is judged, when there is a day for it. */
	public Optional<Milestone> milestone() {
		return due.map(day -> new Milestone("done", text, due, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(owner),
				Optional.empty(), List.of(), Optional.empty()));
	}
}
