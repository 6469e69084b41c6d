package org.planwright.core.exchange.bad;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.planwright.core.engine.MemoryEngine;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.folder.PlanPath;
import org.planwright.core.exchange.plan.PlanExchangeService;
import org.planwright.core.exchange.plan.PlanFilesService;
import org.planwright.core.exchange.statistics.Delivery;
import org.planwright.core.exchange.statistics.Delivery.OnFault;
import org.planwright.core.exchange.statistics.service.ReturnsService;
import org.planwright.core.exchange.statistics.service.SmallCohorts;
import org.planwright.core.exchange.statistics.service.StatisticsService;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;

/** What a file is brought in for. */
enum Use {
	PLAN(List.of("Ref", "Improvement action", "Lead officer", "Timeframe"), List.of("1.1", "Hold a panel of the leaders", "Ann Ash", "By March 2027"),
			List.of("1.2", "Review what placements cost", "Bo Birch", "By May 2027")),
	STATISTICS(List.of("time_period", "time_identifier", "geographic_level", "new_la_code", "la_name", "caseload_fte"),
			List.of("2018", "Reporting year", "Local authority", "E10000024", "Nottinghamshire", "17.6"),
			List.of("2019", "Reporting year", "Local authority", "E10000024", "Nottinghamshire", "16.8")),
	RETURN(List.of("measure", "date", "value", "note"), List.of("turnover", "2020-06-30", "12.5", "by hand"), List.of("turnover", "2020-07-31", "12.6", "by hand"));

	static final String PLAN_ID = "nottinghamshire-2019";
	static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

	/** A header and two rows. */
	final List<List<String>> rows;

	@SafeVarargs
	Use(List<String>... rows) {
		this.rows = List.of(rows);
	}

	/** An installation with one plan and no release. */
	static final class Place {

		final Path releases;
		final Plans plans;
		final PlanExchangeService documents;
		final StatisticsService statistics;
		final ReturnsService returns;

		Place(Path releases) throws IOException {
			MemoryEngine engine = new MemoryEngine(TODAY);
			this.releases = releases;
			plans = engine.plans();
			new PlanFilesService(plans, engine.people()).create(PlanPath.read(Path.of("../distribution/src/main/resources/etc/plans/" + PLAN_ID + ".yaml")),
					Actor.SYSTEM, Optional.empty());
			documents = new PlanExchangeService(plans, engine.people(), new SmallCohorts(SmallCohorts.LEAST));
			returns = new ReturnsService(plans, new SmallCohorts(SmallCohorts.LEAST));
			statistics = StatisticsService.open(releases, releases.resolve("none"), plans,
					Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
		}

		long version() {
			return plans.at(PLAN_ID, When.NOW).version();
		}
	}

	/** @throws Refusal when nothing was taken in */
	void take(Place place, byte[] file) {
		switch (this) {
			case PLAN -> {
				PlanImport report = place.documents.compare(PLAN_ID, file, ImportTerms.PLAIN, Actor.SYSTEM);
				place.documents.take(PLAN_ID, file, ImportTerms.PLAIN, Actor.SYSTEM, report.digest());
			}
			case STATISTICS -> place.statistics.load(new ByteArrayInputStream(file), new Delivery("release", Optional.of("social-work-workforce"),
					Optional.of(LocalDate.of(2020, 2, 27)), Optional.empty(), Optional.empty(), OnFault.STOP), Actor.SYSTEM, rows -> {
					});
			case RETURN -> place.returns.take(PLAN_ID, file, "return", OnFault.STOP, Optional.empty(), Actor.SYSTEM);
		}
	}
}
