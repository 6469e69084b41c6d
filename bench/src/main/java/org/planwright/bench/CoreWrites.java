package org.planwright.bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.planwright.core.engine.PlansComponent;
import org.planwright.core.engine.judge.Programmes;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Reading;
import org.planwright.core.model.Section;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Write;
import org.planwright.core.store.Store;

/** Clients that each tell the core an observation and wait until it is durable: checked, chained, folded and committed. */
public final class CoreWrites {

	private CoreWrites() {
	}

	public static void main(String[] args) throws Exception {
		try (Store store = Store.open(Path.of(args[2]))) {
			PlansComponent plans = new PlansComponent(store.journal(), store.people(), new Programmes(List.of()), Clock.systemUTC());
			LocalDate day = LocalDate.of(2019, 9, 1);
			List<Event> opening = List.of(
					new Event.PlanOpened(new PlanHead("bench", "Bench", "Bench", Optional.empty(), List.of(new Section("1", "One"))), day),
					new Event.MeasureSet(new Measure("places", "Places", Optional.of("places"), Polarity.UP, Optional.empty(), Optional.empty(),
							Optional.empty(), Optional.empty(), Optional.empty()), day, Optional.empty()));
			plans.write("bench", new Write(Actor.SYSTEM,
					opening.stream().map(event -> new Write.Proposed(event, OptionalLong.empty(), "", 0)).toList(), Optional.empty(), Optional.empty()));
			System.out.printf("%.0f%n", Clients.perSecond(Integer.parseInt(args[0]), Duration.ofSeconds(Long.parseLong(args[1])),
					() -> number -> tell(plans, day, number)));
			plans.close();
		}
	}

	private static void tell(Plans plans, LocalDate day, long number) {
		plans.write("bench", Write.add(Actor.SYSTEM, new Event.Observed(new Observation("places", day, Optional.of("w-" + number),
				new Reading.Figure(BigDecimal.valueOf(number)), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))));
	}
}
