package org.planwright.core.http.session;

import java.util.Objects;
import java.util.OptionalLong;

/** Somebody could not be signed in, and why, in words that do not tell whether there is such an account. */
public final class NotSignedIn extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;
	private final transient OptionalLong retryAfter;

	/**
	 * @param status the HTTP status code that says so
	 * @param retryAfter in how many seconds it may be tried again
	 */
	public NotSignedIn(int status, String detail, OptionalLong retryAfter) {
		super(detail, null, false, false);
		this.status = status;
		this.retryAfter = Objects.requireNonNull(retryAfter, "retryAfter");
	}

	public int status() {
		return status;
	}

	public OptionalLong retryAfter() {
		return retryAfter;
	}
}
