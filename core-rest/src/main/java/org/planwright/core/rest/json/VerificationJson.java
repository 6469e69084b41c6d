package org.planwright.core.rest.json;

import java.util.List;
import java.util.Optional;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.service.When;

/**
 * Whether a journal is as it was written.
 *
 * @param entries how many were read
 * @param redacted how many of them have no payload any more
 * @param head where it ends, to be noted elsewhere
 * @param faults what is wrong; empty when it is whole
 * @param note that the dates which were asked for change nothing; absent when none were
 */
public record VerificationJson(String plan, boolean whole, long entries, long redacted, Optional<Journal.Head> head, List<String> faults,
		Optional<String> note) {

	private static final String WHOLE = "asOf and knownAt change nothing here: each hash covers all entries before it, so the whole journal was read.";

	public static VerificationJson of(Journal.Verification v, When when) {
		return new VerificationJson(v.plan(), v.whole(), v.entries(), v.redacted(), v.head(), v.faults(),
				when.equals(When.NOW) ? Optional.empty() : Optional.of(WHOLE));
	}
}
