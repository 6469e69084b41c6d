package org.planwright.live.update.update;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.planwright.live.update.update.Update.Kind;

/**
 * What somebody asks for.
 *
 * @param of    the jar's path or URL; to go back, the symbolic name of the bundle
 * @param force also to a version that is older
 * @param watch how long the new version is looked at; empty for as long as is usual
 * @param who   asks
 */
public record Ask(Kind kind, String of, boolean force, Optional<Duration> watch, String who) {

	public Ask {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(of);
		Objects.requireNonNull(watch);
		Objects.requireNonNull(who);
		if (watch.filter(Duration::isNegative).isPresent()) {
			throw new IllegalArgumentException("nothing can be watched for less than no time");
		}
	}
}
