package org.planwright.live.update.lane;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is behind a lane is being replaced. A request that meets this on its way is best asked again when the lane is open:
 * let it pass out of the filter chain with nothing written, or put it into the request's attribute {@link #ATTRIBUTE}, and the
 * gate holds the request and sends it in anew.
 */
public final class LaneClosed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** The request attribute that holds the base of the lane, a {@link String}. */
	public static final String ATTRIBUTE = "org.planwright.live.update.closed";

	/** Causes may go round in a circle. */
	private static final int DEEPEST = 20;

	private final String base;

	public LaneClosed(String base) {
		// Part of the ordinary course of a swap, and thrown often while it lasts: no trace.
		super(base + " is being replaced", null, false, false);
		this.base = base;
	}

	/** What a failure is about in the end, if it is a closed lane. */
	public static Optional<LaneClosed> in(Throwable failure) {
		return Stream.iterate(failure, each -> each != null, Throwable::getCause).limit(DEEPEST).filter(LaneClosed.class::isInstance)
				.map(LaneClosed.class::cast).findFirst();
	}

	/** The base path of the lane. */
	public String base() {
		return base;
	}
}
