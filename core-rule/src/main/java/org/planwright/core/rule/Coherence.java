package org.planwright.core.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.assess.Status;
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
			return approved.subtract(familyAndFriends).divide(enquiries, EXACT);
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

	private static final MathContext EXACT = MathContext.DECIMAL64;

	private Coherence() {
	}

	public static Projection project(Flows flows, Levers levers) {
		BigDecimal enquiries = flows.enquiries.add(hundredths(flows.enquiries, levers.enquiriesPercent));
		BigDecimal conversion = flows.conversion()
				.add(levers.rise == Rise.RELATIVE ? hundredths(flows.conversion(), levers.conversion) : levers.conversion.movePointLeft(2));
		BigDecimal approvals = enquiries.multiply(conversion, EXACT).add(flows.familyAndFriends).add(levers.familyAndFriends);
		BigDecimal leavers = flows.leavers.add(levers.leavers);
		BigDecimal net = approvals.subtract(leavers);
		return new Projection(enquiries, conversion, approvals, leavers, net, net.multiply(flows.placesPerHousehold, EXACT));
	}

	private static BigDecimal hundredths(BigDecimal of, BigDecimal percent) {
		return of.multiply(percent).movePointLeft(2);
	}

	/** The leavers a year at which the same recruitment reaches the target; negative when no retention would do. */
	public static BigDecimal leaversFor(Flows flows, Levers levers, BigDecimal placesTarget, BigDecimal years) {
		return project(flows, levers).approvals.subtract(placesTarget.divide(years.multiply(flows.placesPerHousehold), EXACT));
	}

	/** GREEN when the projection reaches the target, else AMBER with the sum written out. */
	public static Verdict judge(Flows flows, Levers levers, BigDecimal placesTarget, BigDecimal years) {
		Require.that(years.signum() > 0, "years is " + years + ", expected more than 0");
		Projection projection = project(flows, levers);
		BigDecimal places = projection.places(years);
		boolean coherent = places.compareTo(placesTarget) >= 0;
		List<String> reasons = new ArrayList<>();
		reasons.add("With every lever pulled, " + Words.number(projection.enquiries) + " enquiries a year, of which "
				+ Words.percent(projection.conversion)
				+ " are approved, and " + Words.number(flows.familyAndFriends.add(levers.familyAndFriends)) + " family-and-friends households make "
				+ Words.number(projection.approvals) + " approvals; less " + Words.number(projection.leavers) + " leavers that is "
				+ Words.signed(projection.netHouseholds) + " households a year.");
		reasons.add("At " + Words.number(flows.placesPerHousehold, 2) + " places to a household that is "
				+ Words.signed(places.setScale(0, RoundingMode.HALF_UP))
				+ " places in " + Words.number(years) + " years, against a target of " + Words.signed(placesTarget)
				+ (coherent ? ": the targets fit together." : ": the targets do not add up."));
		if (!coherent && flows.placesPerHousehold.signum() > 0) {
			reasons.add(retention(flows, levers, leaversFor(flows, levers, placesTarget, years)));
		}
		return new Verdict(coherent ? Status.GREEN : Status.AMBER, reasons, List.of(), List.of(), Optional.empty());
	}

	private static String retention(Flows flows, Levers levers, BigDecimal leavers) {
		BigDecimal now = flows.leavers.add(levers.leavers);
		return leavers.signum() < 0 ? "Even if no household left, recruitment alone would not reach it."
				: "It would take at most " + Words.number(leavers) + " leavers a year instead of " + Words.number(now) + ".";
	}
}
