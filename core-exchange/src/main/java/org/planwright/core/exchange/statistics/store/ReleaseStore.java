package org.planwright.core.exchange.statistics.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.UUID;
import java.util.stream.Stream;
import org.planwright.core.exchange.statistics.Area;
import org.planwright.core.exchange.statistics.Figure;
import org.planwright.core.exchange.statistics.Judgement;
import org.planwright.core.exchange.statistics.Neighbour;
import org.planwright.core.exchange.statistics.Release;
import org.planwright.core.exchange.statistics.read.Draft;
import org.planwright.core.model.input.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The releases of an installation: a folder to which files are added and in which none is changed but as a whole, when it is read anew. A file is written beside
 * and renamed when it is complete, so the folder is its own index, and a release is there as a whole or not at all.
 */
public final class ReleaseStore {

	private static final Logger LOG = LoggerFactory.getLogger(ReleaseStore.class);
	private static final String UNFINISHED = ".part";
	private static final String RELEASE = ".zip";
	private static final Comparator<ReleaseFile> AGE = Comparator.comparing((ReleaseFile file) -> file.release().published())
			.thenComparing(file -> file.release().loadedAt());

	private final Path folder;
	private volatile List<ReleaseFile> files;

	private ReleaseStore(Path folder, List<ReleaseFile> files) {
		this.folder = folder;
		this.files = List.copyOf(files);
	}

	/** Opens a folder, creating it when there is none, and clears away what was never finished. */
	public static ReleaseStore open(Path folder) throws IOException {
		Files.createDirectories(folder);
		List<ReleaseFile> files = new ArrayList<>();
		try (Stream<Path> listing = Files.list(folder)) {
			for (Path path : listing.sorted().toList()) {
				if (path.toString().endsWith(UNFINISHED)) {
					Files.delete(path);
				} else if (path.toString().endsWith(RELEASE)) {
					open(path, files);
				}
			}
		}
		files.sort(AGE);
		return new ReleaseStore(folder, files);
	}

	private static void open(Path path, List<ReleaseFile> files) {
		try {
			files.add(ReleaseFile.open(path));
		} catch (IOException | RuntimeException e) {
			LOG.error("The release {} is damaged and left out: {}", path, e.toString());
		}
	}

	/** The releases, the oldest first. */
	public List<Release> releases() {
		return files.stream().map(ReleaseFile::release).toList();
	}

	/** A file that came in, kept beside the releases for as long as it is read. */
	public record Incoming(Path path, String hash) implements AutoCloseable {
		@Override
		public void close() throws IOException {
			Files.deleteIfExists(path);
		}
	}

	/**
	 * Takes a file in as it comes.
	 *
	 * @throws Refusal when it is larger than is read, or cannot be kept now
	 */
	public Incoming take(InputStream in, long largest) {
		try {
			Path path = Files.createTempFile(folder, "incoming-", UNFINISHED);
			DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
			try (OutputStream out = Files.newOutputStream(path)) {
				byte[] block = new byte[1 << 16];
				long total = 0;
				for (int read = digested.read(block); read >= 0; read = digested.read(block)) {
					total += read;
					if (total > largest) {
						throw new Refusal(Refusal.Kind.TOO_LARGE, "is larger than " + largest / 1024 / 1024 + " MiB");
					}
					out.write(block, 0, read);
				}
			} catch (IOException | RuntimeException e) {
				Files.deleteIfExists(path);
				throw e;
			}
			return new Incoming(path, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
		} catch (IOException e) {
			throw unavailable(e);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** An empty draft, which is put away beside the releases for as long as it is open. */
	public Draft draft() throws IOException {
		return Draft.in(folder.resolve("draft-" + UUID.randomUUID() + UNFINISHED));
	}

	/**
	 * Adds a release. When this answers, it survives a power cut.
	 *
	 * @param before whose place it takes
	 */
	public synchronized void put(Release release, Draft draft, Optional<Release> before) {
		Path path = path(release);
		Path unfinished = folder.resolve(path.getFileName() + UNFINISHED);
		try {
			try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
					StandardOpenOption.WRITE)) {
				// Closing the archive closes the channel, which is forced before.
				OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16) {
					@Override
					public void close() throws IOException {
						flush();
						channel.force(true);
					}
				};
				ReleaseFile.write(out, release, draft);
			}
			ReleaseFile.open(unfinished);
			Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
			for (Path old : before.map(this::path).filter(old -> !old.equals(path)).stream().toList()) {
				Files.deleteIfExists(old);
			}
			forceFolder();
			files = Stream.concat(files.stream().filter(file -> before.filter(file.release()::equals).isEmpty()), Stream.of(ReleaseFile.open(path)))
					.sorted(AGE).toList();
		} catch (IOException e) {
			throw unavailable(e);
		}
	}

	private Path path(Release release) {
		return folder.resolve(release.statistic() + "-" + release.published() + "-" + release.hash().substring(0, 16) + RELEASE);
	}

	private void forceFolder() throws IOException {
		try (FileChannel channel = FileChannel.open(folder)) {
			channel.force(true);
		} catch (AccessDeniedException e) {
			// Windows has no handle on folders, and keeps their entries by itself.
			LOG.debug("{} has no handle", folder);
		}
	}

	private static Refusal unavailable(IOException e) {
		LOG.error("The release cannot be kept", e);
		return new Refusal(Refusal.Kind.UNAVAILABLE, "the file cannot be kept now: " + e.getClass().getSimpleName());
	}

	/** Reads an indicator's values from every release of its statistic, the oldest release first. */
	public void figures(String statistic, String indicator, Predicate<Release> releases, Predicate<Area> areas, Consumer<Figure> reader) {
		files.stream().filter(file -> file.release().statistic().equals(statistic) && releases.test(file.release()))
				.forEach(file -> file.figures(indicator, areas, reader));
	}

	/** Every judgement, of the oldest list first. */
	public List<Judgement> judgements(Predicate<Release> releases) {
		return files.stream().filter(file -> releases.test(file.release())).flatMap(file -> file.judgements().stream()).toList();
	}

	/** The neighbours that a list gives; empty when it is no such list. */
	public List<Neighbour> neighbours(Release release) {
		return files.stream().filter(file -> file.release().equals(release)).findFirst().map(ReleaseFile::neighbours).orElse(List.of());
	}
}
