package org.planwright.core.rule;

import java.math.BigDecimal;
import java.util.Objects;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Require;

/** K7 for targets: whether the flows a plan promises lead to the stock it promises. */
public final class Coherence {

	/**
	 * The flows of a year, in households.
	 *
	 * @param enquiries households that asked
	 * @param approved households approved, family and friends among them
	 * @param familyAndFriends of those, the ones that never came through an enquiry
	 * @param leavers households that left
	 * @param placesPerHousehold approved places to a household
	 */
	public record Flows(BigDecimal enquiries, BigDecimal approved, BigDecimal familyAndFriends, BigDecimal leavers,
			BigDecimal placesPerHousehold) {

		public Flows {
			Require.that(enquiries.signum() > 0, "enquiries is " + enquiries + ", expected more than 0");
			Require.that(familyAndFriends.signum() >= 0 && familyAndFriends.compareTo(approved) <= 0,
					"familyAndFriends is " + familyAndFriends + ", expected 0 to the " + approved + " approved");
			Require.that(leavers.signum() >= 0 && placesPerHousehold.signum() >= 0, "leavers and placesPerHousehold must not be negative");
		}

		/** Approvals to an enquiry, as a share. */
		public BigDecimal conversion() {
			throw new UnsupportedOperationException();
		}
	}

	/** How conversion is to rise. */
	public enum Rise {
		/** By so many hundredths of what it is: 11.5% by 10 is 12.7%. */
		RELATIVE,
		/** By so many percentage points: 11.5% by 10 is 21.5%. */
		POINTS
	}

	/**
	 * What a plan wants to change.
	 *
	 * @param enquiriesPercent hundredths of the enquiries
	 * @param conversion by how much, as {@code rise} says
	 * @param familyAndFriends households a year more or fewer
	 * @param leavers households a year more or fewer
	 */
	public record Levers(BigDecimal enquiriesPercent, BigDecimal conversion, Rise rise, BigDecimal familyAndFriends, BigDecimal leavers) {

		public static final Levers NONE = new Levers(BigDecimal.ZERO, BigDecimal.ZERO, Rise.RELATIVE, BigDecimal.ZERO, BigDecimal.ZERO);

		public Levers {
			Objects.requireNonNull(rise, "rise");
		}
	}

	/** What the flows come to in a year once every lever works. */
	public record Projection(BigDecimal enquiries, BigDecimal conversion, BigDecimal approvals, BigDecimal leavers, BigDecimal netHouseholds,
			BigDecimal netPlaces) {

		/** Places gained or lost over some years. */
		public BigDecimal places(BigDecimal years) {
			return netPlaces.multiply(years);
		}
	}

	private Coherence() {
	}

	public static Projection project(Flows flows, Levers levers) {
		throw new UnsupportedOperationException();
	}

	/** The leavers a year at which the same recruitment reaches the target. */
	public static BigDecimal leaversFor(Flows flows, Levers levers, BigDecimal placesTarget, BigDecimal years) {
		throw new UnsupportedOperationException();
	}

	/** GREEN when the projection reaches the target, else AMBER with the sum written out. */
	public static Verdict judge(Flows flows, Levers levers, BigDecimal placesTarget, BigDecimal years) {
		throw new UnsupportedOperationException();
	}
}
