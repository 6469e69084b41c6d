package org.planwright.core.exchange.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;

/** What plans there are. */
@Service
@Command(scope = "plan", name = "list", description = "Lists the plans of this installation")
public final class ListPlans implements Action {

	@Reference
	Plans plans;

	@Override
	public Object execute() {
		ShellTable table = new ShellTable();
		table.column("Plan");
		table.column("Title");
		table.column("Organisation");
		table.column("Actions").alignRight();
		table.column("Version").alignRight();
		table.emptyTableText("There are no plans yet.");
		plans.list().forEach(head -> {
			PlanView view = plans.at(head.id(), When.NOW);
			long actions = view.actions().stream().filter(action -> action.parent().isEmpty()).count();
			table.addRow().addContent(head.id(), head.title(), head.organisation(), actions, view.version());
		});
		table.print(System.out);
		return null;
	}
}
