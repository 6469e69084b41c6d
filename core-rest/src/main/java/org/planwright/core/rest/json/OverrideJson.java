package org.planwright.core.rest.json;

import java.time.LocalDate;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.StatusOverride;

/** A person's status in place of the computed one. */
public record OverrideJson(Status status, String reason, PersonJson by, LocalDate on, LocalDate expires) {

	static OverrideJson of(StatusOverride override, Names names) {
		return new OverrideJson(override.status(), override.reason(), names.person(override.by()), override.on(), override.expires());
	}
}
