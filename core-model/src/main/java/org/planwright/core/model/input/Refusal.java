package org.planwright.core.model.input;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was asked is not done, nothing has changed, and this says why. Whoever faces the outside turns it into the form
 * used there: a problem document, a line in the shell.
 */
public final class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Why, with the status code that HTTP has for it. */
	public enum Kind {
		/** It cannot be read at all: half a JSON document, a query parameter that is no date. */
		UNREADABLE(400, "Cannot be read"),
		/** An account is needed. */
		UNAUTHENTICATED(401, "Sign in"),
		/** The account may not do this. */
		FORBIDDEN(403, "Not allowed"),
		/** There is no such plan, action, measure or address. */
		UNKNOWN(404, "Not found"),
		/** Somebody else was first, or it is recorded already. */
		CONFLICT(409, "Conflict"),
		/** The thing has changed since the sender looked at it. */
		STALE(412, "Changed meanwhile"),
		/** Larger than the limit. */
		TOO_LARGE(413, "Too large"),
		/** Well formed, but wrong: a date that does not exist, an unknown field. */
		WRONG(422, "Not valid"),
		/** A change needs the version it is based on. */
		VERSION_NEEDED(428, "Version needed"),
		/** Cannot be done just now; the same request may succeed later. */
		UNAVAILABLE(503, "Not available now");

		private final int code;
		private final String title;

		Kind(int code, String title) {
			this.code = code;
			this.title = title;
		}

		/** The HTTP status code. */
		public int code() {
			return code;
		}

		/** A short name for people. */
		public String title() {
			return title;
		}
	}

	private final Kind kind;
	private final transient List<Fault> faults;

	public Refusal(Kind kind, String detail, List<Fault> faults) {
		super(detail, null, false, false);
		this.kind = kind;
		this.faults = List.copyOf(faults);
	}

	public Refusal(Kind kind, String detail) {
		this(kind, detail, List.of());
	}

	/** Refuses something well formed for these faults. */
	public static Refusal wrong(List<Fault> faults) {
		return new Refusal(Kind.WRONG, summary(faults), faults);
	}

	public static Refusal wrong(String field, String reason) {
		return wrong(List.of(new Fault(field, reason)));
	}

	public static Refusal unknown(String detail) {
		return new Refusal(Kind.UNKNOWN, detail);
	}

	private static String summary(List<Fault> faults) {
		return faults.stream().map(Fault::toString).collect(Collectors.joining("; "));
	}

	public Kind kind() {
		return kind;
	}

	/** Every fault that was found; empty when the detail says it all. */
	public List<Fault> faults() {
		return faults;
	}
}
