package org.planwright.core.http.problem;

import java.util.Map;

/** A request that gets no further than the front door, and why. */
public final class TurnedAway extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;
	private final transient Map<String, String> headers;

	public TurnedAway(int status, String detail, Map<String, String> headers) {
		super(detail, null, false, false);
		this.status = status;
		this.headers = Map.copyOf(headers);
	}

	public TurnedAway(int status, String detail) {
		this(status, detail, Map.of());
	}

	public int status() {
		return status;
	}

	/** What the answer carries besides: a challenge, how long to wait. */
	public Map<String, String> headers() {
		return headers;
	}
}
