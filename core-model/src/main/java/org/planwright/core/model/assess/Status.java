package org.planwright.core.model.assess;

import java.util.Collection;
import java.util.Comparator;

/** How things stand. The order of the constants is from worst to best, which is the order that counts. */
public enum Status {
	/** Off track: it will not be met without a change. */
	RED("off track"),
	/** At risk: it needs attention now. */
	AMBER("at risk"),
	/** Cannot be assessed, and the missing inputs say why. */
	GREY("cannot be assessed"),
	/** On track. */
	GREEN("on track"),
	/** Complete, accepted and held. */
	BLUE("complete and embedded");

	private final String words;

	Status(String words) {
		this.words = words;
	}

	/** What it means, in words. */
	public String words() {
		return words;
	}

	public boolean isWorseThan(Status other) {
		return compareTo(other) < 0;
	}

	public Status worse(Status other) {
		return isWorseThan(other) ? this : other;
	}

	/**
	 * The worst of some.
	 *
	 * @throws IllegalArgumentException when there are none
	 */
	public static Status worst(Collection<Status> some) {
		return some.stream().min(Comparator.naturalOrder())
				.orElseThrow(() -> new IllegalArgumentException("the worst of no status"));
	}

	/** One level down: GREEN and BLUE to the next, AMBER to RED; GREY and RED stay. */
	public Status oneDown() {
		return switch (this) {
			case BLUE -> GREEN;
			case GREEN -> AMBER;
			case AMBER, RED -> RED;
			case GREY -> GREY;
		};
	}
}
