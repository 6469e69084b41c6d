package org.planwright.core.exchange.statistics.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.planwright.core.exchange.grid.GridWriter;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.exchange.grid.Source;
import org.planwright.core.exchange.statistics.Area;
import org.planwright.core.exchange.statistics.Benchmark;
import org.planwright.core.exchange.statistics.Delivered;
import org.planwright.core.exchange.statistics.Delivered.Told;
import org.planwright.core.exchange.statistics.Delivery;
import org.planwright.core.exchange.statistics.Figure;
import org.planwright.core.exchange.statistics.Indicator;
import org.planwright.core.exchange.statistics.Judgement;
import org.planwright.core.exchange.statistics.Neighbour;
import org.planwright.core.exchange.statistics.Release;
import org.planwright.core.exchange.statistics.Statistics;
import org.planwright.core.exchange.statistics.compare.Comparing;
import org.planwright.core.exchange.statistics.compare.Vintages;
import org.planwright.core.exchange.statistics.describe.PlanFigures;
import org.planwright.core.exchange.statistics.read.Draft;
import org.planwright.core.exchange.statistics.read.ReleaseReader;
import org.planwright.core.exchange.statistics.store.ReleaseStore;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.When;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads releases into the store, and answers from it. */
public final class StatisticsService implements Statistics {

	private static final Logger LOG = LoggerFactory.getLogger(StatisticsService.class);

	private final ReleaseStore store;
	private final Plans plans;
	private final Supplier<Knowledge> knowledge;
	private final Clock clock;
	private volatile Knowledge known;
	private volatile Optional<Loading> loading = Optional.empty();

	/** @param knowledge is read anew before each load, so that a description counts as soon as it is there */
	StatisticsService(ReleaseStore store, Plans plans, Supplier<Knowledge> knowledge, Clock clock) {
		this.store = store;
		this.plans = plans;
		this.knowledge = knowledge;
		this.clock = clock;
		this.known = Knowledge.shipped();
	}

	/**
	 * Opens the releases in a folder.
	 *
	 * @param descriptions the folder that adds to what is described already
	 * @throws IOException when the folder cannot be opened
	 */
	public static StatisticsService open(Path releases, Path descriptions, Plans plans, Clock clock) throws IOException {
		StatisticsService service = new StatisticsService(ReleaseStore.open(releases), plans, () -> Knowledge.of(descriptions), clock);
		try {
			service.refresh();
		} catch (Refusal refusal) {
			LOG.warn("The descriptions in {} do not count: {}", descriptions, refusal.getMessage());
		}
		return service;
	}

	/** Reads the descriptions anew. */
	private void refresh() {
		known = knowledge.get();
	}

	@Override
	public List<Release> releases() {
		return store.releases();
	}

	@Override
	public Optional<Loading> loading() {
		return loading;
	}

	/** One at a time: each may take as much memory as is allowed. */
	@Override
	public synchronized Delivered load(InputStream file, Delivery delivery, Actor actor, LongConsumer progress) {
		checkRole(actor);
		refresh();
		Loading started = new Loading(delivery.file(), clock.instant(), 0);
		loading = Optional.of(started);
		try (ReleaseStore.Incoming incoming = store.take(file, Limits.STREAM.bytes())) {
			Optional<Release> there = store.releases().stream().filter(release -> release.hash().equals(incoming.hash())
					&& delivery.statistic().map(release.statistic()::equals).orElse(true)).findFirst();
			there.ifPresent(release -> checkDay(release, delivery));
			return there.isPresent() && !delivery.again() ? new Delivered(there.get(), false, 0, 0, List.of(), List.of(), List.of())
					: fresh(incoming, delivery, there, actor, rows -> {
						loading = Optional.of(new Loading(started.file(), started.since(), rows));
						progress.accept(rows);
					});
		} catch (IOException e) {
			throw new Refusal(Refusal.Kind.UNAVAILABLE, "the file cannot be read now: " + e.getClass().getSimpleName());
		} finally {
			loading = Optional.empty();
		}
	}

