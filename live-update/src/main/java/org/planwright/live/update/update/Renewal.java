package org.planwright.live.update.update;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.planwright.live.update.gate.LaneView;
import org.planwright.live.update.proof.Finding;
import org.planwright.live.update.update.Ledger.Entry;
import org.planwright.live.update.update.Update.Kind;
import org.planwright.live.update.update.Update.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One update, from the jar to the end of the watch. Whatever is thrown here, the version that serves is served on. */
final class Renewal {

	private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
	private static final long WATCH_MILLIS = 1_000;
	private static final long WAKING_SECONDS = 1;

	/** What a version goes through before it serves. */
	private enum Before {
		/** Whatever is grave keeps it from serving. */
		PROOF,
		/** It stood its proof once, and goes through it for what it needs to be loaded when it serves: briefly, and whatever is found. */
		WAKING,
		/** What serves fails, and any version that stood its proof is better at once than later. */
		NOTHING
	}

	private final Tools tools;
	private final Ask ask;
	private final Progress progress;

	/** What it is done with. */
	record Tools(BundleContext context, Home home, Installed installed, Prover prover, Provisioning provisioning, Switch lanes,
			Caller caller, Path etc, UpdateConfig config) {
	}

	Renewal(Tools tools, Ask ask, Progress progress) {
		this.tools = tools;
		this.ask = ask;
		this.progress = progress;
	}

	void run() throws Refused, IOException, InterruptedException {
		if (ask.kind() == Kind.ROLLBACK) {
			Running running = Running.of(ask.of(), tools.context(), tools.lanes().lanes());
			goBack(running, Before.WAKING);
			progress.end(State.DONE, running.bundle().getSymbolicName() + " is back");
			return;
		}
		Kept fresh = fetch();
		Running running = Running.of(fresh.bundle(), tools.context(), tools.lanes().lanes());
		progress.concerns(fresh.bundle(), running.bundle().getVersion().toString(), fresh.version().toString());
		progress.say(fresh.bundle() + " " + fresh.version() + " against " + running.bundle().getVersion() + ", which serves "
				+ String.join(", ", running.bases()));
		checkVersion(fresh, running);
		if (tools.config().signatures_required()) {
			Signatures.of(tools.etc().resolve(tools.config().key_store()), tools.config().key_store_password())
					.check(tools.home().shelf().file(fresh), Instant.now());
			progress.say("signed by a trusted key");
		}
		if (ask.kind() == Kind.CHECK) {
			replace(running, fresh, Before.PROOF, Optional.empty());
			progress.end(State.CHECKED, "checked; nothing was changed");
		} else {
			Entry entry = entry(running);
			watch(replace(running, fresh, Before.PROOF, Optional.of(entry.replaced(keep(running, entry), fresh))));
		}
	}

