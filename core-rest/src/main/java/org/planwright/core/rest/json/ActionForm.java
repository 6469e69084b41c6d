package org.planwright.core.rest.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.core.model.Action;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Cadence;
import org.planwright.core.model.Interval;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Timeframe;

/** An action's definition in the form in which it is written: what is read here can be changed and sent back. */
public record ActionForm(Optional<String> parent, String section, String title, String programme, List<String> accountable,
		List<String> leads, List<String> outcomes, Timeframe timeframe, List<String> success, List<String> links, Set<String> primary,
		List<Use> measures, List<Cadence> cadences, List<String> cappedBy, Optional<Interval> updates, Map<String, String> settings,
		List<String> questions) {

	/** The action's use of a measure. */
	public record Use(String measure, String role, Optional<Baseline> baseline, Optional<TargetJson> target) {
		static Use of(MeasureUse use) {
			return new Use(use.measure(), use.role(), use.baseline(), use.target().map(TargetJson::of));
		}
	}

	static ActionForm of(Action a) {
		return new ActionForm(a.parent(), a.section(), a.title(), a.programme(), a.accountable(), a.leads(), a.outcomes(), a.timeframe(),
				a.successMeasures(), a.links(), a.primary(), a.measures().stream().map(Use::of).toList(), a.cadences(), a.cappedBy(),
				a.updates(), a.settings(), a.questions());
	}
}
