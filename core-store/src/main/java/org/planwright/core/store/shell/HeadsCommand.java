package org.planwright.core.store.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.planwright.core.store.Store;

@Service
@Command(scope = "journal", name = "heads", description = "Shows where each plan's journal ends, to be noted elsewhere")
public final class HeadsCommand implements Action {

	@Reference
	Store store;

	@Override
	public Object execute() {
		for (String plan : store.journal().plans()) {
			store.journal().head(plan).ifPresent(head -> System.out.println(plan + " " + head.version() + ":" + head.hash()));
		}
		return null;
	}
}
