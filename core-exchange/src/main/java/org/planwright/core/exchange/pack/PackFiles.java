package org.planwright.core.exchange.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.planwright.core.exchange.folder.DataFolder;

/** Frozen documents, each a file named by the digest of its bytes. None is ever changed. */
@Component(service = PackFiles.class)
public final class PackFiles {

	/** In the data folder. */
	private static final String FOLDER = "packs";

	private final Path folder;

	@Activate
	public PackFiles(BundleContext context) {
		this(DataFolder.of(context, FOLDER));
	}

	public PackFiles(Path folder) {
		this.folder = folder;
	}

	/** The digest under which it is found again. */
	public static String digest(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	/** Keeps it: whole and on the disk when this returns. */
	public void put(byte[] bytes) {
		Path file = file(digest(bytes));
		Path unfinished = file.resolveSibling(file.getFileName() + ".part");
		try {
			Files.createDirectories(folder);
			try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
				ByteBuffer buffer = ByteBuffer.wrap(bytes);
				while (buffer.hasRemaining()) {
					channel.write(buffer);
				}
				channel.force(true);
			}
			Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
			try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
				directory.force(true);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What is in the file of a digest, whether or not it still is what it was; empty when there is none. */
	Optional<byte[]> get(String digest) {
		try {
			return Files.exists(file(digest)) ? Optional.of(Files.readAllBytes(file(digest))) : Optional.empty();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The same, empty too when it is not what it was. */
	public Optional<byte[]> whole(String digest) {
		return get(digest).filter(bytes -> digest(bytes).equals(digest));
	}

	private Path file(String digest) {
		return folder.resolve(digest);
	}
}
