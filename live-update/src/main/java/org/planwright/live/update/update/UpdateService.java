package org.planwright.live.update.update;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.karaf.features.BootFinished;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.planwright.live.update.gate.LaneView;
import org.planwright.live.update.update.Update.Kind;
import org.planwright.live.update.update.Update.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes updates, one after the other, on a thread of its own. */
@Component(service = Updates.class, immediate = true, configurationPid = "org.planwright.live.update.command")
@Designate(ocd = UpdateConfig.class)
public final class UpdateService implements Updates {

	private static final Logger LOG = LoggerFactory.getLogger(UpdateService.class);
	private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
	private static final int RECENT = 20;
	private static final int TRIES = 10;

	private final BundleContext context;
	private final Prover prover;
	private final Provisioning provisioning;
	private final Switch lanes;
	private final Caller caller;
	private final Path etc;
	private final Home home;
	private final Installed installed;
	private final Start start;
	private final Deque<Progress> recent = new ArrayDeque<>();
	private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
		Thread thread = new Thread(task, "live-update");
		thread.setDaemon(true);
		return thread;
	});
	private volatile UpdateConfig config;
	/** Why nothing can be updated. */
	private volatile Optional<String> obstacle = Optional.of("the container is still starting; try again in a moment");
	private volatile boolean booted;
	private boolean featuresBehind;

	@Activate
	public UpdateService(BundleContext context, UpdateConfig config, @Reference Prover prover, @Reference Provisioning provisioning,
			@Reference Switch lanes, @Reference Caller caller) {
		this.context = context;
		this.config = config;
		this.prover = prover;
		this.provisioning = provisioning;
		this.lanes = lanes;
		this.caller = caller;
		Path base = Path.of(property("karaf.base", "")).toAbsolutePath().normalize();
		this.etc = Path.of(property("karaf.etc", base.resolve("etc").toString()));
		this.home = new Home(base.resolve("live"));
		this.installed = new Installed(context, base.resolve("deploy"));
		this.start = new Start(home, installed);
		repair();
	}

	private String property(String name, String otherwise) {
		String value = context.getProperty(name);
		return value == null ? otherwise : value;
	}

	private void repair() {
		try {
			// The container's memory of this bundle goes with its memory of all the others.
			File known = context.getDataFile("known");
			boolean remembered = known.exists();
			featuresBehind = start.repair(remembered);
			if (!remembered) {
				Files.createFile(known.toPath());
			}
		} catch (IOException e) {
			LOG.error("what was updated cannot be read", e);
		}
	}

	@Modified
	void modified(UpdateConfig changed) {
		config = changed;
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	void bindBoot(BootFinished finished) {
		executor.execute(this::booted);
	}

	void unbindBoot(BootFinished finished) {
		// What has once started has started.
	}

	/** The features may be replaced themselves while the container starts, and those of a moment ago take nothing any more. */
	private void booted() {
		booted = true;
		for (int tries = 1; !settle() && tries < TRIES; tries++) {
			try {
				TimeUnit.SECONDS.sleep(1);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	private synchronized boolean settle() {
		try {
			start.forget(provisioning);
			if (featuresBehind) {
				provisioning.refresh();
				start.settled();
				featuresBehind = false;
			}
			obstacle = Optional.empty();
			return true;
		} catch (IOException | Refused | RuntimeException e) {
			LOG.warn("what was updated is not settled yet", e);
			obstacle = Optional.of("what was updated before is not settled: " + e.getMessage());
			return false;
		}
	}

	@Deactivate
	void close() {
		executor.shutdownNow();
	}

	@Override
	public Update begin(Ask ask) throws Refused {
		Optional<String> why = obstacle;
		if (why.isPresent() && !(booted && settle())) {
			throw new Refused(why.get());
		}
		synchronized (recent) {
			Optional<Progress> going = recent.stream().filter(each -> !each.now().state().isOver()).findFirst();
			if (going.isPresent()) {
				giveWay(going.get(), ask);
			}
			Progress progress = new Progress(ID.format(Clock.systemUTC().instant()), ask, Clock.systemUTC());
			recent.addFirst(progress);
			if (recent.size() > RECENT) {
				recent.removeLast();
			}
			executor.execute(() -> run(progress, ask));
			return progress.now();
		}
	}

	/** A version that is only watched any more may be sent back at once. */
	private static void giveWay(Progress going, Ask ask) throws Refused {
		Update update = going.now();
		if (update.state() != State.WATCHING || ask.kind() != Kind.ROLLBACK || !update.bundle().equals(Optional.of(ask.of()))) {
			throw new Refused("another update is under way: " + update.id() + (update.bundle().isPresent() ? " of " + update.bundle().get() : ""));
		}
		going.cutShort();
	}

	private void run(Progress progress, Ask ask) {
		try {
			new Renewal(new Renewal.Tools(context, home, installed, prover, provisioning, lanes, caller, etc, config), ask, progress).run();
		} catch (Refused e) {
			progress.end(State.REFUSED, "refused: " + e.getMessage());
		} catch (IOException e) {
			LOG.warn("{} {} came to nothing", ask.kind(), ask.of(), e);
			progress.end(State.REFUSED, "refused, as the folder of live update cannot be written or read: " + e.getMessage());
		} catch (InterruptedException e) {
			progress.end(State.REFUSED, "cut short");
		} catch (RuntimeException | LinkageError e) {
			LOG.error("{} {} came to nothing", ask.kind(), ask.of(), e);
			progress.end(State.REFUSED, "refused: " + e);
		}
		try {
			home.history().add(progress.now());
			home.sweep();
			if (ask.kind() != Kind.ROLLBACK && !ask.of().contains(":")) {
				home.shelf().discard(Path.of(ask.of()));
			}
		} catch (IOException e) {
			LOG.warn("{} is not noted, or leaves jars behind", progress.id(), e);
		}
	}

	@Override
	public Optional<Update> find(String id) {
		return progress(id).map(Progress::now).or(() -> home.history().latest().stream().filter(update -> update.id().equals(id)).findFirst());
	}

	private Optional<Progress> progress(String id) {
		synchronized (recent) {
			return recent.stream().filter(each -> each.id().equals(id)).findFirst();
		}
	}

	@Override
	public Optional<Update> current() {
		synchronized (recent) {
			return recent.stream().map(Progress::now).filter(update -> !update.state().isOver()).findFirst();
		}
	}

	@Override
	public Update follow(String id, Consumer<Update.Step> steps) throws InterruptedException {
		Optional<Progress> known = progress(id);
		return known.isPresent() ? known.get().follow(steps) : find(id).orElseThrow(() -> new IllegalArgumentException("no update " + id));
	}

	@Override
	public List<Update> history() {
		Map<String, Update> all = new LinkedHashMap<>();
		home.history().latest().forEach(update -> all.put(update.id(), update));
		synchronized (recent) {
			recent.forEach(each -> all.put(each.id(), each.now()));
		}
		return all.values().stream().sorted(Comparator.comparing(Update::id).reversed()).toList();
	}

	@Override
	public List<Standing> standings() {
		Map<Long, List<LaneView>> serving = lanes.lanes().stream().collect(Collectors.groupingBy(LaneView::bundle));
		return serving.values().stream().map(own -> standing(own.get(0), own.stream().map(LaneView::base).toList()))
				.sorted(Comparator.comparing(Standing::bundle)).toList();
	}

	private Standing standing(LaneView lane, List<String> bases) {
		Bundle bundle = context.getBundle(lane.bundle());
		return new Standing(lane.name(), bundle == null ? "" : bundle.getVersion().toString(), bases, back(lane.name()));
	}

	private Optional<String> back(String name) {
		try {
			return home.ledger().of(name).flatMap(Ledger.Entry::back).map(kept -> kept.version().toString());
		} catch (IOException e) {
			LOG.debug("where a rollback of {} leads is not known", name, e);
			return Optional.empty();
		}
	}

	@Override
	public Path receive(InputStream jar) throws IOException, Refused {
		return home.shelf().receive(jar, config.largest_jar_bytes());
	}

	@Override
	public void discard(Path received) {
		try {
			home.shelf().discard(received);
		} catch (IOException e) {
			LOG.warn("{} is not thrown away", received, e);
		}
	}
}
