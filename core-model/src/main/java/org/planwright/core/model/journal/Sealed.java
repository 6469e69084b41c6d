package org.planwright.core.model.journal;

import java.util.Objects;
import java.util.Optional;

/**
 * An entry with all that its hashes are made of, so that another installation can check it and keep it as it is.
 *
 * @param salt what the payload was hashed with; empty when the payload was redacted
 */
public record Sealed(Entry entry, Optional<String> salt) {

	public Sealed {
		Objects.requireNonNull(entry, "entry");
		Objects.requireNonNull(salt, "salt");
	}
}
