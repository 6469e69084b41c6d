package org.planwright.live.update.update;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of live update: the jars, what was put in the place of what, and what was done. It is the operator's. */
final class Home {

	private static final Logger LOG = LoggerFactory.getLogger(Home.class);

	private final Path state;
	private final Path replacements;
	private final Shelf shelf;
	private final History history;

	Home(Path folder) {
		this.state = folder.resolve("state.json");
		this.replacements = folder.resolve("features.xml");
		this.shelf = new Shelf(folder.resolve("jars"));
		this.history = new History(folder.resolve("history.jsonl"));
	}

	Shelf shelf() {
		return shelf;
	}

	History history() {
		return history;
	}

	/** Whether nothing was ever updated here. */
	boolean isNew() {
		return !Files.exists(state);
	}

	Ledger ledger() throws IOException {
		return isNew() ? Ledger.EMPTY : LedgerJson.read(Files.readAllBytes(state));
	}

	/** Throws away the jars that nobody names; what features were told last counts as long as it stands. */
	void sweep() throws IOException {
		Set<String> named = ledger().jars();
		String told = Files.exists(replacements) ? Files.readString(replacements) : "";
		shelf.sweep(jar -> named.contains(jar) || told.contains(jar));
	}

	/** Both or neither: the first counts, the other follows from it. */
	void save(Ledger ledger) throws IOException {
		Beside freshState = Beside.write(state, LedgerJson.write(ledger));
		Beside freshReplacements;
		try {
			freshReplacements = Beside.write(replacements, ledger.replacements().getBytes(StandardCharsets.UTF_8));
		} catch (IOException e) {
			freshState.discard();
			throw e;
		}
		freshState.publish();
		try {
			freshReplacements.publish();
		} catch (IOException e) {
			LOG.warn("{} is made anew at the next start", replacements, e);
		}
	}
}
