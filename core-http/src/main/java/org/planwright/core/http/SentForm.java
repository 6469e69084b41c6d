package org.planwright.core.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.planwright.core.http.problem.TurnedAway;
import org.planwright.core.http.session.Sessions;

/** A form that a browser sends, or a change that a script on a page asks for. */
final class SentForm {

	private static final String FORM = "application/x-www-form-urlencoded";

	private SentForm() {
	}

	/** Refuses a form that cannot be read, before somebody stumbles over it. */
	static void check(HttpServletRequest request) {
		if (isForm(request)) {
			field(request);
		}
	}

	/** Refuses what does not carry the token: another site's page makes a browser send the cookie, and cannot know the token. */
	static void check(HttpServletRequest request, String token) {
		String header = request.getHeader(Sessions.HEADER);
		boolean ours = header != null ? isToken(header, token) : request instanceof FormInParts form ? begins(form, token) : isForm(request) && isToken(field(request), token);
		if (!ours) {
			throw new TurnedAway(403, "this was sent from a page of an earlier session, or from none of ours; open the page again, and send it from there");
		}
	}

	/** @param sent null when nothing was */
	private static boolean isToken(String sent, String token) {
		return sent != null && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
	}

	private static boolean begins(FormInParts form, String token) {
		try {
			boolean begins = form.beginsWith(token);
			if (!begins) {
				Remainder.discard(form);
			}
			return begins;
		} catch (IOException e) {
			throw new TurnedAway(400, "the form broke off");
		}
	}

	private static boolean isForm(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
	}

	/** The server reads a form as a whole, with limits of its own. */
	private static String field(HttpServletRequest request) {
		try {
			return request.getParameter(Sessions.FIELD);
		} catch (RuntimeException e) {
			Remainder.discard(request);
			throw new TurnedAway(400, "the form is too large, or cannot be read");
		}
	}
}
