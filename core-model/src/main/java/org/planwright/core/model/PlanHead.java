package org.planwright.core.model;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Require;

/**
 * What stands on a plan's cover.
 *
 * @param organisation whose plan it is
 * @param purpose what it is for
 * @param sections in the order of the plan
 */
public record PlanHead(String id, String title, String organisation, Optional<String> purpose, List<Section> sections) {

	public PlanHead {
		Require.id("id", id);
		Require.text("title", title);
		Require.text("organisation", organisation);
		Objects.requireNonNull(purpose, "purpose");
		sections = List.copyOf(sections);
		HashSet<String> numbers = new HashSet<>();
		sections.forEach(s -> Require.that(numbers.add(s.number()), "two sections are numbered " + s.number()));
	}
}
