package org.planwright.plugin.digital;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Observation;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Improvement;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.programme.Counting;
import org.planwright.core.rule.programme.Parts;

/** Judges what the council's digital work brings: devices that work, deliverables that are there, reports that are fresh. */
@Component
public final class DigitalProgramme implements Programme {

	static final String ID = "digital";
	static final String TITLE = "Digital";

	private final DigitalSettings settings;

	@Activate
	public DigitalProgramme(@Reference DigitalSettings settings) {
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
		List<Part> parts = new ArrayList<>();
		List<LocalDate> evidence = new ArrayList<>();
		List<Report> reports = Report.KIND.all(view);
		if (!view.milestones().isEmpty()) {
			parts.add(Parts.milestones(view, view.measure("reports").map(m -> Counting.with(m, Reports.accepted(reports))), s));
		}
		for (MeasureUse use : view.action().measures()) {
			view.measure(use.role()).ifPresent(measure -> {
				parts.addAll(parts(view, use.role(), measure, reports, evidence, s));
				measure.latest().map(Observation::on).ifPresent(evidence::add);
			});
		}
		parts.add(Parts.evidenceAge(view, evidence, s));
		s.check();
		return Parts.capped(view, parts);
	}

	/** @param evidence to which the days of the records used are added */
	private static List<Part> parts(ActionView view, String role, MeasureView measure, List<Report> reports, List<LocalDate> evidence,
			Settings s) {
		String title = measure.measure().title();
		return switch (role) {
			case "deliverables" -> deliverables(view, title, evidence, s);
			case "reports" -> {
				reports.forEach(report -> evidence.add(report.on()));
				yield List.of(Counting.part(view, role, title, Reports.accepted(reports), s),
						part(Part.Kind.IMPACT, "baselines", "Actions with a baseline", Baselines.judge(view)),
						part(Part.Kind.EVIDENCE_AGE, "freshness", "Freshness of the reports", Reports.freshness(reports, view.asOf(), s)));
			}
			case "phones", "access" -> {
				RollOut rollOut = RollOut.of(view, measure, DeviceReturn.KIND.all(view));
				rollOut.returns().forEach(r -> evidence.add(r.week()));
				yield List.of(part(Part.Kind.IMPACT, role, title, rollOut.coverage(s)),
						part(Part.Kind.DELIVERY, "adoption", title + ": used in the last 30 days", rollOut.adoption(s)));
			}
			case "morale", "feel-safe" -> List.of(Parts.measure(view, role, title, m -> Parts.fresh(
					Improvement.survey(m, Improvement.Thresholds.from(s)), m, m.latest().map(Observation::on), view.asOf(), s)));
			default -> List.of(Parts.measure(view, role, title, s));
		};
	}

	private static List<Part> deliverables(ActionView view, String title, List<LocalDate> evidence, Settings s) {
		List<Deliverable> register = Deliverable.KIND.all(view);
		register.forEach(deliverable -> evidence.add(deliverable.on()));
		Part counted = Counting.part(view, "deliverables", title,
				Counting.sums(register.stream().flatMap(deliverable -> deliverable.done().stream())), s);
		return register.isEmpty() ? List.of(counted)
				: List.of(counted, part(Part.Kind.DELIVERY, "deliverables", "Deliverables by their dates", Deliverable.byDates(register, view.asOf(), s)));
	}

	private static Part part(Part.Kind kind, String name, String title, Verdict verdict) {
		return new Part(kind, name, title, verdict);
	}
}
