package org.planwright.core.exchange.inbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.planwright.core.model.input.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder into which files are dropped. Each is taken in once, and what became of it stands beside it in a file of the same
 * name with {@code .result.txt} behind. A file that changes, or of which the result is deleted, is taken in again. What a document
 * does not say of itself stands in a file of the same name with {@code .terms} behind. What changes or makes a plan is compared
 * only, until one with {@code .apply} behind gives the digest of that comparison. Used by one thread.
 */
final class Inbox {

	static final String RESULT = ".result.txt";
	static final String APPLY = ".apply";
	static final String TERMS = ".terms";
	private static final String UNFINISHED = ".part";
	private static final int LONGEST_DIGEST = 200;
	private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

	/** A file that was touched more recently may still be being written. */
	private static final Duration SETTLED = Duration.ofSeconds(2);

	/** Takes a file in and says what became of it. */
	interface Taker {

		/**
		 * Takes a file in, or compares it.
		 *
		 * @param progress is told now and then how far it is
		 * @throws Refusal when nothing was taken in
		 */
		Outcome take(Dropped dropped, Consumer<String> progress);
	}

	/**
	 * A file with what was put beside it.
	 *
	 * @param terms the file that says how it is to be taken in
	 * @param seen the digest of the comparison that is to be carried out
	 */
	record Dropped(Path file, Optional<Path> terms, Optional<String> seen) {

		String name() {
			return file.getFileName().toString();
		}
	}

	/** What became of a file: whether it was taken in or compared only, and the particulars. */
	record Outcome(boolean taken, List<String> lines) {
	}

	private record Stamp(long size, FileTime modified) {
	}

	private final Path folder;
	private final Taker taker;
	private final Clock clock;
	private final Map<Path, Stamp> seen = new HashMap<>();

	Inbox(Path folder, Taker taker, Clock clock) {
		this.folder = folder;
		this.taker = taker;
		this.clock = clock;
	}

	/** Looks at every file once. */
	void look() {
		List<Path> present = present();
		seen.keySet().removeIf(file -> !Files.exists(file, LinkOption.NOFOLLOW_LINKS));
		present.forEach(this::look);
	}

