package org.planwright.core.exchange.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.planwright.core.model.Action;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.Progress;
import org.planwright.core.model.Section;
import org.planwright.core.model.assess.Confidence;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.form.Forms;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Write.Proposed;

/**
 * Reads a plan, as people write it down, into the events that make it. What depends on the plan as a whole, such as a
 * measure that an action names, is checked where it is written.
 */
public final class PlanReader {

	private static final String STAND_IN = "0";

	private final Set<String> known;
	private LocalDate told;

	private final List<Proposed> opening = new ArrayList<>();
	private final List<Proposed> measures = new ArrayList<>();
	private final List<Proposed> milestones = new ArrayList<>();
	private final List<Proposed> evidence = new ArrayList<>();

	private PlanReader(LocalDate today, Set<String> knownPeople) {
		this.told = today;
		this.known = new HashSet<>(knownPeople);
	}

	/**
	 * Reads a whole plan.
	 *
	 * @param today the day since when a plan is known that does not say
	 * @param knownPeople the ids of people whose names are known already
	 * @throws Refusal with every fault, its path and its line
	 */
	public static PlanFile read(Input input, LocalDate today, Set<String> knownPeople) {
		return Fields.read(input, new PlanReader(today, knownPeople)::file);
	}

	private PlanFile file(Fields f) {
		Map<String, String> people = Forms.people(f);
		known.addAll(people.keySet());
		Set<String> numbers = new HashSet<>();
		List<Section> sections = f.groups("sections", s -> section(s, numbers));
		if (!f.has("plan")) {
			f.fault("plan", "is missing");
		}
		String id = f.optionalGroup("plan", p -> head(p, sections)).orElse("");
		f.groups("measures", this::measure);
		List<Proposed> actions = f.groups("actions", a -> action(a, Optional.empty())).stream().flatMap(List::stream).toList();
		return new PlanFile(id, people, Stream.of(opening, measures, actions, milestones, evidence).flatMap(List::stream).toList(), told);
	}

	private static Section section(Fields f, Set<String> numbers) {
		Section section = new Section(f.text("number"), f.text("title"));
		Require.that(numbers.add(section.number()), "two sections are numbered " + section.number());
		return section;
	}

	private String head(Fields f, List<Section> sections) {
		told = f.optionalDate("knownFrom").orElse(told);
		PlanHead head = new PlanHead(f.text("id"), f.text("title"), f.text("organisation"), f.optionalText("purpose"), sections);
		opening.add(proposed(f, new Event.PlanOpened(head, told)));
		return head.id();
	}

	private String measure(Fields f) {
		String id = checked(f, "id", Require::id).orElse(STAND_IN);
		f.groups("observations", o -> evidence.add(proposed(o, new Event.Observed(Forms.observation(o, id)))));
		measures.add(proposed(f, new Event.MeasureSet(Forms.measure(f, id, known), told, Optional.empty())));
		return id;
	}

	/**
	 * What a part takes from the action it is a part of, unless it says otherwise.
	 *
	 * @param ref empty when it is wrong
	 */
	private record Whole(Optional<String> ref, String section, String programme) {
	}

	/** The action itself, and its parts behind it. */
	private List<Proposed> action(Fields f, Optional<Whole> whole) {
		Optional<String> printed = checked(f, "ref", Require::ref);
		String ref = printed.orElse(STAND_IN);
		String section = whole.isPresent() ? f.optionalText("section").orElse(whole.get().section()) : f.text("section");
		String programme = whole.isPresent() ? f.optionalText("programme").orElse(whole.get().programme()) : f.text("programme");
		told(f, ref);
		List<Proposed> parts = f.groups("parts", p -> action(p, Optional.of(new Whole(printed, section, programme)))).stream()
				.flatMap(List::stream).toList();
		Action action = Forms.action(f, ref, whole.flatMap(Whole::ref), section, programme, known);
		return Stream.concat(Stream.of(proposed(f, new Event.ActionSet(action, told, Optional.empty()))), parts.stream()).toList();
	}

	/** What is told of an action besides its definition. */
	private void told(Fields f, String ref) {
		f.groups("milestones",
				m -> milestones.add(proposed(m, new Event.MilestoneSet(ref, milestone(m), told, Optional.empty()))));
		f.groups("progress", p -> evidence
				.add(proposed(p, new Event.Progressed(new Progress(ref, p.optionalDate("on").orElse(told), p.text("text"))))));
		f.groups("reviews", r -> evidence.add(proposed(r, new Event.Reviewed(Forms.review(r, ref)))));
		f.groups("confidence", c -> evidence.add(proposed(c, new Event.ConfidenceStated(new Confidence(ref,
				c.choice("level", Status.class), Forms.person(c, "by", known), c.date("on"), c.optionalText("note"))))));
	}

	private Milestone milestone(Fields f) {
		return Forms.milestone(f, f.text("id"), f.groups("rebaselines", r -> Forms.rebaseline(r, known)), known);
	}

	/** What other values rest on: when it is wrong, they get a stand-in, so that their own faults are still found. */
	private static Optional<String> checked(Fields f, String name, BinaryOperator<String> rule) {
		String value = f.text(name);
		if (value.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(rule.apply(name, value));
		} catch (IllegalArgumentException e) {
			f.fault(name, e.getMessage().substring(name.length() + 1));
			return Optional.empty();
		}
	}

	private static Proposed proposed(Fields f, Event event) {
		return new Proposed(event, OptionalLong.empty(), f.path(), f.line());
	}
}
