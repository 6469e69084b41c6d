package org.planwright.core.exchange.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Set;
import org.planwright.core.exchange.plan.PlanReader;
import org.planwright.core.exchange.text.TextReader;

/** Plans in YAML and in JSON. */
class TextFuzzTest {

	@FuzzTest
	void read(byte[] file) {
		Fuzzed.refusedOrRead(() -> PlanReader.read(TextReader.read(file, false), Fuzzed.TODAY, Set.of()));
		Fuzzed.refusedOrRead(() -> PlanReader.read(TextReader.read(file, true), Fuzzed.TODAY, Set.of()));
	}
}
