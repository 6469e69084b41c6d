package org.planwright.core.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.annotation.versioning.ProviderType;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.service.Told;

/**
 * A plan as it is handed on: without the numbers in which single people could be recognised. Targets are promises and stay.
 */
@ProviderType
public interface Discreet {

	/** What stands for a number that is held back. */
	String SYMBOL = "c";

	/** Where a measure stood, unless that was a small number of people. */
	Optional<Baseline> baseline(Measure measure);

	/** Whether a measure has a baseline, and it is held back. */
	default boolean hidesBaseline(Measure measure) {
		return measure.baseline().isPresent() && baseline(measure).isEmpty();
	}

	/** Every value that was told of a measure, oldest first, with the symbol in the place of small numbers. */
	List<Told<Observation>> series(String measure);

	/** What is said of how an action stands; a sentence that tells a small number of one of its measures only says that it does. */
	List<String> statements(String action, List<String> sentences);

	/** Which entries of the journal are held back whole, since they tell such numbers. Reads in the journal how each measure was ever defined. */
	Predicate<Entry> heldBack();
}
