package org.planwright.core.model.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.panel.Panel;

/**
 * What a meeting has before it, as panels, from which pages and documents are made.
 *
 * @param accountable the name of the officer who approves it
 * @param made from what it is made
 * @param approved empty as long as it is a draft
 */
public record Pack(PlanHead plan, Meeting meeting, String accountable, Approval.Made made, Optional<Approved> approved, List<Section> sections) {

	/** @param by the name of the officer */
	public record Approved(String by, LocalDate on) {
		public Approved {
			Require.text("by", by);
			Objects.requireNonNull(on, "on");
		}
	}

	/** A chapter with what it shows. */
	public record Section(Chapter chapter, List<Panel> panels) {
		public Section {
			Objects.requireNonNull(chapter, "chapter");
			panels = List.copyOf(panels);
		}
	}

	public Pack {
		Objects.requireNonNull(plan, "plan");
		Objects.requireNonNull(meeting, "meeting");
		Require.text("accountable", accountable);
		Objects.requireNonNull(made, "made");
		Objects.requireNonNull(approved, "approved");
		sections = List.copyOf(sections);
	}
}
