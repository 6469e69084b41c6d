package org.planwright.core.rest.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is different between two days.
 *
 * @param statuses actions that stand otherwise
 * @param figures values that were added, revised or withdrawn
 * @param dates promised, forecast and reached dates
 * @param owners who answers for what
 * @param promises baselines and targets, and which parts make a status
 * @param additions what is there anew, or under another title
 * @param removals what is there no more
 * @param told how many entries became known between the days
 */
public record ChangesJson(String plan, Side from, Side to, List<ChangeJson> statuses, List<ChangeJson> figures, List<ChangeJson> dates,
		List<ChangeJson> owners, List<ChangeJson> promises, List<ChangeJson> additions, List<ChangeJson> removals, int told, List<ToldJson> events) {

	/** One of the two days, and what was known by when. */
	public record Side(LocalDate asOf, Optional<LocalDate> knownAt) {
	}

	/**
	 * One difference.
	 *
	 * @param action the action it concerns, if it concerns one
	 * @param measure the measure it concerns, if it concerns one
	 * @param title of the action or measure
	 * @param what which thing about it
	 * @param from absent when there was nothing before
	 * @param to absent when there is nothing any more
	 */
	public record ChangeJson(Optional<String> action, Optional<String> measure, String title, String what, Optional<Object> from,
			Optional<Object> to) {
	}

	/** An entry of the journal that became known between the days. */
	public record ToldJson(long version, String type, LocalDate knownFrom, Instant recordedAt, PersonJson by, String address) {
	}
}
