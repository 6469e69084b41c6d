package org.planwright.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.journal.Journal.Head;
import org.planwright.core.model.journal.Journal.Verification;

/** Checks a plan's rows, given one after the other, against each other and against heads noted elsewhere. */
final class Verifier {

	private static final int MOST_FAULTS = 100;

	private final String plan;
	private final List<Head> claims;
	private final List<String> faults = new ArrayList<>();
	private Head last = new Head(0, Chain.ORIGIN);
	private long entries;
	private long redacted;
	private long unlisted;

	Verifier(String plan, List<Head> claims) {
		this.plan = plan;
		this.claims = claims.stream().distinct().toList();
	}

	void take(Row row) {
		checkPlace(row);
		checkPayload(row);
		if (!row.hash().equals(Chain.hash(row))) {
			fault(row.version(), "was changed: its hash is not that of its content");
		}
		for (Head claim : claims) {
			if (claim.version() == row.version() && !claim.hash().equals(row.hash())) {
				fault(row.version(), "is not the entry that was noted outside the journal: this one or an earlier one was replaced");
			}
		}
		entries++;
		last = new Head(row.version(), row.hash());
	}

	Verification done() {
		for (Head claim : claims) {
			if (claim.version() > last.version()) {
				fault(claim.version(), "was noted outside the journal, which is cut off: it ends at version " + last.version());
			}
		}
		if (unlisted > 0) {
			faults.add("and " + unlisted + " more faults");
		}
		return new Verification(plan, entries, redacted, entries == 0 ? Optional.empty() : Optional.of(last), faults);
	}

	private void checkPlace(Row row) {
		long expected = last.version() + 1;
		if (row.version() == expected + 1) {
			fault(expected, "is missing");
		} else if (row.version() != expected) {
			fault(expected, "is missing, and so are all up to version " + (row.version() - 1));
		} else if (!row.previousHash().equals(last.hash())) {
			fault(row.version(), "does not follow the entry before it: one of the two was changed or replaced");
		}
	}

	private void checkPayload(Row row) {
		if (row.payload().isEmpty()) {
			redacted++;
			if (row.salt().isPresent()) {
				fault(row.version(), "is redacted, but its salt is still there");
			}
		} else if (!row.payloadHash().equals(Chain.payloadHash(row))) {
			fault(row.version(), "was changed: its payload is not the one that was written");
		}
	}

	private void fault(long version, String what) {
		if (faults.size() < MOST_FAULTS) {
			faults.add("version " + version + " " + what);
		} else {
			unlisted++;
		}
	}
}
