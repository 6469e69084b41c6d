package org.planwright.plugin.residential.home;

import java.util.Locale;

/** The steps by which a house becomes a children's home, in their order. */
public enum Step {
	OPERATING_MODEL("the operating model agreed"),
	PURCHASE("the purchase completed"),
	WORKS("planning and refurbishment finished"),
	MANAGER("a registered manager appointed"),
	APPLICATION("the application to Ofsted (SC1) made"),
	REGISTRATION("the home registered by Ofsted"),
	FIRST_CHILD("the first child moved in"),
	FULL("every place open");

	private final String words;

	Step(String words) {
		this.words = words;
	}

	/** As milestones, settings and requests write it: {@code first-child}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** What is so once it is done. */
	public String words() {
		return words;
	}
}
