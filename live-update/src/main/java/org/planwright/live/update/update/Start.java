package org.planwright.live.update.update;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.planwright.live.update.update.Ledger.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets right what an update that was cut short, or a container that has forgotten everything, has left: before the bundles
 * that are updated start, as this one starts earlier.
 */
final class Start {

	private static final Logger LOG = LoggerFactory.getLogger(Start.class);

	private final Home home;
	private final Installed installed;

	Start(Home home, Installed installed) {
		this.home = home;
		this.installed = installed;
	}

	/**
	 * One version of each.
	 *
	 * @param remembered whether the container remembers what was installed
	 * @return whether the features have to be told
	 */
	boolean repair(boolean remembered) throws IOException {
		home.shelf().sweepParts();
		if (home.isNew()) {
			return false;
		}
		Ledger ledger = home.ledger();
		Ledger kept = ledger;
		boolean repaired = false;
		for (Entry entry : ledger.entries().values()) {
			List<String> left = left(entry, ledger.outgoing());
			if (isLost(entry.current())) {
				LOG.error("{} {} cannot come back, as {} is missing: {}", entry.current().bundle(), entry.current().version(),
						home.shelf().file(entry.current()), entry.feature() ? "the version that its feature names runs" : "install it again");
				kept = kept.without(entry.current().bundle());
				repaired |= entry.feature();
			} else if (!left.isEmpty() && start(entry.current())) {
				LOG.warn("{} {} runs; what an update left of other versions goes", entry.current().bundle(), entry.current().version());
				left.forEach(installed::remove);
				repaired = true;
			} else if (left.isEmpty() && !restored(entry, remembered)) {
				kept = kept.without(entry.current().bundle());
			}
		}
		if (ledger.outgoing().isPresent()) {
			LOG.warn("an update was cut short: {} goes", ledger.outgoing().get());
			installed.remove(ledger.outgoing().get());
			repaired = true;
		}
		// What goes stays noted until the features were told: this start may be cut short, too.
		home.save(repaired ? kept : kept.outgoing(Optional.empty()));
		home.sweep();
		return repaired;
	}

	/** Nothing is on its way out any more. */
	void settled() throws IOException {
		home.save(home.ledger().outgoing(Optional.empty()));
	}

	/** Whether neither the container nor the shelf has it; what is at its own place the feature brings. */
	private boolean isLost(Kept current) {
		return installed.at(current.location()).isEmpty() && !home.shelf().holds(current);
	}

	/** Other versions that are there besides the current one, or in its place. */
	private List<String> left(Entry entry, Optional<String> outgoing) {
		List<String> there = installed.locations(entry.current().bundle());
		// What was installed by hand since has taken the place of what is known: an update of that says nothing of this.
		boolean known = Stream.concat(entry.kept().map(Kept::location), outgoing.stream()).collect(Collectors.toSet()).containsAll(there);
		Optional<String> going = outgoing.filter(location -> known && there.contains(location));
		return Stream.concat(entry.kept().map(Kept::location), going.stream()).distinct()
				.filter(location -> !location.equals(entry.current().location()) && installed.at(location).isPresent()).toList();
	}

	/** Whether a bundle is there, or comes back; else the operator has removed it. What a feature names is the feature's affair. */
	private boolean restored(Entry entry, boolean remembered) {
		if (entry.feature() || installed.at(entry.current().location()).isPresent()) {
			return true;
		}
		return !remembered && installed.locations(entry.current().bundle()).isEmpty() && start(entry.current());
	}

	private boolean start(Kept kept) {
		try {
			Optional<Bundle> there = installed.at(kept.location());
			(there.isPresent() ? there.get() : installed.install(kept, home.shelf())).start();
			return true;
		} catch (IOException | Refused | BundleException e) {
			LOG.error("{} {} cannot be started", kept.bundle(), kept.version(), e);
			return false;
		}
	}

	/** Forgets what no feature names any more, as another release of it came. */
	void forget(Provisioning provisioning) throws Refused, IOException {
		Ledger ledger = home.ledger();
		Ledger kept = ledger;
		for (Entry entry : ledger.entries().values()) {
			if (entry.feature() && !provisioning.names(entry.original().location())) {
				LOG.info("no feature names {} any more: its update to {} is forgotten", entry.original().location(), entry.current().version());
				kept = kept.without(entry.current().bundle());
			}
		}
		if (!kept.equals(ledger)) {
			home.save(kept);
			home.sweep();
		}
	}
}
