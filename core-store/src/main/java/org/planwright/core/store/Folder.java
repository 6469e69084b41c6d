package org.planwright.core.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** The data folder, held by one process at a time. The hold ends with the process, however that ends. */
final class Folder implements AutoCloseable {

	private final Path path;
	private final FileChannel held;

	private Folder(Path path, FileChannel held) {
		this.path = path;
		this.held = held;
	}

	/** Creates the folder when there is none. */
	static Folder hold(Path path) throws IOException {
		FileChannel channel = open(path);
		if (!locks(channel)) {
			channel.close();
			throw new IOException("it is in use by another process");
		}
		return new Folder(path, channel);
	}

	Path resolve(String name) {
		return path.resolve(name);
	}

	@Override
	public void close() throws IOException {
		held.close();
	}

	/** Puts a complete file or folder in the place of another in one step that survives a power cut. */
	static void replace(Path from, Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		try (FileChannel parent = FileChannel.open(to.getParent())) {
			parent.force(true);
		} catch (AccessDeniedException e) {
			// Windows has no handle on folders, and keeps their entries by itself.
			return;
		}
	}

	/** Deletes a folder with all that is in it, if it exists. */
	static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> found = Files.walk(folder)) {
				for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(path);
				}
			}
		}
	}

	private static FileChannel open(Path path) throws IOException {
		try {
			Files.createDirectories(path);
			return FileChannel.open(path.resolve("journal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		} catch (FileSystemException e) {
			throw new IOException("it is not a folder that can be written (" + e + ")", e);
		}
	}

	private static boolean locks(FileChannel channel) throws IOException {
		try {
			FileLock lock = channel.tryLock();
			return lock != null;
		} catch (OverlappingFileLockException e) {
			return false;
		}
	}
}
