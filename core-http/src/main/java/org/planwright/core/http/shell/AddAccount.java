package org.planwright.core.http.shell;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
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
@Command(scope = "account", name = "add", description = "Adds an account; makes a password and shows it, unless one is given")
public final class AddAccount implements Action {

	@Argument(index = 0, name = "id", description = "Lower-case letters, digits and hyphens", required = true)
	private String id;

	@Argument(index = 1, name = "role", description = "viewer, contributor, approver or administrator", required = true)
	@Completion(RoleCompleter.class)
	private String role;

	@Option(name = "--password-stdin", description = "Reads the password instead of making one")
	private boolean given;

	@Option(name = "--one-time", description = "The password must be changed before anything else")
	private boolean oneTime;

	@Option(name = "--until", description = "Its last day, such as 2026-06-30")
	private String until = LastDay.NONE;

	@Reference
	private Accounts accounts;

	@Reference
	private Session session;

	@Override
	public Object execute() throws IOException {
		Optional<LocalDate> last = LastDay.of(until);
		NewPassword password = NewPassword.of(session, given);
		accounts.add(id, RoleCompleter.role(role), password.value(), oneTime, last);
		password.show(id);
		return null;
	}
}
