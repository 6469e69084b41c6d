package org.planwright.core.exchange.statistics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.planwright.core.model.input.Fault;

/**
 * What became of a delivery.
 *
 * @param fresh whether it was new; when it was there already, nothing has changed
 * @param rows how many were read
 * @param faulty how many of them were left out
 * @param faults why
 * @param remarks what else was not read, such as a hidden sheet, in sentences
 * @param told the plans that it told something
 */
public record Delivered(Release release, boolean fresh, long rows, long faulty, List<Fault> faults, List<String> remarks,
		List<Told> told) {

	/**
	 * What a plan was told.
	 *
	 * @param observations how many values were new to it
	 * @param refused why it was told nothing, or not all of it; empty when it was
	 */
	public record Told(String plan, int observations, String refused) {

		/** In a sentence. */
		public String words() {
			if (refused.isEmpty()) {
				return "The plan " + plan + " was told " + observations + " values that were new to it.";
			}
			return "The plan " + plan + " was told " + (observations == 0 ? "nothing: " : observations + " values that were new to it, and not told ") + refused;
		}
	}

	public Delivered {
		faults = List.copyOf(faults);
		remarks = List.copyOf(remarks);
		told = List.copyOf(told);
	}

	/** In sentences. */
	public List<String> words() {
		if (!fresh) {
			return List.of(release.file() + " is loaded already, as " + release.statistic() + " published on " + release.publishedOn()
					+ ". Nothing has changed.");
		}
		Stream<String> loaded = Stream.of(String.format(Locale.UK, "%s: %,d values from %,d rows of %s, published on %s.", release.statistic(),
				release.values(), rows, release.file(), release.publishedOn()));
		Stream<String> left = faulty == 0 ? Stream.of()
				: Stream.concat(Stream.of(String.format(Locale.UK, "%,d rows are left out:", faulty)), faults.stream().map(fault -> "  " + fault));
		return Stream.of(loaded, left, remarks.stream().map(remark -> remark + "."), told.stream().map(Told::words)).flatMap(lines -> lines).toList();
	}
}
