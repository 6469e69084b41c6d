package org.planwright.live.update.shell;

import java.time.Duration;
import java.util.Optional;
import org.apache.karaf.shell.api.console.Session;
import org.planwright.live.update.update.Ask;
import org.planwright.live.update.update.Refused;
import org.planwright.live.update.update.Update;
import org.planwright.live.update.update.Update.Kind;
import org.planwright.live.update.update.Updates;

/** Asks for an update and shows how it goes on. */
final class Follower {

	private final Updates updates;
	private final Session session;

	Follower(Updates updates, Session session) {
		this.updates = updates;
		this.session = session;
	}

	/** Returns when it is over; what came to nothing fails the command. */
	void ask(Kind kind, String of, boolean force, Optional<Duration> watch) throws Refused, InterruptedException {
		Object user = session.get("USER");
		Update begun = updates.begin(new Ask(kind, of, force, watch, user == null ? "shell" : user.toString()));
		Update over;
		try {
			over = updates.follow(begun.id(), step -> {
				session.getConsole().println(step.text());
				session.getConsole().flush();
			});
		} catch (InterruptedException e) {
			session.getConsole().println("it goes on; live:history shows how it ends");
			throw e;
		}
		if (!over.state().isGood()) {
			throw new Refused(over.outcome());
		}
	}
}
