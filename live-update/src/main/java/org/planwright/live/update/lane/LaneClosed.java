package org.planwright.live.update.lane;

/**
 * What is behind a lane is being replaced. A request that meets this on its way is best asked again when the lane is open:
 * let it pass out of the filter chain with nothing written, or put it into the request's attribute {@link #ATTRIBUTE}, and the
 * gate holds the request and sends it in anew.
 */
public final class LaneClosed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** The request attribute that holds the base of the lane, a {@link String}. */
	public static final String ATTRIBUTE = "org.planwright.live.update.closed";

	private final String base;

	public LaneClosed(String base) {
		// Part of the ordinary course of a swap, and thrown often while it lasts: no trace.
		super(base + " is being replaced", null, false, false);
		this.base = base;
	}

	/** The base path of the lane. */
	public String base() {
		return base;
	}
}
