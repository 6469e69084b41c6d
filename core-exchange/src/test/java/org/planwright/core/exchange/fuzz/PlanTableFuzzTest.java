package org.planwright.core.exchange.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.planwright.core.engine.MemoryEngine;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.plan.PlanExchangeService;
import org.planwright.core.exchange.statistics.service.SmallCohorts;
import org.planwright.core.model.service.Actor;

/** Tables of plans, up to what would be told. */
class PlanTableFuzzTest {

	private static final ImportTerms TERMS = new ImportTerms(Map.of(), Optional.of(Fuzzed.TODAY), Optional.of("a reason"), "corporate",
			Optional.of(new ImportTerms.NewPlan("Plan", "Barsetshire")));

	private static PlanExchangeService documents;

	@BeforeAll
	static void open() {
		MemoryEngine engine = Fuzzed.engine();
		documents = new PlanExchangeService(engine.plans(), engine.people(), new SmallCohorts(SmallCohorts.LEAST));
	}

	@FuzzTest
	void compare(byte[] file) {
		Fuzzed.refusedOrRead(() -> documents.compare("p", file, TERMS, Actor.SYSTEM));
		Fuzzed.refusedOrRead(() -> documents.compare("new", file, TERMS, Actor.SYSTEM));
	}
}
