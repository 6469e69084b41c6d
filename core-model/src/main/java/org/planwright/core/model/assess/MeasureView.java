package org.planwright.core.model.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Measure;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Target;

/**
 * A measure as one action uses it.
 *
 * @param observations of the whole and of parts, oldest first; of two for the same day and part only the one known last
 */
public record MeasureView(Measure measure, MeasureUse use, List<Observation> observations) {

	public MeasureView {
		Objects.requireNonNull(measure, "measure");
		Objects.requireNonNull(use, "use");
		observations = List.copyOf(observations);
	}

	public Optional<Baseline> baseline() {
		return use.baseline().or(measure::baseline);
	}

	public Optional<Target> target() {
		return use.target().or(measure::target);
	}

	/** The level the target asks for. */
	public Optional<BigDecimal> targetLevel() {
		return target().flatMap(Target::aim).flatMap(aim -> aim.level(baseline()));
	}

	public Optional<LocalDate> due() {
		return target().flatMap(Target::due);
	}

	/** The series of the whole. */
	public List<Observation> whole() {
		return observations.stream().filter(o -> o.part().isEmpty()).toList();
	}

	/** The newest of the whole. */
	public Optional<Observation> latest() {
		List<Observation> whole = whole();
		return whole.isEmpty() ? Optional.empty() : Optional.of(whole.get(whole.size() - 1));
	}
}
