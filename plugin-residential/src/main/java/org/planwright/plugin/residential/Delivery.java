package org.planwright.plugin.residential;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Embedded;
import org.planwright.core.rule.MilestoneRule;
import org.planwright.core.rule.Settings;

/** What the rules of this programme do alike with the parts they make. */
public final class Delivery {

	private Delivery() {
	}

	/** The delivery parts BLUE instead of GREEN, once every step is done, the evidence is accepted and the measure has held. */
	public static List<Part> embedded(ActionView view, List<Part> parts, String role, Settings settings) {
		Optional<LocalDate> completed = MilestoneRule.judge(view, MilestoneRule.Thresholds.from(settings)).completed();
		List<Embedded.Held> held = view.measure(role).map(Embedded::atTarget).orElse(List.of());
		Embedded.Thresholds thresholds = Embedded.Thresholds.from(settings);
		return parts.stream().map(part -> part.kind() == Part.Kind.DELIVERY
				? with(part, verdict -> Embedded.judge(verdict, completed, held, view.acceptance(), thresholds)) : part).toList();
	}

	/** The same part with another verdict. */
	public static Part with(Part part, UnaryOperator<Verdict> change) {
		return new Part(part.kind(), part.name(), part.title(), change.apply(part.verdict()));
	}
}
