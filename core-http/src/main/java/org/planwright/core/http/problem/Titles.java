package org.planwright.core.http.problem;

/** Status codes in a few words. */
final class Titles {

	private Titles() {
	}

	static String of(int status) {
		return switch (status) {
			case 400 -> "Cannot be read";
			case 401 -> "Sign in";
			case 403 -> "Not allowed";
			case 404 -> "Not found";
			case 405 -> "Method not allowed";
			case 406 -> "No such form";
			case 409 -> "Conflict";
			case 412 -> "Changed meanwhile";
			case 413 -> "Too large";
			case 414 -> "Address too long";
			case 415 -> "Wrong content type";
			case 421 -> "Wrong host";
			case 422 -> "Not valid";
			case 428 -> "Version needed";
			case 429 -> "Too many attempts";
			case 500 -> "Something went wrong here";
			case 503 -> "Not available now";
			default -> status < 500 ? "Refused" : "Failed";
		};
	}
}