	private Kept fetch() throws Refused, IOException {
		Shelf shelf = tools.home().shelf();
		Path part;
		try (InputStream jar = open(ask.of())) {
			part = shelf.receive(jar, tools.config().largest_jar_bytes());
		}
		try {
			return shelf.keep(part);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	private static InputStream open(String from) throws Refused {
		try {
			if (from.startsWith("mvn:")) {
				return URI.create(from).toURL().openStream();
			}
			return Files.newInputStream(from.startsWith("file:") ? Path.of(URI.create(from)) : Path.of(from));
		} catch (MalformedURLException | IllegalArgumentException e) {
			throw new Refused("neither a file nor an mvn: address: " + from, e);
		} catch (IOException e) {
			throw new Refused("cannot be read: " + e.getMessage(), e);
		}
	}

	private void checkVersion(Kept fresh, Running running) throws Refused {
		int order = fresh.version().compareTo(running.bundle().getVersion());
		if (order == 0) {
			throw new Refused("version " + fresh.version() + " runs already: give the new one a higher version");
		}
		if (order < 0 && !ask.force()) {
			throw new Refused("version " + fresh.version() + " is older than " + running.bundle().getVersion() + ", which runs; --force takes it all the same");
		}
	}

	/** What is known of a bundle; what was done past us by hand since makes it a new beginning. */
	private Entry entry(Running running) throws Refused, IOException {
		Bundle bundle = running.bundle();
		Optional<Entry> known = tools.home().ledger().of(bundle.getSymbolicName()).filter(each -> each.current().location().equals(bundle.getLocation()));
		if (known.isPresent()) {
			return known.get();
		}
		boolean feature = tools.provisioning().names(bundle.getLocation());
		Kept kept = tools.home().shelf().keep(bundle);
		// What no feature looks after is kept here: its own place, such as the deploy folder, may be empty by then.
		Kept original = feature ? kept.at(bundle.getLocation()) : kept;
		return new Entry(feature, original, original, Optional.empty());
	}

	/** What runs, to go back to. What a feature names keeps its location, as then nothing needs to be put in its place. */
	private Kept keep(Running running, Entry entry) throws Refused, IOException {
		Kept kept = tools.home().shelf().keep(running.bundle());
		boolean named = entry.feature() && entry.original().location().equals(running.bundle().getLocation())
				&& entry.original().version().equals(kept.version());
		return named ? entry.original() : kept;
	}

	private void goBack(Running running, Before before) throws Refused, IOException, InterruptedException {
		Entry entry = entry(running);
		Kept to = entry.back().orElseThrow(() -> new Refused("there is no version of " + running.bundle().getSymbolicName() + " to go back to"));
		progress.concerns(to.bundle(), running.bundle().getVersion().toString(), to.version().toString());
		progress.say("back from " + running.bundle().getVersion() + " to " + to.version());
		replace(running, to, before, Optional.of(entry.rolledBack(to)));
	}

	/**
	 * Puts a version in the place of another.
	 *
	 * @param after what is known of the bundle afterwards; empty when the version is to be checked only
	 * @return what serves now
	 */
	private Running replace(Running running, Kept by, Before before, Optional<Entry> after) throws Refused, IOException, InterruptedException {
		progress.state(State.PROVING);
		Home home = tools.home();
		home.save(home.ledger().outgoing(Optional.of(by.location())));
		boolean counts = false;
		try {
			Bundle newcomer = tools.installed().install(by, home.shelf());
			tools.installed().start(newcomer);
			progress.say(by.version() + " is installed beside and started");
			try (Offered offered = tools.prover().offered(newcomer, running.bundle())) {
				prove(offered, running, before);
				if (after.isEmpty()) {
					return running;
				}
				takeOver(running, newcomer, after.get());
				counts = true;
			}
			// Whatever comes of this, the newcomer stays.
			settle(running.bundle().getVersion().toString(), running.bundle().getLocation(), after.get());
			return new Running(newcomer, running.bases());
		} finally {
			if (!counts) {
				tools.installed().remove(by.location());
			}
			clean();
		}
	}

	private void clean() {
		try {
			tools.home().save(tools.home().ledger().outgoing(Optional.empty()));
		} catch (IOException e) {
			LOG.warn("what has gone stays noted as outgoing until the next update or start", e);
		}
	}

	private void prove(Offered offered, Running running, Before before) throws Refused, InterruptedException {
		Bundle newcomer = offered.newcomer();
		List<String> faults = tools.prover().ready(newcomer, running.bundle(), running.bases());
		if (!faults.isEmpty()) {
			throw new Refused(String.join("; ", faults));
		}
		switch (before) {
			case NOTHING -> offered.make();
			case WAKING -> {
				tools.prover().examine(offered, WAKING_SECONDS);
				progress.say(newcomer.getVersion() + " is awake");
			}
			case PROOF -> prove(offered);
		}
	}

	private void prove(Offered offered) throws Refused, InterruptedException {
		List<Finding> findings = tools.prover().examine(offered, tools.config().proof_seconds());
		findings.stream().filter(finding -> !finding.grave()).forEach(finding -> progress.say(finding.detail()));
		List<String> grave = findings.stream().filter(Finding::grave).map(Finding::detail).toList();
		if (!grave.isEmpty()) {
			throw new Refused(String.join("; ", grave));
		}
		progress.say(offered.newcomer().getVersion() + " stood the proof");
	}

	private void takeOver(Running running, Bundle newcomer, Entry after) throws Refused, InterruptedException {
		progress.state(State.SWITCHING);
		long began = System.nanoTime();
		Optional<String> fault = tools.lanes().over(running.bundle(), newcomer, running.bases());
		if (fault.isPresent()) {
			undo(running, newcomer);
			throw new Refused(fault.get() + "; " + running.bundle().getVersion() + " serves again");
		}
		progress.say(newcomer.getVersion() + " serves, " + Duration.ofNanos(System.nanoTime() - began).toMillis() + " ms after the switch began");
		progress.state(State.COMMITTING);
		try {
			newcomer.start();
			tools.home().save(tools.home().ledger().with(after).outgoing(Optional.of(running.bundle().getLocation())));
		} catch (IOException | BundleException e) {
			undo(running, newcomer);
			throw new Refused("it cannot be made lasting: " + e.getMessage() + "; " + running.bundle().getVersion() + " serves again", e);
		}
	}

	private void undo(Running running, Bundle newcomer) throws Refused, InterruptedException {
		try {
			tools.lanes().back(running.bundle(), newcomer, running.bases());
		} catch (BundleException e) {
			throw new Refused(running.bundle().getVersion() + " does not start again: " + e.getMessage(), e);
		}
	}

	/** From here on the new version is what counts; the old one goes. */
	private void settle(String version, String location, Entry after) {
		if (after.feature()) {
			try {
				tools.provisioning().refresh();
			} catch (Refused e) {
				progress.say(e.getMessage() + "; until feature:refresh, or the next start, a feature operation would bring the old version back");
			}
		}
		tools.installed().remove(location);
		progress.say(version + " is gone");
	}

	private void watch(Running now) throws InterruptedException, Refused, IOException {
		progress.state(State.WATCHING);
		long seconds = ask.watch().map(Duration::toSeconds).orElse((long) tools.config().watch_seconds());
		if (seconds > 0) {
			progress.say("watched for " + seconds + " seconds");
		}
		long[] before = counted(now);
		Watch watch = new Watch(tools.config().watch_percent(), tools.config().watch_answers(), before[0], before[1]);
		for (long second = 0; second < seconds && progress.pause(WATCH_MILLIS); second++) {
			long[] counted = counted(now);
			Optional<String> fault = watch.look(tools.caller().call(now.bundle(), now.bases()), counted[0], counted[1]);
			if (fault.isPresent()) {
				progress.say(now.bundle().getVersion() + " has to go: " + fault.get());
				goBack(now, Before.NOTHING);
				progress.end(State.ROLLED_BACK, "rolled back, as " + fault.get());
				return;
			}
		}
		progress.end(State.DONE, now.bundle().getVersion() + " serves for good");
	}

	/** Answers, and those that were 5xx. */
	private long[] counted(Running now) {
		List<LaneView> own = tools.lanes().lanes().stream().filter(lane -> now.bases().contains(lane.base())).toList();
		return new long[] {own.stream().mapToLong(LaneView::answers).sum(), own.stream().mapToLong(LaneView::failures).sum()};
	}
}
