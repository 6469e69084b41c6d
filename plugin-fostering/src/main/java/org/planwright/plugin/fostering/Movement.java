package org.planwright.plugin.fostering;

import java.math.BigDecimal;
import org.planwright.core.model.input.Fields;
import org.planwright.core.rule.programme.Reads;

/**
 * Who asked, came and went over a period, in households. Nobody is counted twice: who comes from another fostering service
 * is a transfer and no approval, and who goes to one is a transfer and no deregistration.
 *
 * @param enquiries that asked for the first time
 * @param approved newly approved
 * @param familyAndFriends of the approved, carers of a child they know, who never came through an enquiry
 * @param deregistered that stopped fostering
 * @param transfersIn that came from another fostering service
 * @param transfersOut that went to another fostering service
 */
public record Movement(int enquiries, int approved, int familyAndFriends, int deregistered, int transfersIn, int transfersOut) {

	static final Movement NONE = new Movement(0, 0, 0, 0, 0, 0);

	static Movement read(Fields fields) {
		Movement read = new Movement(Reads.count(fields, "enquiries"), Reads.count(fields, "approved"), Reads.count(fields, "familyAndFriends"),
				Reads.count(fields, "deregistered"), Reads.optionalCount(fields, "transfersIn").orElse(0), Reads.optionalCount(fields, "transfersOut").orElse(0));
		Reads.atMost(fields, "familyAndFriends", read.familyAndFriends, "approved", read.approved);
		return read;
	}

	Movement plus(Movement other) {
		return new Movement(enquiries + other.enquiries, approved + other.approved, familyAndFriends + other.familyAndFriends,
				deregistered + other.deregistered, transfersIn + other.transfersIn, transfersOut + other.transfersOut);
	}

	/** Those approved who came through an enquiry. */
	int recruited() {
		return approved - familyAndFriends;
	}

	BigDecimal in() {
		return BigDecimal.valueOf(approved + transfersIn);
	}

	BigDecimal out() {
		return BigDecimal.valueOf(deregistered + transfersOut);
	}

	int net() {
		return in().subtract(out()).intValue();
	}
}
