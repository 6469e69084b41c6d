package org.planwright.core.model.panel;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Require;

/**
 * Where figures come from.
 *
 * @param on the day they are about, or were published
 */
public record Source(String name, Optional<LocalDate> on) {

	public Source {
		Require.text("name", name);
		Objects.requireNonNull(on, "on");
	}
}
