package org.planwright.core.model.meeting;

import java.util.Locale;

/** What a pack consists of, in its order. */
public enum Chapter {
	HIGHLIGHTS("Highlight report"), EXCEPTIONS("Exceptions"), CHANGES("Changes since the last meeting"),
	CARRIED_FORWARD("Decisions and actions carried forward");

	private final String title;

	Chapter(String title) {
		this.title = title;
	}

	public String title() {
		return title;
	}

	/** As addresses and fields write it: {@code carried-forward}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
