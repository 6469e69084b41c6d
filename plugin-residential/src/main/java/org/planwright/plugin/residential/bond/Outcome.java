package org.planwright.plugin.residential.bond;

import java.util.Locale;

/** What the bond pays for, in weeks of it. */
public enum Outcome {
	/** Not in residential care any more. */
	OUT_OF_RESIDENTIAL,
	STABLE_FOSTER_CARE,
	/** Back with the family. */
	HOME,
	NOT_ENTERING_CARE;

	/** As observations name it: {@code out-of-residential}. */
	String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
