package org.planwright.live.update.update;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.framework.Bundle;

/** The jars that are kept. Each has its content in its name, so that none is ever changed. */
final class Shelf {

	private static final String PART = ".part";
	/** The same content gives the same jar, whenever it is packed. */
	private static final LocalDateTime PACKED = LocalDateTime.of(2000, 1, 1, 0, 0);

	private final Path folder;

	Shelf(Path folder) {
		this.folder = folder;
	}

	/** Puts aside what comes, to the disk; it is no use before {@link #keep(Path)}. */
	Path receive(InputStream jar, long most) throws IOException, Refused {
		Files.createDirectories(folder);
		Path part = Files.createTempFile(folder, "received-", PART);
		try {
			copy(jar, part, most);
			return part;
		} catch (IOException | Refused | RuntimeException e) {
			Files.deleteIfExists(part);
			throw e;
		}
	}

	private static void copy(InputStream jar, Path part, long most) throws IOException, Refused {
		byte[] piece = new byte[64 * 1024];
		long size = 0;
		try (OutputStream out = Files.newOutputStream(part)) {
			for (int count = jar.read(piece); count >= 0; count = jar.read(piece)) {
				size += count;
				if (size > most) {
					throw new Refused("larger than " + most + " bytes");
				}
				out.write(piece, 0, count);
			}
		}
		try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
			written.force(true);
		}
	}

	void discard(Path part) throws IOException {
		if (folder.equals(part.getParent()) && part.toString().endsWith(PART)) {
			Files.deleteIfExists(part);
		}
	}

	/** Keeps a jar that was received. */
	Kept keep(Path part) throws IOException, Refused {
		Identity identity = Identity.of(part);
		String name = identity.name() + "-" + identity.version() + "-" + digest(part).substring(0, 12) + ".jar";
		Path file = folder.resolve(name);
		Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
		Beside.sync(folder);
		return new Kept(identity.name(), identity.version(), file.toUri().toString(), name);
	}

	/** Keeps what runs: made from the bundle itself, as its location may lead to something else by now. */
	Kept keep(Bundle bundle) throws IOException, Refused {
		Files.createDirectories(folder);
		Path part = Files.createTempFile(folder, "running-", PART);
		try {
			try (OutputStream out = Files.newOutputStream(part)) {
				pack(bundle, out);
			}
			try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
				written.force(true);
			}
			return keep(part);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	private static void pack(Bundle bundle, OutputStream out) throws IOException {
		Enumeration<URL> found = bundle.findEntries("/", "*", true);
		Map<String, URL> entries = new TreeMap<>();
		for (URL entry : found == null ? List.<URL>of() : Collections.list(found)) {
			entries.put(entry.getPath().substring(1), entry);
		}
		entries.remove(JarFile.MANIFEST_NAME);
		ZipOutputStream jar = new ZipOutputStream(out);
		// Whoever reads a jar from its beginning expects this first.
		pack(JarFile.MANIFEST_NAME, bundle.getEntry(JarFile.MANIFEST_NAME), jar);
		for (Map.Entry<String, URL> entry : entries.entrySet()) {
			pack(entry.getKey(), entry.getValue(), jar);
		}
		jar.finish();
	}

	private static void pack(String name, URL from, ZipOutputStream jar) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(PACKED);
		jar.putNextEntry(entry);
		if (!name.endsWith("/")) {
			try (InputStream content = from.openStream()) {
				content.transferTo(jar);
			}
		}
		jar.closeEntry();
	}

	Path file(Kept kept) {
		return folder.resolve(kept.jar());
	}

	boolean holds(Kept kept) {
		return Files.isRegularFile(file(kept));
	}

	/** Throws away the jars that are not named. */
	void sweep(Predicate<String> named) throws IOException {
		delete(name -> name.endsWith(".jar") && !named.test(name));
	}

	/** Throws away what was being received when the process ended. */
	void sweepParts() throws IOException {
		delete(name -> name.endsWith(PART));
	}

	private void delete(Predicate<String> superfluous) throws IOException {
		if (!Files.isDirectory(folder)) {
			return;
		}
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(each -> superfluous.test(each.getFileName().toString())).toList()) {
				Files.deleteIfExists(file);
			}
		}
	}

	private static String digest(Path file) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			byte[] piece = new byte[64 * 1024];
			for (int count = content.read(piece); count >= 0; count = content.read(piece)) {
				digest.update(piece, 0, count);
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
