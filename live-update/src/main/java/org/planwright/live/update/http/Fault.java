package org.planwright.live.update.http;

/** A request that is not granted, and why. */
final class Fault extends Exception {

	private static final long serialVersionUID = 1L;

	private final int status;

	Fault(int status, String detail) {
		super(detail);
		this.status = status;
	}

	int status() {
		return status;
	}

	/** The status in a few words. */
	String title() {
		return switch (status) {
			case 401 -> "Sign in";
			case 403 -> "Not allowed";
			case 404 -> "Not found";
			case 405 -> "Method not allowed";
			case 409 -> "Not now";
			case 413 -> "Too large";
			case 415 -> "Wrong content type";
			case 422 -> "Not valid";
			case 507 -> "No room";
			default -> "Cannot be read";
		};
	}
}
