package org.planwright.core.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Journal.Head;

/** Plans as one file that another installation takes over with the same journals and hashes. */
@ProviderType
public interface PlanArchive {

	/**
	 * What was written.
	 *
	 * @param heads of the journals, by plan
	 * @param lost the digests of frozen packs that are not there, or not what was approved, and were left out
	 */
	record Written(Map<String, Head> heads, List<String> lost) {
	}

	/**
	 * What taking an archive over came to.
	 *
	 * @param added for each plan how many entries were not here
	 * @param otherwise people who are known here by another name, which stays: the name here, by id
	 */
	record Restored(Map<String, Long> added, Map<String, String> otherwise) {
	}

	/**
	 * Writes an archive while all goes on: of each plan the journal up to where it ends now, and its frozen packs.
	 *
	 * @param chosen the ids of the plans; all when empty
	 * @throws Refusal when there is no such plan, or its journal is not whole; nothing was written
	 */
	Written write(OutputStream out, List<String> chosen) throws IOException;

	/**
	 * Takes an archive over: all of it, in one transaction, or nothing. It is read and checked from beginning to end before.
	 *
	 * @param dryRun only to check it, and to say what would be added
	 * @throws Refusal when it is damaged, or a journal parts from the one that is here; nothing was written
	 */
	Restored restore(Path file, boolean dryRun);
}
