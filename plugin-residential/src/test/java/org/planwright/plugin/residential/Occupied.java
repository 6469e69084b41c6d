package org.planwright.plugin.residential;

import java.time.LocalDate;
import org.planwright.core.rule.testing.ViewBuilder;

/** The block contracts of the plan with two homes of four beds at £3,000 where a single bed costs £4,000: break-even at 75%. */
public final class Occupied {

	public static final LocalDate FIRST_SUNDAY = LocalDate.parse("2019-09-15");

	private Occupied() {
	}

	/** Both homes with so many bed-nights of 28 occupied, for so many weeks from 15 September 2019. */
	public static ViewBuilder eachWeek(int nights, int weeks) {
		return returns(returns(homes(), "house-1", nights, weeks), "house-2", nights, weeks);
	}

	public static ViewBuilder homes() {
		return home(home(Plan2019.block(), "house-1"), "house-2");
	}

	public static ViewBuilder home(ViewBuilder plan, String home) {
		return plan.record("home", home, "2019-09-05", "on", "2019-09-05", "kind", "block", "status", "open", "beds", "4", "operationalFrom", "2019-07-31",
				"blockPrice", "3000", "spotPrice", "4000");
	}

	public static ViewBuilder returns(ViewBuilder plan, String home, int nights, int weeks) {
		for (int week = 0; week < weeks; week++) {
			week(plan, home, FIRST_SUNDAY.plusWeeks(week), nights);
		}
		return plan;
	}

	public static void week(ViewBuilder plan, String home, LocalDate ending, int nights) {
		plan.record("week", home + "-" + ending, ending.toString(), "beds", "4", "occupiedNights", Integer.toString(nights));
	}
}
