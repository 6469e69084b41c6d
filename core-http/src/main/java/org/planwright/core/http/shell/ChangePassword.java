package org.planwright.core.http.shell;

import java.io.IOException;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.planwright.core.http.account.Accounts;

@Service
@Command(scope = "account", name = "password", description = "Changes an account's password; makes one and shows it, unless one is given")
public final class ChangePassword implements Action {

	@Argument(index = 0, name = "id", required = true)
	@Completion(AccountCompleter.class)
	private String id;

	@Option(name = "--password-stdin", description = "Reads the password instead of making one")
	private boolean given;

	@Option(name = "--one-time", description = "The password must be changed before anything else")
	private boolean oneTime;

	@Reference
	private Accounts accounts;

	@Reference
	private Session session;

	@Override
	public Object execute() throws IOException {
		NewPassword password = NewPassword.of(session, given);
		accounts.password(id, password.value(), oneTime);
		password.show(id);
		return null;
	}
}
