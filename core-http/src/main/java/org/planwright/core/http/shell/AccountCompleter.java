package org.planwright.core.http.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.planwright.core.http.account.Account;
import org.planwright.core.http.account.Accounts;

/** Completes the ids of accounts. */
@Service
public final class AccountCompleter implements Completer {

	@Reference
	private Accounts accounts;

	@Override
	public int complete(Session session, CommandLine line, List<String> candidates) {
		return new StringsCompleter(accounts.all().stream().map(Account::id).toList()).complete(session, line, candidates);
	}
}
