package org.planwright.core.exchange.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.planwright.core.engine.MemoryEngine;
import org.planwright.core.exchange.grid.GridReader;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.exchange.plan.PlanFilesService;
import org.planwright.core.exchange.text.TextReader;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;

/** Whatever comes in, the answer is what it says or a refusal with a reason: anything else is a finding. */
final class Fuzzed {

	static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
	private static final String PLAN = """
			plan: {id: p, title: Plan, organisation: Barsetshire}
			sections: [{number: "1", title: Money}]
			measures: [{id: turnover, title: Turnover, unit: "%", polarity: down}]
			actions: [{ref: "1.1", section: "1", programme: corporate, title: Hold a panel, measures: [{measure: turnover, role: impact}], primary: [impact]}]
			""";

	private Fuzzed() {
	}

	/** Something that may refuse. */
	interface Reading {
		void run();
	}

	static void refusedOrRead(Reading reading) {
		try {
			reading.run();
		} catch (Refusal refusal) {
			if (refusal.getMessage().isBlank()) {
				throw new AssertionError("a refusal without a reason", refusal);
			}
		}
	}

	static void document(byte[] file) {
		refusedOrRead(() -> GridReader.read(file, Limits.DOCUMENT));
	}

	/** An engine with one plan, {@code p}. */
	static MemoryEngine engine() {
		MemoryEngine engine = new MemoryEngine(TODAY);
		new PlanFilesService(engine.plans(), engine.people()).create(TextReader.read(PLAN.getBytes(StandardCharsets.UTF_8), false), Actor.SYSTEM, Optional.empty());
		return engine;
	}
}
