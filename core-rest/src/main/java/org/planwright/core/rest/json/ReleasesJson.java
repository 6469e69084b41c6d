package org.planwright.core.rest.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.exchange.statistics.Indicator;
import org.planwright.core.exchange.statistics.Release;
import org.planwright.core.exchange.statistics.Statistics;

/**
 * What official statistics are loaded.
 *
 * @param loading what is being loaded now
 */
public record ReleasesJson(List<StatisticJson> statistics, Optional<Statistics.Loading> loading) {

	/**
	 * A statistic.
	 *
	 * @param indicators as the newest release that has them describes them
	 */
	public record StatisticJson(String id, String title, String publisher, List<Indicator> indicators, List<ReleaseJson> releases) {
	}

	/**
	 * A release.
	 *
	 * @param confirmed whether the day of publication is certain
	 * @param sha256 of the file it came in
	 */
	public record ReleaseJson(LocalDate published, boolean confirmed, String file, String sha256, Instant loadedAt, long values) {
	}

	/** Those published by a day. */
	public static ReleasesJson of(List<Release> releases, Optional<LocalDate> knownAt, Optional<Statistics.Loading> loading) {
		Map<String, List<Release>> byStatistic = new LinkedHashMap<>();
		releases.stream().filter(release -> knownAt.filter(release.published()::isAfter).isEmpty())
				.forEach(release -> byStatistic.merge(release.statistic(), List.of(release),
						(older, newer) -> java.util.stream.Stream.concat(older.stream(), newer.stream()).toList()));
		return new ReleasesJson(byStatistic.values().stream().map(ReleasesJson::statistic).toList(), loading);
	}

	private static StatisticJson statistic(List<Release> releases) {
		Map<String, Indicator> indicators = new LinkedHashMap<>();
		releases.forEach(release -> release.indicators().forEach(indicator -> indicators.put(indicator.id(), indicator)));
		Release newest = releases.get(releases.size() - 1);
		return new StatisticJson(newest.statistic(), newest.title(), newest.publisher(), List.copyOf(indicators.values()),
				releases.stream().map(release -> new ReleaseJson(release.published(), release.confirmed(), release.file(), release.hash(), release.loadedAt(),
						release.values())).toList());
	}
}