	private List<Path> present() {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> listing = Files.list(folder)) {
			return listing.filter(Inbox::isMeant).sorted().toList();
		} catch (IOException e) {
			LOG.warn("{} cannot be listed: {}", folder, e.toString());
			return List.of();
		}
	}

	/** A link could have any file of the machine read and quoted. */
	private static boolean isMeant(Path file) {
		String name = file.getFileName().toString();
		return !name.startsWith(".") && Stream.of(RESULT, APPLY, TERMS, UNFINISHED).noneMatch(name::endsWith) && isThere(file);
	}

	private void look(Path file) {
		try {
			Stamp stamp = stamp(file);
			Optional<Path> terms = beside(file, TERMS);
			Optional<Path> apply = beside(file, APPLY);
			Optional<String> asSaid = terms.isPresent() ? Optional.of(asSaid(stamp(terms.get()))) : Optional.empty();
			if (isSettled(file, stamp) && isSettled(terms) && isSettled(apply) && (apply.isPresent() || !isDone(file, stamp, asSaid))) {
				take(new Dropped(file, terms, apply.isPresent() ? Optional.of(digest(apply.get())) : Optional.empty()), stamp, asSaid);
				if (apply.isPresent()) {
					// Whatever came of it: what is to be done next is said anew.
					Files.deleteIfExists(apply.get());
				}
			}
		} catch (IOException e) {
			LOG.warn("{} cannot be taken in: {}", file, e.toString());
		}
	}

	private static boolean isThere(Path file) {
		return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
	}

	private static Optional<Path> beside(Path file, String ending) {
		return Optional.of(file.resolveSibling(file.getFileName() + ending)).filter(Inbox::isThere);
	}

	/** By which a result shows of which terms it is: these come and change apart from their file. */
	private static String asSaid(Stamp terms) {
		return "As its terms of " + terms.modified() + " say.";
	}

	private static Stamp stamp(Path file) throws IOException {
		BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
		return new Stamp(attributes.size(), attributes.lastModifiedTime());
	}

	private boolean isSettled(Path file, Stamp stamp) {
		boolean unchanged = stamp.equals(seen.put(file, stamp));
		return unchanged || stamp.modified().toInstant().isBefore(clock.instant().minus(SETTLED));
	}

	private boolean isSettled(Optional<Path> beside) throws IOException {
		return beside.isEmpty() || isSettled(beside.get(), stamp(beside.get()));
	}

	private static String digest(Path apply) throws IOException {
		try (InputStream in = Files.newInputStream(apply, LinkOption.NOFOLLOW_LINKS)) {
			return new String(in.readNBytes(LONGEST_DIGEST), StandardCharsets.ISO_8859_1).strip();
		}
	}

	/** The result carries the time of the file that it is about, and names that of its terms. */
	private static boolean isDone(Path file, Stamp stamp, Optional<String> asSaid) throws IOException {
		Path result = result(file);
		return Files.exists(result) && Files.getLastModifiedTime(result).equals(stamp.modified()) && (asSaid.isEmpty() || asSaid.equals(second(result)));
	}

	private static Optional<String> second(Path result) throws IOException {
		// In one byte each: a result that somebody has edited may hold any.
		try (BufferedReader lines = Files.newBufferedReader(result, StandardCharsets.ISO_8859_1)) {
			lines.readLine();
			return Optional.ofNullable(lines.readLine());
		}
	}

	private static Path result(Path file) {
		return file.resolveSibling(file.getFileName() + RESULT);
	}

	private void take(Dropped dropped, Stamp stamp, Optional<String> asSaid) throws IOException {
		Path file = dropped.file();
		List<String> lines = new ArrayList<>();
		try {
			Outcome done = taker.take(dropped, progress -> unfinished(file, progress));
			lines.add(done.taken() ? "Taken in at " + now() + "." : "Compared at " + now() + ". Nothing was taken in.");
			lines.addAll(done.lines());
			LOG.info("{} is {}", file, done.taken() ? "taken in" : "compared");
		} catch (Refusal refusal) {
			if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
				LOG.warn("{} cannot be taken in now, and will be tried again: {}", file, refusal.getMessage());
				Files.deleteIfExists(result(file));
				return;
			}
			lines.add("Refused at " + now() + ". Nothing was taken in.");
			lines.addAll(refusal.faults().isEmpty() ? List.of(refusal.getMessage()) : refusal.faults().stream().map(Object::toString).toList());
			LOG.warn("{} is refused; {} says why", file, result(file).getFileName());
		} catch (RuntimeException e) {
			lines.add("Failed at " + now() + ". The log says more.");
			LOG.error("{} cannot be taken in", file, e);
		}
		asSaid.ifPresent(said -> lines.add(1, said));
		write(result(file), lines, stamp.modified());
	}

	/** Carries another time than its file, which so is taken in again when this was never finished. */
	private void unfinished(Path file, String progress) {
		try {
			write(result(file), List.of("Being taken in, at " + now() + ": " + progress + "."), FileTime.from(Instant.EPOCH));
		} catch (IOException e) {
			LOG.warn("How far {} is cannot be written: {}", file, e.toString());
		}
	}

	private Instant now() {
		return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
	}

	private static void write(Path result, List<String> lines, FileTime about) throws IOException {
		Path unfinished = result.resolveSibling(result.getFileName() + UNFINISHED);
		// What a file holds cannot pass for lines of its own.
		Files.write(unfinished, lines.stream().map(line -> line.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", " ")).toList());
		Files.setLastModifiedTime(unfinished, about);
		Files.move(unfinished, result, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}
}
