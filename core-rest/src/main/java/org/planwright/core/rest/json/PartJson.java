package org.planwright.core.rest.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Used;
import org.planwright.core.model.assess.Verdict;

/**
 * One side of how an action stands.
 *
 * @param primary whether it makes the headline
 * @param next when the passing of time alone may change it
 */
public record PartJson(String kind, String name, String title, boolean primary, Status status, List<String> reasons, List<Used> used,
		List<String> missing, Optional<LocalDate> next) {

	static PartJson of(Assessment assessment, Part part) {
		Verdict verdict = part.verdict();
		return new PartJson(part.kind().word(), part.name(), part.title(), assessment.isPrimary(part), verdict.status(),
				verdict.reasons(), verdict.used(), verdict.missing(), verdict.next());
	}
}
