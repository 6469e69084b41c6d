package org.planwright.core.engine.judge;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.panel.Absent;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.service.Panels;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans.ProgrammeInfo;
import org.planwright.live.update.lane.LaneClosed;
import org.planwright.live.update.lane.Lanes.Passage;
import org.planwright.live.update.lane.Lanes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The programmes that are installed. Of two with one id the first in service order judges: a newcomer waits its turn. One that
 * is being replaced counts as installed: what it said still holds, and what it would have to say is waited for.
 */
@Component(service = Programmes.class)
public final class Programmes {

	private static final Logger LOG = LoggerFactory.getLogger(Programmes.class);

	/** Stands in for the rules of a programme that is away. */
	static final String NOT_INSTALLED = "not installed";

	/** What stands at these addresses below {@code /api} is the core's. */
	private static final Set<String> TAKEN = Set.of("account", "openapi.json", "plans", "programmes", "statistics");

	private final Map<ServiceReference<?>, Programme> services = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
	private final Map<ServiceReference<?>, Panels> shows = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
	private volatile Map<String, Programme> byId = Map.of();
	private volatile Map<String, Panels> showing = Map.of();
	private final Replaced replaced = new Replaced();
	private volatile Stamp stamp = new Stamp(List.of(), "");

	private record Stamp(List<ProgrammeInfo> infos, String text) {
	}

	@Activate
	public Programmes() {
	}

	/** The given programmes and no others, where there is no service registry. */
	public Programmes(Collection<? extends Programme> programmes) {
		this(programmes, List.of());
	}

