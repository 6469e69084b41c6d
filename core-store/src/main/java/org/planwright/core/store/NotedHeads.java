package org.planwright.core.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.planwright.core.model.journal.Journal.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The head of each plan, noted in a file outside the database: one line a plan, its id, version and hash. A journal that ends
 * before what was noted has lost its tail. The file follows the journal within a second or so, and is never ahead of it.
 */
final class NotedHeads implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(NotedHeads.class);
	private static final Pattern LINE = Pattern.compile("([a-z0-9-]{1,64}) ([1-9][0-9]{0,17}) ([0-9a-f]{64})");
	private static final long PAUSE_MILLISECONDS = 1000;

	private final Path file;
	private final Map<String, Head> heads = new ConcurrentSkipListMap<>();
	private final Set<String> disputed = ConcurrentHashMap.newKeySet();
	private final AtomicBoolean waiting = new AtomicBoolean();
	private final ScheduledThreadPoolExecutor writer = new ScheduledThreadPoolExecutor(1, NotedHeads::thread, new DiscardPolicy());

	private NotedHeads(Path file, Map<String, Head> heads) {
		this.file = file;
		this.heads.putAll(heads);
		writer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
	}

	static NotedHeads open(Path file) throws IOException {
		return new NotedHeads(file, Files.exists(file) ? read(file) : Map.of());
	}

	Set<String> plans() {
		return Set.copyOf(heads.keySet());
	}

	Optional<Head> of(String plan) {
		return Optional.ofNullable(heads.get(plan));
	}

	/** The journal contradicts what is noted of a plan: the note stays as it is, as evidence. */
	void dispute(String plan) {
		disputed.add(plan);
	}

	/** The plans whose notes the journal contradicts. */
	Set<String> disputed() {
		return new TreeSet<>(disputed);
	}

	/** Notes a head that is committed. */
	void note(String plan, Head head) {
		if (disputed.contains(plan)) {
			return;
		}
		boolean news = heads.merge(plan, head, (noted, now) -> now.version() > noted.version() ? now : noted) == head;
		if (news && waiting.compareAndSet(false, true)) {
			writer.schedule(this::write, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
		}
	}

	@Override
	public void close() {
		writer.shutdown();
		write();
	}

	private synchronized void write() {
		waiting.set(false);
		Path next = file.resolveSibling(file.getFileName() + ".next");
		try (FileChannel channel = FileChannel.open(next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
			ByteBuffer bytes = ByteBuffer.wrap(text().getBytes(StandardCharsets.UTF_8));
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
			Folder.replace(next, file);
		} catch (IOException e) {
			LOG.warn("The heads of the journal could not be noted in {}: {}", file, e.toString());
		}
	}

	private String text() {
		return heads.entrySet().stream()
				.map(each -> each.getKey() + " " + each.getValue().version() + " " + each.getValue().hash() + "\n")
				.collect(Collectors.joining());
	}

	private static Map<String, Head> read(Path file) throws IOException {
		List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
		Map<String, Head> heads = new ConcurrentSkipListMap<>();
		for (int number = 1; number <= lines.size(); number++) {
			Matcher line = LINE.matcher(lines.get(number - 1));
			if (!line.matches()) {
				throw new IOException(file + ", line " + number + ": expected a plan, a version and a hash. Put it right, or remove the file to note the heads anew");
			}
			heads.put(line.group(1), new Head(Long.parseLong(line.group(2)), line.group(3)));
		}
		return heads;
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "planwright-journal-heads");
		thread.setDaemon(true);
		return thread;
	}
}
