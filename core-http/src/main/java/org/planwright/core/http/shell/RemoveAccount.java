package org.planwright.core.http.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.planwright.core.http.account.Accounts;

@Service
@Command(scope = "account", name = "remove", description = "Removes an account, but never the last administrator")
public final class RemoveAccount implements Action {

	@Argument(index = 0, name = "id", required = true)
	@Completion(AccountCompleter.class)
	private String id;

	@Reference
	private Accounts accounts;

	@Override
	public Object execute() {
		accounts.remove(id);
		return null;
	}
}
