package org.planwright.core.web.frame;

import java.util.List;
import java.util.Map;
import org.planwright.core.model.input.Days;

/**
 * What stands around every page.
 *
 * @param style the address of the style sheet
 * @param path the page's own address
 * @param sameDays the same with the days that are asked for, and nothing else
 * @param plan the title of the plan it is about; empty when it is about none
 * @param asOf the day it is about, in words; empty for sameDays
 * @param knownAt the day by which it was known, in words; empty when everything counts
 * @param days the fields of the form that asks for other days
 * @param others what that form passes on
 */
public record Frame(String style, String path, String sameDays, String plan, List<Link> navigation, String asOf, String knownAt, List<DateField> days,
		Map<String, String> others) {

	/** A link to a page, which may be the current one. */
	public record Link(String address, String text, boolean current) {
	}

	static Frame of(Visit visit, String style, String plan, List<Link> navigation) {
		return new Frame(style, visit.path(), visit.link(visit.path()), plan, navigation, visit.when().asOf().map(Days::words).orElse(""),
				visit.when().knownAt().map(Days::words).orElse(""), visit.days(), visit.others());
	}

	/** Whether it is about other days than sameDays, or about less than is known. */
	public boolean isElsewhen() {
		return !asOf.isEmpty() || !knownAt.isEmpty();
	}
}
