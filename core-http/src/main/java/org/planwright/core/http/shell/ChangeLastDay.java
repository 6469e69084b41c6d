package org.planwright.core.http.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.planwright.core.http.account.Accounts;

@Service
@Command(scope = "account", name = "until", description = "Gives an account a last day, or none")
public final class ChangeLastDay implements Action {

	@Argument(index = 0, name = "id", required = true)
	@Completion(AccountCompleter.class)
	private String id;

	@Argument(index = 1, name = "day", description = "The last day, such as 2026-06-30, or none", required = true)
	private String day;

	@Reference
	private Accounts accounts;

	@Override
	public Object execute() {
		accounts.until(id, LastDay.of(day));
		return null;
	}
}
