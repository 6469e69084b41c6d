package org.planwright.core.model.service;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;
import java.util.List;

/** The version a change is based on, as {@code If-Match} carries it. */
public final class Precondition {

	/** A thing's entity tag starts with its version; what follows the dot identifies the bytes. */
	private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})(\\.[^\"]*)?\"");

	private Precondition() {
	}

	/**
	 * Reads the header, null when absent.
	 *
	 * @throws Refusal of kind {@code UNREADABLE} when it is no entity tag of a thing
	 */
	public static OptionalLong basedOn(String ifMatch) {
		if (ifMatch == null) {
			return OptionalLong.empty();
		}
		Matcher tag = TAG.matcher(ifMatch.trim());
		if (!tag.matches()) {
			String reason = "is not the entity tag of one thing, such as \"17\"";
			throw new Refusal(Refusal.Kind.UNREADABLE, "If-Match " + reason, List.of(new Fault("If-Match", reason)));
		}
		return OptionalLong.of(Long.parseLong(tag.group(1)));
	}
}
