package org.planwright.live.update.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.planwright.live.update.gate.LaneView;
import org.planwright.live.update.gate.LiveLanes;
import org.planwright.live.update.lane.Lanes.Counters;
import org.planwright.live.update.update.Updates;
import org.planwright.live.update.update.Updates.Standing;

@Service
@Command(scope = "live", name = "list", description = "Lists what can be updated while it is used, and what the gate has counted")
public final class ListCommand implements Action {

	@Reference
	private Updates updates;

	@Reference
	private LiveLanes lanes;

	@Override
	public Object execute() {
		ShellTable table = new ShellTable();
		table.column("Bundle");
		table.column("Version");
		table.column("Serves");
		table.column("Lane");
		table.column("Answers");
		table.column("5xx");
		table.column("Back to");
		for (Standing standing : updates.standings()) {
			lanes.views().stream().filter(lane -> standing.bases().contains(lane.base())).forEach(lane -> row(table, standing, lane));
		}
		table.print(System.out);
		Counters counters = lanes.counters();
		System.out.println();
		System.out.println(counters.swaps() + " swaps; " + counters.held() + " requests held, " + counters.longestHoldMillis() + " ms at most; "
				+ counters.drained() + " let finish, " + counters.left() + " left behind, " + counters.ended() + " long answers ended, "
				+ counters.timedOut() + " held in vain, " + counters.refused() + " not held as too many were");
		updates.current().ifPresent(update -> System.out.println("under way: " + update.id() + " " + update.outcome()));
		return null;
	}

	private static void row(ShellTable table, Standing standing, LaneView lane) {
		table.addRow().addContent(standing.bundle(), standing.version(), lane.base(), lane.state().name().toLowerCase(Locale.ROOT), lane.answers(),
				lane.failures(), standing.back().orElse(""));
	}
}
