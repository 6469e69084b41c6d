package org.planwright.plugin.residential.home;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Require;
import org.planwright.core.rule.programme.Reads;
import org.planwright.core.rule.programme.RecordKind;
import org.planwright.plugin.residential.Body;

/**
 * What is planned and done on a home's way to its first child.
 *
 * @param on the day this is about
 * @param action the action that promises this home, by its ref; empty for a home that was there before
 * @param openBy the day by which its places are to be open; the action's own when empty
 * @param steps those that somebody has said anything about
 */
public record Registration(String home, LocalDate on, Optional<String> action, Optional<LocalDate> openBy, Map<Step, Dates> steps) {

	public static final RecordKind<Registration> KIND = new RecordKind<>("residential", "registration", "home", Registration::read,
			Registration::on);

	private static final String UNREGISTERED = "a children's home must not open before Ofsted has registered it";

	/** When a step is expected, and when it was done. */
	public record Dates(Optional<LocalDate> planned, Optional<LocalDate> done) {

		static final Dates NONE = new Dates(Optional.empty(), Optional.empty());

		public Dates {
			Objects.requireNonNull(planned, "planned");
			Objects.requireNonNull(done, "done");
		}

		private Dates or(Dates others) {
			return new Dates(planned.or(others::planned), done.or(others::done));
		}
	}

	public Registration {
		Require.id("home", home);
		Objects.requireNonNull(on, "on");
		Objects.requireNonNull(action, "action");
		Objects.requireNonNull(openBy, "openBy");
		EnumMap<Step, Dates> inOrder = new EnumMap<>(Step.class);
		inOrder.putAll(steps);
		steps = Collections.unmodifiableMap(inOrder);
	}

	/** As the milestones of an action say it, each step under its own id. */
	static Registration of(ActionView view) {
		Map<Step, Dates> steps = new EnumMap<>(Step.class);
		for (Step step : Step.values()) {
			view.milestone(step.id()).map(Registration::dates).filter(dates -> !dates.equals(Dates.NONE)).ifPresent(dates -> steps.put(step, dates));
		}
		return new Registration("home", view.asOf(), Optional.of(view.action().ref()), openBy(view), steps);
	}

	private static Dates dates(Milestone milestone) {
		return new Dates(milestone.forecast().or(milestone::due), milestone.done());
	}

	/** The day by which an action promises its places. */
	static Optional<LocalDate> openBy(ActionView view) {
		return view.measure("registered-places").flatMap(places -> places.due())
				.or(() -> view.milestones().stream().flatMap(m -> m.due().stream()).max(LocalDate::compareTo));
	}

	private static Registration read(String home, Fields fields) {
		LocalDate on = fields.date("on");
		Map<Step, Dates> steps = fields.optionalGroup("steps", group -> steps(group, on)).orElse(Map.of());
		Registration registration = new Registration(Body.id(fields, "home", home, Home.LONGEST_ID), on, ref(fields),
				fields.optionalDate("openBy"), steps);
		registration.inOrder(fields, Step.APPLICATION, Step.REGISTRATION, "Ofsted registers only who has applied");
		registration.inOrder(fields, Step.REGISTRATION, Step.FIRST_CHILD, UNREGISTERED);
		registration.inOrder(fields, Step.REGISTRATION, Step.FULL, UNREGISTERED);
		return registration;
	}

	private static Optional<String> ref(Fields fields) {
		return fields.optionalText("action").map(ref -> {
			try {
				return Require.ref("action", ref);
			} catch (IllegalArgumentException e) {
				fields.fault("action", e.getMessage().substring("action ".length()));
				return ref;
			}
		});
	}

	private static Map<Step, Dates> steps(Fields group, LocalDate on) {
		Map<Step, Dates> steps = new EnumMap<>(Step.class);
		for (Step step : Step.values()) {
			group.optionalGroup(step.id(), dates -> new Dates(dates.optionalDate("planned"), Reads.past(dates, "done", on)))
					.ifPresent(dates -> steps.put(step, dates));
		}
		return steps;
	}

	/** A later step that is done needs the earlier one, except that nobody remembers the application of a home of long ago. */
	private void inOrder(Fields fields, Step first, Step then, String why) {
		Optional<LocalDate> before = done(first);
		boolean excused = before.isEmpty() && first == Step.APPLICATION;
		done(then).filter(day -> !excused && before.filter(b -> !b.isAfter(day)).isEmpty()).ifPresent(day -> fields.fault("steps." + then.id() + ".done",
				"is " + day + ", and " + first.id() + before.map(b -> " was done on " + b).orElse(" is not done") + ": " + why));
	}

	public Dates dates(Step step) {
		return steps.getOrDefault(step, Dates.NONE);
	}

	public Optional<LocalDate> done(Step step) {
		return dates(step).done();
	}

	/** Whether Ofsted had registered the home by a day. */
	public boolean registeredBy(LocalDate day) {
		return done(Step.REGISTRATION).filter(registered -> !registered.isAfter(day)).isPresent();
	}

	/** The same, with what others say where this says nothing. */
	Registration or(Registration others) {
		Map<Step, Dates> merged = new EnumMap<>(Step.class);
		for (Step step : Step.values()) {
			Dates dates = dates(step).or(others.dates(step));
			if (!dates.equals(Dates.NONE)) {
				merged.put(step, dates);
			}
		}
		return new Registration(home, on, action, openBy.or(others::openBy), merged);
	}
}
