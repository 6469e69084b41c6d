package org.planwright.live.update.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.planwright.live.update.update.Updates;

/** Completes the names of bundles that have a version to go back to. */
@Service
public final class BundleCompleter implements Completer {

	@Reference
	private Updates updates;

	@Override
	public int complete(Session session, CommandLine line, List<String> candidates) {
		List<String> names = updates.standings().stream().filter(standing -> standing.back().isPresent()).map(Updates.Standing::bundle).toList();
		return new StringsCompleter(names).complete(session, line, candidates);
	}
}
