package org.planwright.core.rest.json;

import java.util.List;
import java.util.Optional;
import org.planwright.core.model.journal.Journal;

/**
 * Whether a journal is as it was written.
 *
 * @param entries how many were read
 * @param redacted how many of them have no payload any more
 * @param head where it ends, to be noted elsewhere
 * @param faults what is wrong; empty when it is whole
 */
public record VerificationJson(String plan, boolean whole, long entries, long redacted, Optional<Journal.Head> head, List<String> faults) {

	public static VerificationJson of(Journal.Verification v) {
		return new VerificationJson(v.plan(), v.whole(), v.entries(), v.redacted(), v.head(), v.faults());
	}
}
