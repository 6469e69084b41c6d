package org.planwright.core.web.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Action;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.StatusOverride;
import org.planwright.core.web.frame.StatusTag;
import org.planwright.core.web.panel.ShownPanel;

/** What the page of an action shows. */
public record ActionModel(Action action, String section, String programme, String programmeAddress, List<String> accountable, List<String> leads,
		Standing standing, List<Link> capped, List<Link> parts, Link parent, List<Link> decisions, List<ShownPanel> measures, List<ShownPanel> timeline,
		List<Step> steps, List<Entry> progress, List<Round> reviews, LocalDate followedSince, List<StatusChange> changes, List<Entry> told, String json) {

	/**
	 * How it stands.
	 *
	 * @param computed what the rules say where a person says otherwise
	 */
	public record Standing(StatusTag status, Optional<StatusTag> computed, Optional<StatusOverride> override, String overriddenBy,
			List<String> reasons, List<String> missing, String next, String evidence, List<Judged> parts, String rules) {
	}

	/** A part of how it stands. */
	public record Judged(Part part, StatusTag status, boolean primary) {
	}

	/** An action beside this one; the address is empty when there is none. */
	public record Link(String address, String text, Optional<StatusTag> status) {
	}

	/** A milestone with who answers for it. */
	public record Step(Milestone milestone, String owner) {
	}

	/** Something that was told. */
	public record Entry(LocalDate on, String words, String by, Instant recordedAt, LocalDate knownFrom) {
	}

	/** A round of something that is done again and again. */
	public record Round(LocalDate on, String cadence, boolean complete, Optional<Integer> count, Optional<LocalDate> next, Optional<String> note) {
	}
}
