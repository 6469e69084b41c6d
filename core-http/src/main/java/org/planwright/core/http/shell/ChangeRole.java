package org.planwright.core.http.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.planwright.core.http.account.Accounts;

@Service
@Command(scope = "account", name = "role", description = "Changes what an account may do")
public final class ChangeRole implements Action {

	@Argument(index = 0, name = "id", required = true)
	@Completion(AccountCompleter.class)
	private String id;

	@Argument(index = 1, name = "role", description = "viewer, contributor, approver or administrator", required = true)
	@Completion(RoleCompleter.class)
	private String role;

	@Reference
	private Accounts accounts;

	@Override
	public Object execute() {
		accounts.role(id, RoleCompleter.role(role));
		return null;
	}
}
