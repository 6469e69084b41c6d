package org.planwright.core.engine;

/**
 * What answers about a plan rest on, as text; put together only when something of it is another.
 *
 * @param names of people, who stand in answers too: the same object until one changes
 */
record Stamp(long version, String rules, Object names, String text) {

	static final Stamp NONE = new Stamp(-1, "", "", "");

	static Stamp of(long version, String rules, Object names) {
		return new Stamp(version, rules, names, version + " " + rules(rules, names));
	}

	static String rules(String rules, Object names) {
		return rules + System.identityHashCode(names);
	}

	/** Texts that are another object may say the same; then it is put together once too often. */
	boolean isOf(long otherVersion, String otherRules, Object otherNames) {
		return version == otherVersion && rules == otherRules && names == otherNames;
	}
}
