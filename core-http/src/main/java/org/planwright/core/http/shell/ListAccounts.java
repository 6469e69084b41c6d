package org.planwright.core.http.shell;

import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.planwright.core.http.account.Accounts;

@Service
@Command(scope = "account", name = "list", description = "Lists the accounts and what they may do")
public final class ListAccounts implements Action {

	@Reference
	private Accounts accounts;

	@Override
	public Object execute() {
		accounts.fault().ifPresent(System.out::println);
		ShellTable table = new ShellTable();
		table.column("Account");
		table.column("Role");
		table.column("Password");
		table.column("Last day");
		accounts.all().forEach(account -> table.addRow().addContent(account.id(), account.role().word(), account.oneTime() ? "to be changed" : "set",
				account.until().map(LocalDate::toString).orElse(LastDay.NONE)));
		table.print(System.out);
		return null;
	}
}
