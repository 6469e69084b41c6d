package org.planwright.core.engine;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.planwright.core.engine.judge.Programmes;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Panels;
import org.planwright.core.model.service.Plans;

/** The real engine on a day of the test's choice. A programme that has panels shows them. */
public final class MemoryEngine {

	private MemoryEngine() {
	}

	public static Plans plans(Journal journal, People people, Supplier<LocalDate> today, Programme... programmes) {
		List<Panels> panels = Stream.of(programmes).filter(Panels.class::isInstance).map(Panels.class::cast).toList();
		InstantSource noon = () -> today.get().atTime(12, 0).toInstant(ZoneOffset.UTC);
		return new PlansComponent(journal, people, new Programmes(List.of(programmes), panels), noon.withZone(ZoneOffset.UTC));
	}
}
