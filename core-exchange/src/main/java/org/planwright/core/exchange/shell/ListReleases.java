package org.planwright.core.exchange.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.planwright.core.exchange.statistics.Statistics;

/** What is loaded. */
@Service
@Command(scope = "statistics", name = "list", description = "Lists the releases of official statistics that are loaded")
public final class ListReleases implements Action {

	@Reference
	Statistics statistics;

	@Override
	public Object execute() {
		ShellTable table = new ShellTable();
		table.column("Statistic");
		table.column("Published");
		table.column("Values").alignRight();
		table.column("Indicators").alignRight();
		table.column("File");
		table.emptyTableText("No official statistics are loaded yet.");
		statistics.releases().forEach(release -> table.addRow().addContent(release.statistic(),
				release.publishedOn(), release.values(),
				release.indicators().size(), release.file()));
		table.print(System.out);
		statistics.loading().ifPresent(loading -> System.out.printf("%s is being loaded since %s: %,d rows are read%n", loading.file(), loading.since(), loading.rows()));
		return null;
	}
}
