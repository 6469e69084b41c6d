package org.planwright.core.web.frame;

/**
 * What went wrong, in words for people.
 *
 * @param advice what can be done about it; empty when there is nothing more to say
 */
public record Trouble(String title, String advice) {

	private static final String LOOK_AGAIN = "Go back to the page, look at how it stands now, and do it again if it is still needed.";
	private static final String LATER = "Try again in a moment.";

	static Trouble of(int status) {
		return switch (status) {
			case 400 -> new Trouble("This cannot be read", "If you typed or pasted the address, check that it is whole and correct.");
			case 401 -> new Trouble("Sign in to go on", "Your session may have ended. If you sent something, it was not taken: sign in, and send it again.");
			case 403 -> new Trouble("You cannot do this", "If you should be able to, ask whoever runs Planwright for another role.");
			case 404 -> new Trouble("Page not found", "If you typed or pasted the address, check that it is whole and correct. What it was about may have been removed.");
			case 405 -> new Trouble("This page takes nothing in", "It can be looked at only.");
			case 409 -> new Trouble("Somebody was first", LOOK_AGAIN);
			case 410 -> new Trouble("This is gone", "It was removed, and the journal says by whom and when.");
			case 412, 428 -> new Trouble("It has changed meanwhile", LOOK_AGAIN);
			case 413 -> new Trouble("This is too large", "Send less at once.");
			case 414 -> new Trouble("The address is too long", "Ask for less at once.");
			case 429 -> new Trouble("Too many attempts", "Wait, then try again.");
			case 503 -> new Trouble("Sorry, this is not available just now", LATER);
			default -> status < 500 ? new Trouble("This cannot be done", "") : new Trouble("Sorry, something went wrong here", LATER);
		};
	}
}
