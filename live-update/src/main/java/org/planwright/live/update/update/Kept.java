package org.planwright.live.update.update;

import java.util.Objects;
import org.osgi.framework.Version;

/**
 * A version of a bundle whose jar is kept: to be installed again when the container has forgotten it, or to go back to.
 *
 * @param location under which it is installed
 * @param jar      the name of its file on the shelf
 */
record Kept(String bundle, Version version, String location, String jar) {

	Kept {
		Objects.requireNonNull(bundle);
		Objects.requireNonNull(version);
		Objects.requireNonNull(location);
		Objects.requireNonNull(jar);
	}

	Kept at(String place) {
		return new Kept(bundle, version, place, jar);
	}
}
