package org.planwright.core.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.planwright.core.http.problem.TurnedAway;

/** Where a request comes from and where it wanted to go. */
final class Site {

	/** What proxies add, besides {@code X-Forwarded-*}. */
	private static final Set<String> PROXIES = Set.of("forwarded", "via", "x-real-ip", "x-client-ip", "x-cluster-client-ip",
			"true-client-ip", "cf-connecting-ip", "x-original-host", "x-original-for", "x-proxyuser-ip", "client-ip");
	private static final String FORWARDED = "X-Forwarded";

	private Site() {
	}

	/** Refuses a host that is not ours: a name that somebody points at this machine makes a browser treat his page as ours. */
	static void checkHost(HttpServletRequest request, Settings settings) {
		String host = request.getServerName();
		if (host == null || !isLoopback(host) && !host.equalsIgnoreCase("localhost")
				&& !settings.allowedHosts().contains(host.toLowerCase(Locale.ROOT))) {
			throw new TurnedAway(421, "this server is not reached under that host name; the setting allowed.hosts of org.planwright.http names those it is");
		}
	}

	/** Refuses a change that a page of another site asks for: browsers send the account along of their own accord. */
	static void checkOrigin(HttpServletRequest request) {
		String relation = request.getHeader("Sec-Fetch-Site");
		String origin = request.getHeader("Origin");
		boolean foreign = relation != null && !relation.equals("same-origin") && !relation.equals("none");
		if (foreign || origin != null && !isOwn(origin, request)) {
			throw new TurnedAway(403, "a page of another site asked for this");
		}
	}

	/** Refuses a form that does not say whose page it was on, as every browser does. */
	static void checkFromPage(HttpServletRequest request) {
		if (request.getHeader("Origin") == null && request.getHeader("Sec-Fetch-Site") == null) {
			throw new TurnedAway(403, "a form says whose page it was on, in the header Origin; programs use HTTP Basic");
		}
	}

	private static boolean isOwn(String origin, HttpServletRequest request) {
		int authority = origin.indexOf("://") + 3;
		return authority >= 3 && origin.substring(authority).equalsIgnoreCase(request.getHeader("Host"));
	}

	/** Whether it comes from this machine itself, and nobody handed it on: behind a proxy everybody is loopback. */
	static boolean isLocal(HttpServletRequest request) {
		if (!isLoopback(request.getRemoteAddr())) {
			return false;
		}
		for (Enumeration<String> names = request.getHeaderNames(); names.hasMoreElements();) {
			String name = names.nextElement();
			if (name.regionMatches(true, 0, FORWARDED, 0, FORWARDED.length()) || PROXIES.contains(name.toLowerCase(Locale.ROOT))) {
				return false;
			}
		}
		return true;
	}

	/** Looks at the text alone: a name is never resolved. */
	private static boolean isLoopback(String address) {
		if (address.startsWith("127.")) {
			return isNumeric(address);
		}
		return address.equals("::1") || address.equals("[::1]") || address.equals("0:0:0:0:0:0:0:1") || address.equals("[0:0:0:0:0:0:0:1]");
	}

	private static boolean isNumeric(String address) {
		for (int i = 0; i < address.length(); i++) {
			char c = address.charAt(i);
			if (c != '.' && (c < '0' || c > '9')) {
				return false;
			}
		}
		return true;
	}
}
