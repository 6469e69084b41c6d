package org.planwright.live.update.shell;

import java.time.Duration;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.planwright.live.update.update.Update.Kind;
import org.planwright.live.update.update.Updates;

@Service
@Command(scope = "live", name = "update", description = "Puts a new version in the place of the one that serves, proven before and watched afterwards")
public final class UpdateCommand implements Action {

	@Argument(index = 0, name = "jar", description = "A file, or an mvn: address", required = true)
	@Completion(FileCompleter.class)
	private String jar;

	@Option(name = "--force", description = "Also by a version that is older than the one that serves")
	private boolean force;

	@Option(name = "--watch", description = "How many seconds the new version is watched, 0 for not at all")
	private Integer watch;

	@Reference
	private Updates updates;

	@Reference
	private Session session;

	@Override
	public Object execute() throws Exception {
		new Follower(updates, session).ask(Kind.UPDATE, jar, force, Optional.ofNullable(watch).map(Duration::ofSeconds));
		return null;
	}
}
