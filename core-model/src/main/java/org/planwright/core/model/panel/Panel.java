package org.planwright.core.model.panel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Require;

/**
 * One thing that a page or a document shows under one heading.
 *
 * @param id which one, among those shown together
 * @param explanation how to read it
 * @param warnings what speaks against taking it as it is, each a sentence
 * @param sources where its figures come from
 * @param content in the order of reading; at least one
 */
public record Panel(String id, String title, Optional<String> explanation, List<String> warnings, List<Source> sources,
		List<Content> content) {

	public Panel {
		Require.id("id", id);
		Require.text("title", title);
		Objects.requireNonNull(explanation, "explanation");
		warnings = List.copyOf(warnings);
		sources = List.copyOf(sources);
		content = List.copyOf(content);
		Require.that(!content.isEmpty(), "panel " + id + " shows nothing: say what is missing instead");
	}

	/** A panel of figures that were entered here. */
	public Panel(String id, String title, String explanation, List<String> warnings, Content... content) {
		this(id, title, Optional.of(explanation), warnings, List.of(), List.of(content));
	}
}