	private static void checkDay(Release release, Delivery delivery) {
		if (delivery.published().filter(day -> !day.equals(release.published())).isPresent()) {
			throw new Refusal(Refusal.Kind.CONFLICT, "this file is loaded already, as published on " + release.published());
		}
	}

	/** @param before what the same file was read as earlier, whose place this takes */
	private Delivered fresh(ReleaseStore.Incoming incoming, Delivery delivery, Optional<Release> before, Actor actor, LongConsumer progress)
			throws IOException {
		try (Draft draft = store.draft()) {
			return fresh(incoming, delivery, before, actor, ReleaseReader.read(Source.of(incoming.path()), delivery, known.descriptions(),
					known.authorities(), draft, progress));
		}
	}

	private Delivered fresh(ReleaseStore.Incoming incoming, Delivery delivery, Optional<Release> before, Actor actor, ReleaseReader.Result read) {
		if (read.published().isAfter(plans.today())) {
			throw Refusal.wrong("published", "is " + read.published() + ", after today, " + plans.today());
		}
		Release release = new Release(read.description().id(), read.description().title(), read.description().publisher(), read.published(),
				read.confirmed(), delivery.file(), incoming.hash(), clock.instant(), read.draft().values(), read.draft().indicators());
		store.put(release, read.draft(), before);
		return new Delivered(release, true, read.rows(), read.faulty(), read.faults(), read.remarks(), tellAll(release.statistic(), actor));
	}

	private List<Told> tellAll(String statistic, Actor actor) {
		return known.descriptions().plans().stream().filter(plan -> plans.exists(plan.plan()))
				.filter(plan -> plan.reads(statistic))
				.map(plan -> toldOrRefused(plan, actor)).toList();
	}

	/** The release is loaded, whatever a plan thinks of it. */
	private Told toldOrRefused(PlanFigures plan, Actor actor) {
		try {
			return told(plan, actor);
		} catch (Refusal refusal) {
			return new Told(plan.plan(), 0, refusal.getMessage());
		}
	}

	@Override
	public Told tell(String plan, Actor actor) {
		checkRole(actor);
		refresh();
		return told(known.descriptions().plans().stream().filter(each -> each.plan().equals(plan)).findFirst()
				.orElseThrow(() -> Refusal.unknown("no measure of the plan " + plan + " is described as a figure of a statistic")), actor);
	}

	private Told told(PlanFigures plan, Actor actor) {
		Area authority = area(plan.authority());
		return new Telling(plans, plan).tell(actor, indicator -> {
			int slash = indicator.indexOf('/');
			return figures(indicator.substring(0, slash), indicator.substring(slash + 1), sameAs(authority), When.NOW);
		});
	}

	private static void checkRole(Actor actor) {
		if (!actor.role().includes(Role.CONTRIBUTOR)) {
			throw new Refusal(Refusal.Kind.FORBIDDEN, "loading figures needs a contributor");
		}
	}

	@Override
	public List<Figure> series(String indicator, String area, When when, boolean every) {
		Found found = find(indicator);
		List<Figure> published = figures(found.statistic(), found.indicator().id(), sameAs(area(area)), when);
		return every ? published.stream().sorted(Comparator.comparing(Figure::on).thenComparing(Figure::breakdown)).toList()
				: List.copyOf(Vintages.last(published, figure -> known.key(figure.area())));
	}

	@Override
	public Benchmark benchmark(String indicator, String authority, When when, Optional<LocalDate> edition) {
		Found found = find(indicator);
		Area of = area(authority);
		LocalDate asOf = when.asOf().orElseGet(plans::today);
		Optional<Release> list = list(asOf, when, edition);
		List<Neighbour> neighbours = list.map(release -> store.neighbours(release).stream()
				.filter(neighbour -> known.key(neighbour.of()).equals(known.key(of))).toList()).orElse(List.of());
		Collection<Figure> figures = Vintages.last(figures(found.statistic(), found.indicator().id(), area -> true, when), figure -> known.key(figure.area()));
		return new Comparing(of, found.statistic(), found.indicator(), asOf, when.knownAt(), list.map(Release::published), neighbours,
				judgements(asOf, when), figures, known::key).benchmark();
	}

