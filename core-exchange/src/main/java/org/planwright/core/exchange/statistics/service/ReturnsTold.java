package org.planwright.core.exchange.statistics.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planwright.core.exchange.statistics.Figure;
import org.planwright.core.exchange.statistics.describe.ReturnFigures;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.When;

/**
 * Makes returns of a programme from official statistics, one for each period and publication that has a figure for every field.
 * What the council itself has said of a period by then stands.
 */
final class ReturnsTold {

	/** How the note of such a return begins, by which it is told from the council's own. */
	private static final String OFFICIAL = "Official statistics: ";

	private final Plans plans;
	private final String plan;
	private final Map<LocalDate, PlanView> views = new HashMap<>();
	private final Map<String, ProgrammeRecord> told = new HashMap<>();

	ReturnsTold(Plans plans, String plan) {
		this.plans = plans;
		this.plan = plan;
	}

	/**
	 * A return that is new to the plan.
	 *
	 * @param figures how many figures it holds
	 */
	record Fresh(LocalDate published, List<Event> events, int figures) {
	}

	/**
	 * What is new to the plan, the oldest publication first; nothing while the programme is not installed.
	 *
	 * @param published an indicator's figures for the authority, the oldest publication first
	 * @param refused gets what the programme does not take, and why; that keeps nothing else away
	 */
	List<Fresh> of(ReturnFigures described, Function<String, List<Figure>> published, List<String> refused) {
		PlanView now = plans.at(plan, When.NOW);
		Optional<Return> form = now.returns(described.programme()).stream().filter(each -> each.id().equals(described.id())).findFirst();
		List<Fresh> fresh = new ArrayList<>();
		form.ifPresent(known -> editions(described, published).forEach((edition, figures) -> {
			if (figures.size() == described.fields().size() && !edition.on().isAfter(plans.today())) {
				try {
					List<Event> events = now.returned(described.programme(), described.id(), key(known, edition.on()), body(edition, figures));
					if (isNews(events, edition.published())) {
						fresh.add(new Fresh(edition.published(), events, figures.size()));
					}
				} catch (Refusal refusal) {
					refused.add(described.programme() + "/" + described.id() + " of " + Days.words(edition.on()) + ": " + refusal.getMessage());
				}
			}
		}));
		return fresh;
	}

	/** What was published of a period on a day. */
	private record Edition(LocalDate published, LocalDate on) implements Comparable<Edition> {
		@Override
		public int compareTo(Edition other) {
			int order = published.compareTo(other.published);
			return order == 0 ? on.compareTo(other.on) : order;
		}
	}

	/** Symbols are no figures. */
	private static Map<Edition, Map<String, Figure>> editions(ReturnFigures described, Function<String, List<Figure>> published) {
		Map<Edition, Map<String, Figure>> editions = new TreeMap<>();
		described.fields().forEach((field, indicator) -> published.apply(indicator).stream()
				.filter(figure -> figure.breakdown().isEmpty() && figure.value().isPresent())
				.forEach(figure -> editions.computeIfAbsent(new Edition(figure.published(), figure.on()), none -> new LinkedHashMap<>()).put(field, figure)));
		return editions;
	}

	private static String key(Return form, LocalDate on) {
		return form.key(Optional.empty(), form.every() == Return.Every.MONTH ? YearMonth.from(on).toString() : on.toString());
	}

	private static Input body(Edition edition, Map<String, Figure> figures) {
		Map<String, Input> fields = new LinkedHashMap<>();
		figures.forEach((field, figure) -> fields.put(field, new Input.Figure(field, 0, figure.value().orElseThrow())));
		Figure any = figures.values().iterator().next();
		String sources = figures.values().stream().map(Figure::source).distinct().sorted().collect(Collectors.joining("; "));
		fields.put(Return.NOTE.name(), new Input.Text(Return.NOTE.name(), 0, OFFICIAL + sources + "; " + any.area().name() + " (" + any.area().code() + "), "
				+ any.period() + ", published " + Days.words(edition.published())));
		return new Input.Group("", 0, fields);
	}

	/** A release repeats what the one before it said. */
	private boolean isNews(List<Event> events, LocalDate published) {
		ProgrammeRecord record = events.stream().filter(Event.RecordSet.class::isInstance).map(event -> ((Event.RecordSet) event).record()).findFirst()
				.orElseThrow(() -> new IllegalStateException("a return without a record"));
		String place = record.programme() + "/" + record.kind() + "/" + record.key();
		Optional<ProgrammeRecord> before = Optional.ofNullable(told.get(place)).or(() -> knownAt(published, record));
		boolean news = before.isEmpty() || isOfficial(before.get()) && !figures(before.get()).equals(figures(record));
		if (news) {
			told.put(place, record);
		}
		return news;
	}

	private Optional<ProgrammeRecord> knownAt(LocalDate published, ProgrammeRecord record) {
		try {
			return views.computeIfAbsent(published, day -> plans.at(plan, new When(Optional.empty(), Optional.of(day))))
					.record(record.programme(), record.kind(), record.key()).map(Told::value);
		} catch (Refusal refusal) {
			// Nothing was known of the plan by then.
			return Optional.empty();
		}
	}

	private static boolean isOfficial(ProgrammeRecord record) {
		return record.fields().getOrDefault(Return.NOTE.name(), "").startsWith(OFFICIAL);
	}

	private static Map<String, String> figures(ProgrammeRecord record) {
		Map<String, String> figures = new TreeMap<>(record.fields());
		figures.remove(Return.NOTE.name());
		return figures;
	}
}
