package org.planwright.core.model.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How an action stands on a day, and why. Never a bare colour.
 *
 * @param computed what the rules say: the worst of the primary parts
 * @param override a person's status in its place, while it holds
 * @param parts every part; those that are not primary are shown and change nothing
 * @param primary the selectors of the parts that make the status
 * @param reasons why it is what it is: those of the primary parts that are as bad as the headline; never empty
 * @param missing what would have to be entered, over all parts, primary ones first
 * @param next what will change the status
 * @param rules which rules said so
 */
public record Assessment(String action, LocalDate asOf, Status computed, Optional<StatusOverride> override, List<Part> parts,
		Set<String> primary, List<String> reasons, List<String> missing, Turn next, String rules) {

	public Assessment {
		Objects.requireNonNull(action, "action");
		Objects.requireNonNull(asOf, "asOf");
		Objects.requireNonNull(computed, "computed");
		Objects.requireNonNull(override, "override");
		parts = List.copyOf(parts);
		primary = Set.copyOf(primary);
		reasons = List.copyOf(reasons);
		if (reasons.isEmpty()) {
			throw new IllegalArgumentException("an assessment of " + action + " without a reason");
		}
		missing = List.copyOf(missing);
		Objects.requireNonNull(next, "next");
		Objects.requireNonNull(rules, "rules");
	}

	/** What the board shows: the override's while it holds, else what the rules say. */
	public Status headline() {
		return override.map(StatusOverride::status).orElse(computed);
	}

	public boolean isPrimary(Part part) {
		return primary.stream().anyMatch(part::matches);
	}
}
