package org.planwright.plugin.residential.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Coverage;
import org.planwright.core.rule.MilestoneRule;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Trajectory;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;
import org.planwright.core.rule.programme.Parts;
import org.planwright.plugin.residential.Delivery;

/** Judges the opening of a home of the council's own: its steps, and above all whether Ofsted can have registered it in time. */
public final class OpeningRule {

	/** The measure by which a plan says that an action is of this sort. */
	public static final String PLACES = "registered-places";

	private final ActionView view;
	private final Settings settings;

	private OpeningRule(ActionView view, Settings settings) {
		this.view = view;
		this.settings = settings;
	}

	public static List<Part> judge(ActionView view, Settings settings) {
		OpeningRule rule = new OpeningRule(view, settings);
		Trajectory.Thresholds trajectory = Trajectory.Thresholds.from(settings);
		List<Part> parts = List.of(Delivery.with(Parts.milestones(view, settings), v -> Verdicts.missing(v, rule.contradictions())),
				new Part(Part.Kind.DELIVERY, "registration", "Registration by Ofsted", rule.registration()),
				Parts.measure(view, PLACES, "Registered places open", places -> Coverage.judge(places, view.asOf(), trajectory)),
				Parts.evidenceAge(view, List.of(), settings));
		return Delivery.embedded(view, parts, PLACES, settings);
	}

	private Verdict registration() {
		return Verdicts.worst(Opening.of(view, settings).stream().map(this::gate).toList());
	}

	private Verdict gate(Opening opening) {
		return opening.schedule()
				.map(schedule -> new RegistrationGate(opening.title(), schedule, view.asOf(), MilestoneRule.Thresholds.from(settings).redDays())
						.judge(opening.opened()))
				.orElseGet(() -> Verdicts.grey("Nobody has said by when the places of " + opening.title()
						+ " are to be open, so there is no latest day for the application to Ofsted (SC1).",
						List.of("the day by which the places of " + opening.title() + " are to be open")));
	}

	/** Where the plan says two things about the same day. */
	private List<String> contradictions() {
		List<String> contradictions = new ArrayList<>();
		Optional<LocalDate> promised = Registration.openBy(view);
		for (Milestone step : view.milestones()) {
			if (step.done().isEmpty() && step.due().isPresent() && step.due().equals(promised)) {
				step.forecast().filter(forecast -> !forecast.equals(promised.get())).ifPresent(forecast -> contradictions.add("one date for \""
						+ step.title() + "\": " + Words.day(promised.get()) + " is promised and " + Words.day(forecast) + " expected"));
			}
		}
		view.action().timeframe().start().filter(start -> promised.filter(start::isAfter).isPresent()).ifPresent(start -> contradictions.add(
				"one timeframe: the success measure says " + Words.day(promised.get()) + ", and the timeframe begins only on " + Words.day(start)));
		return contradictions;
	}
}
