package org.planwright.core.model.assess;

import java.util.Locale;
import java.util.Objects;
import org.planwright.core.model.input.Require;

/**
 * One side of how an action stands.
 *
 * @param name which one of its kind: {@code milestones}, {@code units}; unique within the kind
 * @param title for people
 */
public record Part(Kind kind, String name, String title, Verdict verdict) {

	/** What a part is about. */
	public enum Kind {
		/** Milestones and cadences: are the steps taken. */
		DELIVERY,
		/** Measures: does it help. */
		IMPACT,
		/** A person's confidence that it will be delivered. */
		CONFIDENCE,
		/** How old the evidence is. */
		EVIDENCE_AGE;

		/** As plans write it: {@code evidence-age}. */
		public String word() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}
	}

	public Part {
		Objects.requireNonNull(kind, "kind");
		Require.id("name", name);
		Require.text("title", title);
		Objects.requireNonNull(verdict, "verdict");
	}

	/** Whether a plan means this part when it names {@code selector} as primary: {@code impact} or {@code impact/units}. */
	public boolean matches(String selector) {
		return selector.equals(kind.word()) || selector.equals(kind.word() + "/" + name);
	}
}
