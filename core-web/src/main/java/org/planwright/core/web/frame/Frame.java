package org.planwright.core.web.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.planwright.core.model.input.Days;

/**
 * What stands around every page.
 *
 * @param account who is signed in, by name; empty when nobody is
 * @param signIn where to sign in, to come back here
 * @param style the address of the style sheet
 * @param script that of the script for pages that follow changes
 * @param sessionScript that of the script for whoever is signed in
 * @param idleSeconds how long his session holds without a request
 * @param path the page's own address
 * @param sameDays the same with the days that are asked for, and nothing else
 * @param plan the title of the plan it is about; empty when it is about none
 * @param asOf the day it is about, in words; empty for sameDays
 * @param knownAt the day by which it was known, in words; empty when everything counts
 * @param days the fields of the form that asks for other days
 * @param others what that form passes on
 */
public record Frame(String account, String signIn, String style, String script, String sessionScript, long idleSeconds, String path,
		String sameDays, String plan, List<Link> navigation, String asOf, String knownAt, List<DateField> days, Map<String, String> others) {

	/** A link to a page, which may be the current one. */
	public record Link(String address, String text, boolean current) {
	}

	static Frame of(Visit visit, String account, String style, Scripts scripts, Duration idle, String plan, List<Link> navigation) {
		return new Frame(account, signIn(visit), style, scripts.live(), scripts.session(), idle.toSeconds(), visit.path(), visit.link(visit.path()), plan,
				navigation, visit.when().asOf().map(Days::words).orElse(""), visit.when().knownAt().map(Days::words).orElse(""), visit.days(), visit.others());
	}

	private static String signIn(Visit visit) {
		boolean comesBack = !visit.path().matches("/|/sign-(in|out)");
		return "/sign-in" + (comesBack ? "?next=" + URLEncoder.encode(visit.link(visit.path()), StandardCharsets.UTF_8) : "");
	}

	/** Whether it is about other days than sameDays, or about less than is known. */
	public boolean isElsewhen() {
		return !asOf.isEmpty() || !knownAt.isEmpty();
	}
}
