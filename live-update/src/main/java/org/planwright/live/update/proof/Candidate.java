package org.planwright.live.update.proof;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/** A new version of a bundle, started beside the one that serves. */
@ProviderType
public interface Candidate {

	Bundle newcomer();

	/** The version that serves. */
	Bundle incumbent();

	/** The services of a type that the newcomer has registered; they are given back when the proof is over. */
	<S> List<S> offered(Class<S> type);
}
