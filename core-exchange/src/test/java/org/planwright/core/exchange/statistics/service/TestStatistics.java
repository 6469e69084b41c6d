package org.planwright.core.exchange.statistics.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.planwright.core.exchange.statistics.Statistics;
import org.planwright.core.exchange.statistics.store.ReleaseStore;

/** The service in a folder, with one plan. */
public final class TestStatistics {

	private TestStatistics() {
	}

	public static Statistics in(Path folder, String plan, String... measures) throws IOException {
		TestPlans plans = new TestPlans();
		plans.add(plan, measures);
		return new StatisticsService(ReleaseStore.open(folder), plans.plans(), Knowledge::shipped, Clock.systemUTC());
	}
}
