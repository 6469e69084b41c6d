package org.planwright.core.exchange.statistics.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import org.planwright.core.exchange.statistics.Delivered;
import org.planwright.core.exchange.statistics.Figure;
import org.planwright.core.exchange.statistics.describe.PlanFigures;
import org.planwright.core.exchange.statistics.describe.ReturnFigures;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Reading;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;
import org.planwright.core.model.service.Write.Proposed;

/**
 * Tells a plan what official statistics say of its measures, and its programmes what they say as returns: each value once, known from
 * the day it was published.
 */
final class Telling {

	private final Plans plans;
	private final PlanFigures described;

	Telling(Plans plans, PlanFigures described) {
		this.plans = plans;
		this.described = described;
	}

	/**
	 * Writes what is new.
	 *
	 * @param published an indicator's figures for the authority, the oldest publication first
	 * @return how many values were new, and which returns a programme did not take
	 */
	Delivered.Told tell(Actor actor, Function<String, List<Figure>> published) {
		Map<LocalDate, List<Proposed>> fresh = new TreeMap<>();
		List<String> refused = new ArrayList<>();
		int values = measures(published, fresh) + returns(published, fresh, refused);
		List<Write> writes = fresh.entrySet().stream().map(day -> new Write(actor, day.getValue(), Optional.empty(), Optional.of(day.getKey()))).toList();
		// Each day of publication is a write of its own; what would be refused of one keeps all of them away.
		writes.forEach(write -> plans.check(described.plan(), write));
		writes.forEach(write -> plans.write(described.plan(), write));
		return new Delivered.Told(described.plan(), values, String.join("; ", refused));
	}

	private int measures(Function<String, List<Figure>> published, Map<LocalDate, List<Proposed>> fresh) {
		PlanView view = plans.at(described.plan(), When.NOW);
		int values = 0;
		for (Measure measure : view.measures().stream().filter(each -> described.measures().containsKey(each.id())).toList()) {
			List<Said> said = new ArrayList<>(view.observations(measure.id()).stream().filter(told -> told.value().part().isEmpty()).map(Said::of).toList());
			for (Figure figure : published.apply(described.measures().get(measure.id()))) {
				Said next = new Said(figure.on(), figure.published(), figure.reading());
				if (figure.breakdown().isEmpty() && !figure.on().isAfter(plans.today()) && isNews(next, said)) {
					said.add(next);
					values++;
					fresh.computeIfAbsent(figure.published(), none -> new ArrayList<>()).add(proposed(observed(measure.id(), figure)));
				}
			}
		}
		return values;
	}

	/** @param refused what a programme does not take, which keeps nothing else away */
	private int returns(Function<String, List<Figure>> published, Map<LocalDate, List<Proposed>> fresh, List<String> refused) {
		ReturnsTold returns = new ReturnsTold(plans, described.plan());
		int values = 0;
		for (ReturnFigures each : described.returns()) {
			for (ReturnsTold.Fresh one : returns.of(each, published, refused)) {
				values += one.figures();
				one.events().forEach(event -> fresh.computeIfAbsent(one.published(), none -> new ArrayList<>()).add(proposed(event)));
			}
		}
		return values;
	}

	/** A value of a day, and since when it is known. */
	private record Said(LocalDate on, LocalDate known, Reading reading) {

		static Said of(Told<Observation> told) {
			return new Said(told.value().on(), told.knownFrom(), told.value().reading());
		}

		boolean sameValue(Said other) {
			return figure().isPresent() && other.figure().isPresent() ? figure().get().compareTo(other.figure().get()) == 0
					: reading.equals(other.reading);
		}

		private Optional<BigDecimal> figure() {
			return reading instanceof Reading.Figure figure ? Optional.of(figure.value()) : Optional.empty();
		}
	}

	/** A release repeats what the one before it said; only what is another than was known by then is a revision. */
	private static boolean isNews(Said next, List<Said> said) {
		return said.stream().filter(each -> each.on().equals(next.on()) && !each.known().isAfter(next.known()))
				.reduce((one, other) -> other.known().isBefore(one.known()) ? one : other).filter(next::sameValue).isEmpty();
	}

	private static Event observed(String measure, Figure figure) {
		return new Event.Observed(new Observation(measure, figure.on(), Optional.empty(), figure.reading(), Optional.empty(), Optional.empty(),
				Optional.of(figure.source()), Optional.of(figure.area().name() + " (" + figure.area().code() + "), " + figure.period() + ", published "
						+ Days.words(figure.published()))));
	}

	private static Proposed proposed(Event event) {
		return new Proposed(event, OptionalLong.empty(), "", 0);
	}
}
