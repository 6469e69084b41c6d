package org.planwright.core.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** People with a browser: they are shown pages, and sign in on one. */
final class Browsers {

	private static final String CHALLENGE = "WWW-Authenticate";
	/** What an answer with 401 has to name; a browser knows no such scheme, and leaves the word to the page. */
	private static final String BY_SESSION = "Session realm=\"Planwright\"";

	private Browsers() {
	}

	/** Whether a page is looked for, where pages are. */
	static boolean wantPage(HttpServletRequest request) {
		return acceptPage(request) && !Addresses.isOfApi(request.getRequestURI());
	}

	private static boolean acceptPage(HttpServletRequest request) {
		String accept = request.getHeader("Accept");
		return accept != null && accept.contains("text/html");
	}

	/** Whether somebody is there who has no account at hand, and would be asked for one in a window that is none of ours. */
	private static boolean ask(HttpServletRequest request) {
		return request.getHeader("Authorization") == null && (acceptPage(request) || request.getHeader("Sec-Fetch-Mode") != null);
	}

	/** Leads a person who has to sign in there; whether it did. Others are left their challenge, a script on a page is not. */
	static boolean leadToSignIn(HttpServletRequest request, HttpServletResponse response) {
		if (!ask(request)) {
			return false;
		}
		if (!acceptPage(request) || !request.getMethod().equals("GET")) {
			response.setHeader(CHALLENGE, BY_SESSION);
			return false;
		}
		String query = request.getQueryString();
		String here = request.getRequestURI() + (query == null ? "" : "?" + query);
		response.setHeader(CHALLENGE, null);
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("Location", "/sign-in?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
		response.setStatus(HttpServletResponse.SC_SEE_OTHER);
		return true;
	}
}
