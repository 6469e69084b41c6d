package org.planwright.live.update.update;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of live update: the jars, what was put in the place of what, and what was done. It is the operator's. */
final class Home {

	private final Path kept;
	private final Shelf shelf;
	private final History history;

	Home(Path folder) {
		this.kept = folder.resolve("features.xml");
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
		return !Files.exists(kept);
	}

	Ledger ledger() throws IOException {
		return isNew() ? Ledger.EMPTY : LedgerXml.read(Files.readString(kept));
	}

	/** Throws away the jars that nobody names. */
	void sweep() throws IOException {
		shelf.sweep(ledger().jars()::contains);
	}

	/** From the moment at which the file is in place this counts, for us and for the features, or else nothing of it does. */
	void save(Ledger ledger) throws IOException {
		Beside.write(kept, LedgerXml.write(ledger).getBytes(StandardCharsets.UTF_8)).publish();
	}
}
