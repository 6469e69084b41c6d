package org.planwright.live.update.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.planwright.live.update.update.Updates;

@Service
@Command(scope = "live", name = "history", description = "Lists the updates that were asked for, the latest first")
public final class HistoryCommand implements Action {

	@Reference
	private Updates updates;

	@Override
	public Object execute() {
		ShellTable table = new ShellTable();
		table.column("Update");
		table.column("Asked for");
		table.column("Bundle");
		table.column("From");
		table.column("To");
		table.column("By");
		table.column("State");
		table.column("Outcome");
		updates.history().forEach(update -> table.addRow().addContent(update.id(), word(update.kind()), update.bundle().orElse(""), update.from().orElse(""),
				update.to().orElse(""), update.who(), word(update.state()), update.outcome()));
		table.print(System.out);
		return null;
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}
}
