package org.planwright.core.web.form;

import java.util.OptionalLong;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.web.frame.Visit;

/** The version of a thing that was looked at when its form was filled in. */
public final class Based {

	private static final String FIELD = "version";
	private static final String NONE = "none";

	private Based() {
	}

	public static Control on(Visit visit, Thing thing) {
		OptionalLong version = visit.plan().version(thing);
		return Control.hidden(FIELD, version.isPresent() ? Long.toString(version.getAsLong()) : NONE);
	}

	/** Where it is known only later which thing it is. */
	public static Control none() {
		return Control.hidden(FIELD, NONE);
	}

	public static OptionalLong version(Form sent) {
		String said = sent.said(FIELD).filter(version -> version.matches(NONE + "|\\d{1,18}")).orElseThrow(() -> Refusal.wrong(FIELD, "is no version"));
		return said.equals(NONE) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(said));
	}
}
