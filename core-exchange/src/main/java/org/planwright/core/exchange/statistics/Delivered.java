package org.planwright.core.exchange.statistics;

import java.util.List;
import org.planwright.core.model.input.Fault;

/**
 * What became of a delivery.
 *
 * @param fresh whether it was new; when it was there already, nothing has changed
 * @param rows how many were read
 * @param faulty how many of them were left out
 * @param faults why
 * @param told the plans that it told something
 */
public record Delivered(Release release, boolean fresh, long rows, long faulty, List<Fault> faults, List<Told> told) {

	/**
	 * What a plan was told.
	 *
	 * @param observations how many values were new to it
	 * @param refused why it was told nothing; empty when it was
	 */
	public record Told(String plan, int observations, String refused) {
	}

	public Delivered {
		faults = List.copyOf(faults);
		told = List.copyOf(told);
	}
}