	/** The given programmes with what they show, where there is no service registry. */
	public Programmes(Collection<? extends Programme> programmes, Collection<? extends Panels> panels) {
		byId = firstOfEach(programmes, Programme::id);
		showing = firstOfEach(panels, Panels::programme);
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void bindProgramme(Programme programme, ServiceReference<Programme> reference) {
		if (TAKEN.contains(programme.id())) {
			LOG.error("programme {} of {} is ignored: addresses under /api/{} are the core's, it needs another id", programme.id(),
					reference.getBundle(), programme.id());
			return;
		}
		services.put(reference, programme);
		byId = firstOfEach(services.values(), Programme::id);
		replaced.returns(programme.id());
		LOG.info("programme {} is installed, rules {}", programme.id(), programme.rulesVersion());
	}

	void unbindProgramme(Programme programme, ServiceReference<Programme> reference) {
		if (services.remove(reference) == null) {
			return;
		}
		ProgrammeInfo info = info(programme);
		if (services.values().stream().noneMatch(other -> other.id().equals(info.id()))) {
			replaced.leaves(info);
		}
		byId = firstOfEach(services.values(), Programme::id);
		LOG.info("programme {} has left", info.id());
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void bindPanels(Panels panels, ServiceReference<Panels> reference) {
		shows.put(reference, panels);
		showing = firstOfEach(shows.values(), Panels::programme);
	}

	void unbindPanels(ServiceReference<Panels> reference) {
		shows.remove(reference);
		showing = firstOfEach(shows.values(), Panels::programme);
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	void bindLanes(Lanes service) {
		replaced.lanes(Optional.of(service));
	}

	void unbindLanes(Lanes service) {
		replaced.lanes(Optional.empty());
	}

	/**
	 * Begins a call of a programme. It is not replaced before the call is over.
	 *
	 * @throws LaneClosed while it is being replaced
	 */
	Passage enter(String id) {
		return replaced.enter(id, () -> byId.containsKey(id));
	}

	/** Asks; what meets a programme that is being replaced is asked again, where the thread may wait for that. */
	<T> T patiently(Supplier<T> question) {
		return replaced.patiently(question);
	}

	/**
	 * What a programme shows of a plan.
	 *
	 * @throws Refusal when it is not installed
	 * @throws LaneClosed while it is being replaced
	 */
	List<Panel> panels(String id, PlanView plan) {
		try (Passage inside = enter(id)) {
			if (!byId.containsKey(id)) {
				throw Refusal.unknown("programme " + id + " is not installed");
			}
			return shown(id, panels -> panels.panels(plan));
		}
	}

	/**
	 * The measures of an action as its programme shows them; none when it is not installed.
	 *
	 * @throws LaneClosed while it is being replaced
	 */
	List<Panel> measurePanels(ActionView action) {
		String id = action.action().programme();
		try (Passage inside = enter(id)) {
			return shown(id, panels -> panels.measures(action));
		}
	}

	/**
	 * The returns it takes in; none when it is not installed.
	 *
	 * @throws LaneClosed while it is being replaced
	 */
	List<Return> returns(String id, PlanView plan) {
		try (Passage inside = enter(id)) {
			return Optional.ofNullable(showing.get(id)).map(panels -> panels.returns(plan)).orElse(List.of());
		}
	}

	/**
	 * What it makes of a return.
	 *
	 * @throws LaneClosed while it is being replaced
	 */
	List<Event> returned(String id, Function<Panels, List<Event>> question) {
		try (Passage inside = enter(id)) {
			return Optional.ofNullable(showing.get(id)).map(question)
					.orElseThrow(() -> Refusal.unknown("programme " + id + " is not installed"));
		}
	}

	private List<Panel> shown(String id, Function<Panels, List<Panel>> question) {
		try {
			return Optional.ofNullable(showing.get(id)).map(question).orElse(List.of());
		} catch (Refusal | LaneClosed e) {
			throw e;
		} catch (RuntimeException e) {
			// A page or a document is about more than this programme.
			LOG.error("programme {} failed to show what it has", id, e);
			return List.of(new Panel("failed", "Nothing to show", Optional.empty(), List.of(), List.of(), List.of(
					new Absent("Programme " + id + " failed to show what it has.", "Its log says why."))));
		}
	}

	/** Of each id the first in service order. */
	private static <T> Map<String, T> firstOfEach(Collection<? extends T> inServiceOrder, Function<T, String> id) {
		Map<String, T> byId = new TreeMap<>();
		inServiceOrder.forEach(service -> byId.putIfAbsent(id.apply(service), service));
		return Collections.unmodifiableMap(byId);
	}

	/** Those that judge now. */
	public Collection<Programme> all() {
		return byId.values();
	}

	/** The ids of the programmes that a bundle brings. */
	public List<String> of(Bundle bundle) {
		return services.entrySet().stream().filter(service -> bundle.equals(service.getKey().getBundle()))
				.map(service -> service.getValue().id()).toList();
	}

	Optional<Programme> find(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	/** The rules that judge a programme's actions now; says so when there are none. */
	String rules(String id) {
		return find(id).map(Programme::rulesVersion)
				.or(() -> replaced.find(id).map(ProgrammeInfo::rules)).orElse(NOT_INSTALLED);
	}

	/** In the order of their ids. */
	public List<ProgrammeInfo> infos() {
		return current().infos();
	}

	/** Identifies every rule that may have a say: the programmes, their versions, their configuration. */
	public String stamp() {
		return current().text();
	}

	/** Asked on every request, while configuration changes at any time: compared each time, and rarely made anew. */
	private Stamp current() {
		Map<String, Programme> now = byId;
		Stamp known = stamp;
		if (!replaced.isEmpty() || !matches(known.infos(), now)) {
			Map<String, ProgrammeInfo> infos = new TreeMap<>();
			replaced.all().forEach(info -> infos.put(info.id(), info));
			now.values().forEach(programme -> infos.put(programme.id(), info(programme)));
			StringBuilder text = new StringBuilder();
			infos.values().forEach(info -> text.append(info.id()).append(' ').append(info.rules()).append(';'));
			known = new Stamp(List.copyOf(infos.values()), text.toString());
			stamp = known;
		}
		return known;
	}

	private static ProgrammeInfo info(Programme programme) {
		return new ProgrammeInfo(programme.id(), programme.title(), programme.rulesVersion());
	}

	private static boolean matches(List<ProgrammeInfo> infos, Map<String, Programme> now) {
		if (infos.size() != now.size()) {
			return false;
		}
		int i = 0;
		for (Programme programme : now.values()) {
			ProgrammeInfo info = infos.get(i++);
			if (!info.id().equals(programme.id()) || !info.rules().equals(programme.rulesVersion())) {
				return false;
			}
		}
		return true;
	}
}
