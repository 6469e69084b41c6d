package org.planwright.core.exchange.statistics;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.osgi.annotation.versioning.ProviderType;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.When;

/** The official statistics of this installation: reference data of every authority, belonging to no plan. Thread-safe. */
@ProviderType
public interface Statistics {

	/** The releases that are loaded, the oldest publication first. */
	List<Release> releases();

	/** The release that is being loaded now. */
	Optional<Loading> loading();

	/**
	 * A release that is being loaded.
	 *
	 * @param rows how many have been read
	 */
	record Loading(String file, Instant since, long rows) {
	}

	/**
	 * Loads a release, and tells the plans that have measures in it what is new to them. A file that is there already changes
	 * nothing, unless it is to be read again.
	 *
	 * @param actor who hands it in: a contributor at least
	 * @param progress is told now and then how many rows have been read
	 * @throws Refusal with the rows at fault; nothing was loaded
	 */
	Delivered load(InputStream file, Delivery delivery, Actor actor, LongConsumer progress);

	/**
	 * Tells a plan what the loaded releases say of its measures and it has not been told yet.
	 *
	 * @throws Refusal of kind {@code UNKNOWN} when no measure of the plan is described as a figure of a statistic
	 */
	Delivered.Told tell(String plan, Actor actor);

	/**
	 * An indicator's values for an area, oldest first; of each period the one published last, as known on a day.
	 *
	 * @param indicator {@code statistic/indicator}, or the indicator alone where only one statistic has it
	 * @param area by its code, its number or its name
	 * @param every whether to answer what was published earlier of the same period too
	 * @throws Refusal of kind {@code UNKNOWN} when there is no such indicator or area
	 */
	List<Figure> series(String indicator, String area, When when, boolean every);

	/**
	 * Compares an authority.
	 *
	 * @param edition which list of neighbours; the one of the day when empty
	 * @throws Refusal of kind {@code UNKNOWN} when there is no such indicator or authority
	 */
	Benchmark benchmark(String indicator, String authority, When when, Optional<LocalDate> edition);

	/** A comparison as a table: a row for the authority, each neighbour and each median, numbers as numbers. */
	byte[] csv(Benchmark benchmark);

	/** Values as a table, each with its area, period, symbol, source and day of publication. */
	byte[] csv(Indicator indicator, List<Figure> figures);

	/** The indicator that a name means, as its newest release describes it. */
	Indicator indicator(String indicator);
}
