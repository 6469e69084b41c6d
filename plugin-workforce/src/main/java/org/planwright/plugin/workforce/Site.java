package org.planwright.plugin.workforce;

import java.time.LocalDate;
import java.util.Optional;
import org.planwright.core.model.input.Fields;
import org.planwright.core.rule.programme.Reads;
import org.planwright.core.rule.programme.RecordKind;

/**
 * An office of the council at which social workers need a place to park.
 *
 * @param named since when it counts among the sites
 * @param agreed when a solution was agreed, once one is
 * @param solution what was agreed
 */
public record Site(String site, String title, LocalDate named, Optional<LocalDate> agreed, Optional<String> solution) {

	static final RecordKind<Site> KIND = new RecordKind<>(WorkforceProgramme.ID, "site", "site", Site::read,
			site -> site.agreed.orElse(site.named));

	private static Site read(String key, Fields fields) {
		Site read = new Site(key, Reads.title(fields, "title"), fields.date("named"), fields.optionalDate("agreed"), fields.optionalText("solution"));
		read.agreed.filter(day -> fields.has("named") && day.isBefore(read.named))
				.ifPresent(day -> fields.fault("agreed", "is " + day + ", before the site was named, " + read.named));
		if (read.solution.isPresent() && !fields.has("agreed")) {
			fields.fault("agreed", "is missing: when the solution was agreed");
		}
		return read;
	}
}
