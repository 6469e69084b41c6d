package org.planwright.core.model.meeting;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.planwright.core.model.input.Require;

/**
 * The accountable officer approves a meeting's pack, and from then on it is frozen.
 *
 * @param by who approves, as a person's id
 * @param made from what it was made
 * @param digests SHA-256 of each of its forms by the form's name, in hexadecimal
 */
public record Approval(String meeting, String by, LocalDate on, Made made, Map<String, String> digests) {

	private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

	/**
	 * All that a pack depends on. The same four again would make the same pack.
	 *
	 * @param version of the plan's journal
	 * @param hash of the entry of that version
	 * @param rules the version of each programme's rules by the programme's id
	 */
	public record Made(long version, String hash, LocalDate asOf, LocalDate knownAt, Map<String, String> rules) {
		public Made {
			Require.that(version > 0, "version is " + version + ", expected at least 1");
			digest("hash", hash);
			Objects.requireNonNull(asOf, "asOf");
			Objects.requireNonNull(knownAt, "knownAt");
			rules = Collections.unmodifiableMap(new TreeMap<>(rules));
		}
	}

	public Approval {
		Require.id("meeting", meeting);
		Require.id("by", by);
		Objects.requireNonNull(on, "on");
		Objects.requireNonNull(made, "made");
		digests = Collections.unmodifiableMap(new TreeMap<>(digests));
		Require.that(!digests.isEmpty(), "digests is empty");
		digests.forEach(Approval::digest);
	}

	private static void digest(String name, String value) {
		Require.that(DIGEST.matcher(value).matches(), name + " is no SHA-256 in hexadecimal");
	}
}
