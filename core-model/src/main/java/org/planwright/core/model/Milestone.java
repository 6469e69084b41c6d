package org.planwright.core.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Require;

/**
 * A step with a date. A step that the plan names without one is kept too; it is listed as missing and not judged.
 *
 * @param id within its action
 * @param due by when, as promised now
 * @param forecast when those who do it now expect it
 * @param done when it was reached
 * @param hardStop the day after which it is too late, whatever is agreed
 * @param owner who answers for it, as a person's id; the action's leads when empty
 * @param after the milestone of the same action that must be done first
 * @param rebaselines every change of the promised date, oldest first; the first date is never lost
 * @param note what the date rests on
 */
public record Milestone(String id, String title, Optional<LocalDate> due, Optional<LocalDate> forecast, Optional<LocalDate> done,
		Optional<LocalDate> hardStop, Optional<String> owner, Optional<String> after, List<Rebaseline> rebaselines,
		Optional<String> note) {

	/**
	 * A change of the promised date.
	 *
	 * @param on when it was agreed, if known
	 * @param from the date before; empty when nobody wrote it down
	 * @param to the date since
	 * @param approvedBy who approved it, as a person's id
	 */
	public record Rebaseline(Optional<LocalDate> on, Optional<LocalDate> from, LocalDate to, String reason, Optional<String> approvedBy) {
		public Rebaseline {
			Objects.requireNonNull(on, "on");
			Objects.requireNonNull(from, "from");
			Objects.requireNonNull(to, "to");
			Require.text("reason", reason);
			Objects.requireNonNull(approvedBy, "approvedBy");
		}
	}

	public Milestone {
		Require.id("id", id);
		Require.text("title", title);
		Objects.requireNonNull(due, "due");
		Objects.requireNonNull(forecast, "forecast");
		Objects.requireNonNull(done, "done");
		Objects.requireNonNull(hardStop, "hardStop");
		Objects.requireNonNull(owner, "owner");
		after.ifPresent(other -> Require.that(!other.equals(id), "after names the milestone itself"));
		rebaselines = List.copyOf(rebaselines);
		Objects.requireNonNull(note, "note");
	}

	/** The date that was promised first; empty when it was never dated, or the first date was never written down. */
	public Optional<LocalDate> firstDue() {
		return rebaselines.isEmpty() ? due : rebaselines.get(0).from();
	}
}
