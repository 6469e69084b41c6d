package org.planwright.plugin.workforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Review;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.CadenceRule;
import org.planwright.core.rule.Limit;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;
import org.planwright.core.rule.programme.Parts;

/** Judges what is done for social workers: that they hold no more cases than they can, stay, and are well. */
@Component
public final class WorkforceProgramme implements Programme {

	static final String ID = "workforce";
	static final String TITLE = "Workforce";

	private final WorkforceSettings settings;

	@Activate
	public WorkforceProgramme(@Reference WorkforceSettings settings) {
		this.settings = settings;
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return TITLE;
	}

	@Override
	public String rulesVersion() {
		return settings.rulesVersion();
	}

	@Override
	public List<Part> judge(ActionView view) {
		Settings s = settings.of(view.action());
		Evidence evidence = Evidence.of(view);
		Caseloads caseloads = Caseloads.of(evidence, Limit.Thresholds.from(s));
		Known action = Known.of(view, evidence, caseloads);
		Optional<Gate> gate = Gate.of(action, RollOut.of(view.action().ref(), evidence), s);
		List<Part> parts = new ArrayList<>(cadences(action, s));
		if (!action.milestones().isEmpty() || parts.isEmpty()) {
			parts.add(Parts.milestones(action, s));
		}
		parts.addAll(new Impact(action, evidence, caseloads, s).parts());
		Optional<LocalDate> closed = gate.flatMap(Gate::closed);
		parts.replaceAll(part -> closed.map(day -> closed(part, day)).orElse(part));
		gate.ifPresent(g -> parts.add(new Part(Part.Kind.DELIVERY, "gate", "Evaluation before the roll-out", g.verdict())));
		parts.add(Parts.evidenceAge(action, days(action), s));
		s.check();
		return Parts.capped(action, parts);
	}

	private static List<Part> cadences(ActionView action, Settings s) {
		CadenceRule.Thresholds thresholds = CadenceRule.Thresholds.from(s);
		return action.action().cadences().stream().map(cadence -> new Part(Part.Kind.DELIVERY, cadence.id(), cadence.title(),
				CadenceRule.judge(cadence, action.reviews(cadence.id()), action.asOf(), thresholds))).toList();
	}

	/** What was stopped by decision is not late and promises nothing more. */
	private static Part closed(Part part, LocalDate day) {
		Verdict stopped = Verdict.of(Status.GREEN, "Closed by decision of " + Words.day(day) + ": nothing more is promised of it.");
		Verdict before = part.verdict();
		return new Part(part.kind(), part.name(), part.title(),
				before.status() == Status.GREY ? stopped : Verdicts.using(Verdicts.because(stopped, before.reasons()), before.used()));
	}

	private static List<LocalDate> days(ActionView action) {
		return Stream.concat(action.measures().stream().flatMap(measure -> measure.observations().stream()).map(Observation::on),
				action.action().cadences().stream().flatMap(cadence -> action.reviews(cadence.id()).stream()).map(Review::on)).toList();
	}
}
