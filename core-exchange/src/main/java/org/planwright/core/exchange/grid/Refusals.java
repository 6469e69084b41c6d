package org.planwright.core.exchange.grid;

import java.util.List;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;

/** Why a file is not read. */
final class Refusals {

	private Refusals() {
	}

	static Refusal unreadable(String reason) {
		return at(Refusal.Kind.UNREADABLE, "", reason, 0);
	}

	static Refusal unreadable(String reason, int line) {
		return at(Refusal.Kind.UNREADABLE, "", reason, line);
	}

	static Refusal unreadable(Place place, String reason) {
		return at(Refusal.Kind.UNREADABLE, place.toString(), reason, 0);
	}

	static Refusal tooLarge(String reason) {
		return at(Refusal.Kind.TOO_LARGE, "", reason, 0);
	}

	static Refusal tooLarge(String where, String reason, int line) {
		return at(Refusal.Kind.TOO_LARGE, where, reason, line);
	}

	private static Refusal at(Refusal.Kind kind, String where, String reason, int line) {
		Fault fault = new Fault(where, reason, line);
		return new Refusal(kind, fault.toString(), List.of(fault));
	}
}