	/** The list that was asked for, else the newest of the day, else the first after it. */
	private Optional<Release> list(LocalDate asOf, When when, Optional<LocalDate> edition) {
		List<Release> lists = store.releases().stream().filter(release -> isKnown(release, when))
				.filter(release -> !store.neighbours(release).isEmpty()).toList();
		if (edition.isPresent()) {
			return Optional.of(lists.stream().filter(release -> release.published().equals(edition.get())).findFirst()
					.orElseThrow(() -> Refusal.unknown("no list of neighbours of " + edition.get() + " is loaded")));
		}
		return lists.stream().filter(release -> !release.published().isAfter(asOf)).reduce((older, newer) -> newer)
				.or(() -> lists.stream().findFirst());
	}

	/** Of each inspection what the newest list that was known says: lists are corrected. */
	private Collection<Judgement> judgements(LocalDate asOf, When when) {
		Map<String, Judgement> byInspection = new LinkedHashMap<>();
		Predicate<Judgement> wanted = judgement -> !judgement.on().isAfter(asOf) && isKnown(judgement.published(), when);
		store.judgements(release -> !isKnown(release, when)).stream().filter(wanted)
				.forEach(judgement -> byInspection.putIfAbsent(inspection(judgement), judgement));
		store.judgements(release -> isKnown(release, when)).stream().filter(wanted)
				.forEach(judgement -> byInspection.put(inspection(judgement), judgement));
		return byInspection.values();
	}

	private String inspection(Judgement judgement) {
		return known.key(judgement.area()) + " " + judgement.on();
	}

	private List<Figure> figures(String statistic, String indicator, Predicate<Area> areas, When when) {
		List<Figure> figures = new ArrayList<>();
		store.figures(statistic, indicator, release -> isKnown(release, when), areas, figure -> {
			if (when.asOf().filter(figure.on()::isAfter).isEmpty()) {
				figures.add(figure);
			}
		});
		return figures;
	}

	private static boolean isKnown(Release release, When when) {
		return isKnown(release.published(), when);
	}

	private static boolean isKnown(LocalDate published, When when) {
		return when.knownAt().filter(published::isAfter).isEmpty();
	}

	private Predicate<Area> sameAs(Area wanted) {
		String key = known.key(wanted);
		return area -> known.key(area).equals(key) || area.covers(wanted.code());
	}

	private Area area(String text) {
		return known.authorities().find(text, Optional.empty()).orElseThrow(() -> Refusal.unknown("there is no area " + shortened(text)));
	}

	private record Found(String statistic, Indicator indicator) {
	}

	/** An indicator as its newest release describes it. */
	private Found find(String text) {
		List<Found> found = new ArrayList<>();
		store.releases().forEach(release -> release.indicators().stream()
				.filter(indicator -> text.equals(indicator.id()) || text.equals(release.statistic() + "/" + indicator.id())).forEach(indicator -> {
					found.removeIf(each -> each.statistic().equals(release.statistic()));
					found.add(new Found(release.statistic(), indicator));
				}));
		if (found.isEmpty()) {
			throw Refusal.unknown("no loaded statistic has the indicator " + shortened(text));
		}
		if (found.size() > 1) {
			throw new Refusal(Refusal.Kind.UNREADABLE, "several statistics have the indicator " + text + "; say which: "
					+ String.join(", ", found.stream().map(each -> each.statistic() + "/" + each.indicator().id()).toList()));
		}
		return found.get(0);
	}

	@Override
	public byte[] csv(Benchmark benchmark) {
		return GridWriter.csv(Tables.of(benchmark));
	}

	@Override
	public byte[] csv(Indicator indicator, List<Figure> figures) {
		return GridWriter.csv(Tables.of(indicator, figures));
	}

	@Override
	public Indicator indicator(String indicator) {
		return find(indicator).indicator();
	}

	private static String shortened(String text) {
		return text.length() > 80 ? text.substring(0, 80) + "..." : text;
	}
}
