package org.planwright.bench.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What the machine does to whoever runs on it, whatever that is: the longest time that a thread with nothing to do was not let
 * run, and that a small file which nobody else uses took to come to the disk. A delay no longer than these says little of what
 * was measured.
 */
final class Machine implements AutoCloseable {

	private static final long TICK = TimeUnit.MILLISECONDS.toNanos(5);
	private static final long BETWEEN_WRITES = TimeUnit.MILLISECONDS.toNanos(20);
	private static final int BYTES = 1_000;

	private final Path file;
	private final Thread processor = new Thread(this::lookAtProcessor, "machine-processor");
	private final Thread disk = new Thread(this::lookAtDisk, "machine-disk");
	private volatile long still;
	private volatile long written;
	private volatile boolean closed;

	private Machine(Path file) {
		this.file = file;
	}

	/** @param folder on the disk that counts */
	static Machine watch(Path folder) {
		Machine machine = new Machine(folder.resolve("machine.dat"));
		machine.processor.setPriority(Thread.MAX_PRIORITY);
		machine.processor.start();
		machine.disk.start();
		return machine;
	}

	/** In milliseconds, as all times here. */
	long longestStill() {
		return TimeUnit.NANOSECONDS.toMillis(still);
	}

	long longestWrite() {
		return TimeUnit.NANOSECONDS.toMillis(written);
	}

	private void lookAtProcessor() {
		while (!closed) {
			long began = System.nanoTime();
			LockSupport.parkNanos(TICK);
			still = Math.max(still, System.nanoTime() - began - TICK);
		}
	}

	private void lookAtDisk() {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DSYNC)) {
			while (!closed) {
				long began = System.nanoTime();
				channel.write(ByteBuffer.allocate(BYTES), 0);
				written = Math.max(written, System.nanoTime() - began);
				LockSupport.parkNanos(BETWEEN_WRITES);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() throws IOException, InterruptedException {
		closed = true;
		processor.join();
		disk.join();
		Files.deleteIfExists(file);
	}
}
