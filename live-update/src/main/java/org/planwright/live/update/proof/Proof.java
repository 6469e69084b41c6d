package org.planwright.live.update.proof;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Examines a new version of a bundle that runs beside the old one and does not serve yet. A service: every one that is there
 * is asked about every newcomer, and a newcomer's own is its health check.
 */
@ConsumerType
public interface Proof {

	/** For people, a few words: {@code rules on live data}. */
	String name();

	/**
	 * Examines a newcomer. May take its time: the old version serves meanwhile. What it throws counts as a refusal.
	 *
	 * @return what there is to say; the newcomer is refused if one finding says so
	 */
	List<Finding> examine(Candidate candidate);
}
