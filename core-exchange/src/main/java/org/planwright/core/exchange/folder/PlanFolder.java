package org.planwright.core.exchange.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.planwright.core.exchange.PlanFiles;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of plan files. Each look at it creates the plans that are new; a file is judged once, and again when it has
 * changed. Used by one thread.
 */
final class PlanFolder {

	private static final Logger LOG = LoggerFactory.getLogger(PlanFolder.class);

	/** A file that was touched more recently may still be being written. */
	private static final Duration SETTLED = Duration.ofSeconds(2);

	private final Path folder;
	private final Predicate<String> exists;
	private final PlanFiles files;
	private final Clock clock;

	private final Map<Path, Stamp> seen = new HashMap<>();
	private final Map<Path, Stamp> judged = new HashMap<>();
	private final Map<Path, Stamp> postponed = new HashMap<>();

	/** What changes when a file does. */
	private record Stamp(long size, Instant modified, Object key) {
	}

	/** @param exists whether there is a plan with an id */
	PlanFolder(Path folder, Predicate<String> exists, PlanFiles files, Clock clock) {
		this.folder = folder;
		this.exists = exists;
		this.files = files;
		this.clock = clock;
	}

	/** Looks at every file once. */
	void look() {
		List<Path> present = present();
		Stream.of(seen, judged, postponed).forEach(stamps -> stamps.keySet().retainAll(present));
		present.forEach(this::look);
	}

	private List<Path> present() {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> listing = Files.list(folder)) {
			return listing.filter(PlanPath::isMeantAsPlan).sorted().toList();
		} catch (IOException e) {
			LOG.warn("{} cannot be listed: {}", folder, e.toString());
			return List.of();
		}
	}

	private void look(Path file) {
		Stamp stamp = stamp(file);
		if (stamp.equals(judged.get(file))) {
			return;
		}
		boolean unchanged = stamp.equals(seen.put(file, stamp));
		if (!unchanged && stamp.modified().isAfter(clock.instant().minus(SETTLED))) {
			return;
		}
		if (judge(file, stamp)) {
			judged.put(file, stamp);
		}
	}

	/** Whether there is nothing more to do about the file until it changes. */
	private boolean judge(Path file, Stamp stamp) {
		try {
			create(file);
			return true;
		} catch (Refusal refusal) {
			boolean later = refusal.kind() == Refusal.Kind.UNAVAILABLE;
			if (!later || !stamp.equals(postponed.put(file, stamp))) {
				PlanPath.lines(refusal).forEach(line -> LOG.warn("Plan file {} is refused: {}", file, line));
			}
			return !later;
		} catch (RuntimeException e) {
			if (!stamp.equals(postponed.put(file, stamp))) {
				LOG.warn("Plan file {} cannot be loaded now, and will be tried again", file, e);
			}
			return false;
		}
	}

	private void create(Path file) {
		refuseOutside(file);
		Input input = PlanPath.read(file);
		if (planId(input).filter(exists).isPresent()) {
			LOG.debug("Plan file {} is left alone: there is such a plan already", file);
			return;
		}
		Receipt receipt = files.create(input, Actor.SYSTEM, Optional.empty());
		LOG.info("Plan {} is loaded from {}, {} entries", receipt.plan(), file, receipt.last() - receipt.first() + 1);
	}

	/** Whoever may put a link here could else have any file of the machine read and quoted. */
	private void refuseOutside(Path file) {
		try {
			if (!file.toRealPath().startsWith(folder.toRealPath())) {
				throw PlanPath.refused("is a link to a place outside " + folder);
			}
		} catch (IOException e) {
			throw PlanPath.refused("leads nowhere, or may not be read");
		}
	}

	private static Optional<String> planId(Input input) {
		return input instanceof Input.Group root && root.fields().get("plan") instanceof Input.Group plan
				&& plan.fields().get("id") instanceof Input.Text id ? Optional.of(id.value()) : Optional.empty();
	}

	private static Stamp stamp(Path file) {
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			return new Stamp(attributes.size(), attributes.lastModifiedTime().toInstant(), Objects.toString(attributes.fileKey()));
		} catch (IOException e) {
			return new Stamp(-1, Instant.EPOCH, "");
		}
	}
}
