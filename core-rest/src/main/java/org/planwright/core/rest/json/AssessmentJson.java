package org.planwright.core.rest.json;

import java.util.List;
import java.util.Optional;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Status;

/**
 * How an action stands, and why.
 *
 * @param status what the board shows
 * @param words what it means
 * @param computed what the rules say, whatever the override
 */
public record AssessmentJson(Status status, String words, Status computed, Optional<OverrideJson> override, List<String> reasons,
		List<String> missing, List<PartJson> parts, NextJson next, String rules) {

	static AssessmentJson of(Assessment a, Names names) {
		return new AssessmentJson(a.headline(), a.headline().words(), a.computed(), a.override().map(o -> OverrideJson.of(o, names)),
				a.reasons(), a.missing(), a.parts().stream().map(part -> PartJson.of(a, part)).toList(), NextJson.of(a.next()), a.rules());
	}
}
