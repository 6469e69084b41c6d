package org.planwright.core.model.assess;

import java.time.LocalDate;
import java.util.Objects;
import org.planwright.core.model.input.Days;

/** What will change a status. */
public sealed interface Turn {

	/** In a sentence. */
	String words();

	/** If nothing is recorded until then, the status changes on this day. */
	record OnDate(LocalDate on, Status to) implements Turn {
		public OnDate {
			Objects.requireNonNull(on, "on");
			Objects.requireNonNull(to, "to");
		}

		@Override
		public String words() {
			return "Turns " + to + " on " + Days.words(on) + " unless something is recorded.";
		}
	}

	/** No passing of time changes it: only evidence will. */
	record OnlyEvidence() implements Turn {
		@Override
		public String words() {
			return "Only new evidence changes it.";
		}
	}
}
