package org.planwright.core.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.journal.Journal.JournalUnavailable;
import org.planwright.core.model.journal.Journal.VersionTaken;

/** A process of its own that appends. Says what the journal answered, a line each. */
final class Appender {

	static final String PLAN = "plan";

	private Appender() {
	}

	public static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[1]);
		if (arguments[0].equals("for-ever")) {
			forEver(folder);
		} else {
			untilTheDiskIsFull(folder);
		}
	}

	private static void forEver(Path folder) throws VersionTaken {
		try (Store store = Store.open(folder)) {
			Journal journal = store.journal();
			long version = journal.head(PLAN).map(Journal.Head::version).orElse(Journal.EMPTY);
			while (true) {
				version = append(journal, version);
				System.out.println(version);
			}
		}
	}

	private static void untilTheDiskIsFull(Path folder) throws VersionTaken, IOException {
		try (Store store = Store.open(folder, Duration.ZERO)) {
			Path ballast = fill(folder);
			long answered = appendUntilRefused(store.journal(), Journal.EMPTY);
			System.out.println("trouble: " + store.journal().trouble().orElseThrow());
			// Whatever is asked now makes the database open anew on the full disk.
			appendUntilRefused(store.journal(), answered);
			Files.delete(ballast);
			long head = store.journal().head(PLAN).orElseThrow().version();
			long next = append(store.journal(), head);
			System.out.println("answered " + answered + ", kept " + head + ", next " + next);
			System.out.println("trouble " + store.journal().trouble());
			System.out.println("faults " + store.journal().verify(PLAN, Optional.empty()).faults());
		}
	}

	private static Path fill(Path folder) throws IOException {
		Path ballast = folder.resolve("ballast");
		byte[] block = new byte[64 * 1024];
		try (RandomAccessFile file = new RandomAccessFile(ballast.toFile(), "rw")) {
			while (folder.toFile().getUsableSpace() > 512 * 1024) {
				file.write(block);
			}
		}
		return ballast;
	}

	private static long appendUntilRefused(Journal journal, long after) throws VersionTaken {
		long version = after;
		try {
			while (true) {
				version = append(journal, version);
			}
		} catch (JournalUnavailable e) {
			System.out.println("refused: " + e.getMessage());
			return version;
		}
	}

	private static long append(Journal journal, long version) throws VersionTaken {
		return journal.append(PLAN, version, Drafts.some(3)).get(2).version();
	}
}
