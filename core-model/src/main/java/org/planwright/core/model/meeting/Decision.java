package org.planwright.core.model.meeting;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
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
}
