package org.planwright.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.journal.Journal.Head;
import org.planwright.core.model.journal.Journal.Verification;

/** Checks a plan's segments, given one after the other, against each other and against heads noted elsewhere. */
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

	void take(Segment segment) {
		long before = entries;
		try {
			segment.read(link -> {
				if (entries == before && link.version() != segment.first()) {
					fault(link.version(), "is kept in the place of version " + segment.first());
				}
				take(link);
			});
		} catch (Unreadable e) {
			fault(last.version() + 1, "cannot be read, and neither can what was written with it afterwards: " + e.getCause().getMessage());
		}
	}

	private void take(Link link) {
		checkPlace(link);
		checkPayload(link);
		if (!link.hash().equals(Chain.hash(link))) {
			fault(link.version(), "was changed: its hash is not that of its content");
		}
		for (Head claim : claims) {
			if (claim.version() == link.version() && !claim.hash().equals(link.hash())) {
				fault(link.version(), "is not the entry that was noted outside the journal: this one or an earlier one was replaced");
			}
		}
		entries++;
		last = link.head();
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

	private void checkPlace(Link link) {
		if (!link.plan().equals(plan)) {
			fault(link.version(), "was written to plan " + link.plan() + ", not to this one");
		}
		long expected = last.version() + 1;
		if (link.version() == expected + 1) {
			fault(expected, "is missing");
		} else if (link.version() != expected) {
			fault(expected, "is missing, and so are all up to version " + (link.version() - 1));
		} else if (!link.previousHash().equals(last.hash())) {
			fault(link.version(), "does not follow the entry before it: one of the two was changed or replaced");
		}
	}

	private void checkPayload(Link link) {
		if (link.payload().isEmpty()) {
			redacted++;
			if (link.salt().isPresent()) {
				fault(link.version(), "is redacted, but its salt is still there");
			}
		} else if (!link.payloadHash().equals(Chain.payloadHash(link))) {
			fault(link.version(), "was changed: its payload is not the one that was written");
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
