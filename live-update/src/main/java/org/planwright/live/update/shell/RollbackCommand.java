package org.planwright.live.update.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.planwright.live.update.update.Update.Kind;
import org.planwright.live.update.update.Updates;

@Service
@Command(scope = "live", name = "rollback", description = "Goes back to the version before, without a proof that could refuse it")
public final class RollbackCommand implements Action {

	@Argument(index = 0, name = "bundle", description = "Its symbolic name", required = true)
	@Completion(BundleCompleter.class)
	private String bundle;

	@Reference
	private Updates updates;

	@Reference
	private Session session;

	@Override
	public Object execute() throws Exception {
		new Follower(updates, session).ask(Kind.ROLLBACK, bundle, true, Optional.empty());
		return null;
	}
}
