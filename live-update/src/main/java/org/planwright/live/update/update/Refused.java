package org.planwright.live.update.update;

/** An update that is not made, and why. What ran goes on. */
public final class Refused extends Exception {

	private static final long serialVersionUID = 1L;

	public Refused(String why) {
		super(why);
	}

	Refused(String why, Throwable cause) {
		super(why, cause);
	}
}
