package org.planwright.core.store;

/** An entry whose bytes are not those of any entry, and so not those that were written. */
final class Unreadable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	Unreadable(String plan, long version, RuntimeException cause) {
		super("version " + version + " of plan " + plan + " cannot be read: " + cause.getMessage(), cause);
	}
}
