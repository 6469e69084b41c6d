package org.planwright.core.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Used;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Days;

/** Judges as simply as can be: steps by their dates, places by their number. */
public final class SampleProgramme implements Programme {

	@Override
	public String id() {
		return "homes";
	}

	@Override
	public String title() {
		return "Homes";
	}

	@Override
	public String rulesVersion() {
		return "1.0 defaults";
	}

	@Override
	public List<Part> judge(ActionView action) {
		List<Part> parts = new ArrayList<>();
		parts.add(new Part(Part.Kind.DELIVERY, "steps", "Steps",
				action.milestones().stream().findFirst().map(step -> step(action, step)).orElseGet(() -> missing("a step with a date"))));
		action.measure("places").ifPresent(places -> parts.add(new Part(Part.Kind.IMPACT, "places", "Places", places(places))));
		return parts;
	}

	private static Verdict step(ActionView action, Milestone step) {
		if (step.done().isPresent()) {
			return Verdict.of(Status.GREEN, step.title() + " was done on " + Days.words(step.done().get()));
		}
		if (step.due().isEmpty()) {
			return missing("the date of " + step.title());
		}
		boolean late = action.asOf().isAfter(step.due().get());
		return new Verdict(late ? Status.RED : Status.GREEN, List.of(step.title() + " is due on " + Days.words(step.due().get())),
				List.of(new Used(step.title(), "not done", step.due())), List.of(),
				late ? Optional.empty() : step.due().map(day -> day.plusDays(1)));
	}

	private static Verdict places(MeasureView places) {
		Optional<BigDecimal> now = places.latest().flatMap(o -> o.figure());
		if (now.isEmpty() || places.targetLevel().isEmpty()) {
			return missing("the number of places");
		}
		boolean enough = now.get().compareTo(places.targetLevel().get()) >= 0;
		return Verdict.of(enough ? Status.GREEN : Status.AMBER, now.get() + " of " + places.targetLevel().get() + " places");
	}

	private static Verdict missing(String what) {
		return new Verdict(Status.GREY, List.of(what + " is missing"), List.of(), List.of(what), Optional.empty());
	}
}
