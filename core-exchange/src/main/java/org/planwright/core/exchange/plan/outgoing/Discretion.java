package org.planwright.core.exchange.plan.outgoing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.exchange.Discreet;
import org.planwright.core.exchange.statistics.service.SmallCohorts;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Measure;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Observation;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Told;

/** Holds back what tells of few people, wherever it stands in a plan. */
public record Discretion(Plans plans, PlanView view, SmallCohorts cohorts) implements Discreet {

	static final String HELD_BACK = SYMBOL + ": a small number, held back";

	private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

	@Override
	public Optional<Baseline> baseline(Measure measure) {
		return measure.baseline().filter(baseline -> !cohorts.isSmall(measure, baseline));
	}

	@Override
	public List<Told<Observation>> series(String id) {
		Measure measure = view.measure(id);
		return view.observations(id).stream()
				.map(told -> new Told<>(cohorts.suppressed(measure, told.value()), told.version(), told.recordedAt(), told.knownFrom(), told.actor())).toList();
	}

	@Override
	public List<String> statements(String action, List<String> sentences) {
		List<MeasureView> small = view.view(action).measures().stream().filter(measure -> numbers(measure).findAny().isPresent()).toList();
		return sentences.stream().map(sentence -> small.stream().anyMatch(measure -> tells(sentence, measure)) ? HELD_BACK : sentence).toList();
	}

	/** A sentence that names the measure may tell what was made of its number, such as a shortfall. */
	private boolean tells(String sentence, MeasureView measure) {
		List<BigDecimal> said = NUMBER.matcher(sentence).results().map(found -> new BigDecimal(found.group().replace(",", ""))).toList();
		return !said.isEmpty() && (sentence.contains(measure.measure().title())
				|| numbers(measure).anyMatch(number -> said.stream().anyMatch(each -> each.compareTo(number) == 0)));
	}

	/** What is held back of a measure. */
	private Stream<BigDecimal> numbers(MeasureView view) {
		Measure measure = view.measure();
		return Stream.concat(view.baseline().filter(baseline -> cohorts.isSmall(measure, baseline)).map(Baseline::value).stream(),
				view.observations().stream().filter(each -> cohorts.isSmall(measure, each)).flatMap(each -> each.figure().stream()));
	}

	@Override
	public Predicate<Entry> heldBack() {
		Map<String, List<Measure>> defined = JournalSheet.entries(plans, view).map(plans::event).flatMap(Optional::stream)
				.filter(Event.MeasureSet.class::isInstance).map(set -> ((Event.MeasureSet) set).measure()).collect(Collectors.groupingBy(Measure::id));
		// What cannot be read may tell anything.
		return entry -> entry.payload().isPresent() && plans.event(entry).filter(event -> !isSmall(event, defined)).isEmpty();
	}

	private boolean isSmall(Event event, Map<String, List<Measure>> defined) {
		if (event instanceof Event.Observed observed) {
			return any(defined, observed.observation().measure(), observed.observation(), cohorts::isSmall);
		} else if (event instanceof Event.MeasureSet set) {
			return set.measure().baseline().filter(baseline -> cohorts.isSmall(set.measure(), baseline)).isPresent();
		} else if (event instanceof Event.ActionSet set) {
			return set.action().measures().stream().anyMatch(use -> isSmall(use, defined));
		} else if (event instanceof Event.Reviewed reviewed) {
			return reviewed.review().count().filter(cohorts::isSmall).isPresent();
		}
		// Only its programme knows what it counts, and a number above the threshold may be of few: the nights of three children in a week.
		return event instanceof Event.RecordSet set && set.record().fields().values().stream().anyMatch(Discretion::isNumber);
	}

	private boolean isSmall(MeasureUse use, Map<String, List<Measure>> defined) {
		return use.baseline().filter(baseline -> any(defined, use.measure(), baseline, cohorts::isSmall)).isPresent();
	}

	/** As any definition of the measure has it: a unit that was corrected later tells of the values before too. */
	private static <T> boolean any(Map<String, List<Measure>> defined, String measure, T value, BiPredicate<Measure, T> isSmall) {
		return defined.getOrDefault(measure, List.of()).stream().anyMatch(each -> isSmall.test(each, value));
	}

	private static boolean isNumber(String field) {
		Matcher number = NUMBER.matcher(field.strip());
		return number.matches();
	}
}
