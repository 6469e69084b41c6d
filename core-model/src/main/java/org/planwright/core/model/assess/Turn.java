package org.planwright.core.model.assess;

import java.time.LocalDate;
import java.util.Objects;

/** What will change a status. */
public sealed interface Turn {

	/** If nothing is recorded until then, the status changes on this day. */
	record OnDate(LocalDate on, Status to) implements Turn {
		public OnDate {
			Objects.requireNonNull(on, "on");
			Objects.requireNonNull(to, "to");
		}
	}

	/** No passing of time changes it: only evidence will. */
	record OnlyEvidence() implements Turn {
	}
}
