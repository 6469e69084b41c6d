package org.planwright.core.rest.json;

import java.util.Optional;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Polarity;

/** A measure's definition in the form in which it is written: what is read here can be changed and sent back. */
public record MeasureForm(String title, Optional<String> unit, Polarity polarity, Optional<String> owner, Optional<Interval> every,
		Optional<Baseline> baseline, Optional<TargetJson> target, Optional<String> note) {

	static MeasureForm of(Measure m) {
		return new MeasureForm(m.title(), m.unit(), m.polarity(), m.owner(), m.every(), m.baseline(), m.target().map(TargetJson::of),
				m.note());
	}
}
