package org.planwright.core.exchange.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.planwright.core.exchange.statistics.Delivery.OnFault;
import org.planwright.core.exchange.statistics.Returns;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;

/** Takes a monthly return in. */
@Service
@Command(scope = "return", name = "take", description = "Takes a filled-in monthly return in: all of it, or nothing")
public final class TakeReturn implements Action {

	@Reference
	Returns returns;

	@Argument(index = 0, name = "plan", description = "The id of the plan", required = true)
	String plan;

	@Argument(index = 1, name = "file", description = "The return, as CSV or as a workbook", required = true)
	@Completion(FileCompleter.class)
	String file;

	@Option(name = "--known-from", description = "Since when the world knows it, as year-month-day; today when left out")
	String knownFrom;

	@Option(name = "--skip-faulty", description = "Leaves out rows that are wrong, and names them")
	boolean skipFaulty;

	@Override
	public Object execute() {
		Path path = Path.of(file);
		try {
			Returns.Taken taken = returns.take(plan, DocumentFile.read(path), path.getFileName().toString(), skipFaulty ? OnFault.SKIP : OnFault.STOP,
					LoadRelease.day("--known-from", knownFrom), Actor.SYSTEM);
			System.out.println(taken.observations() + " values were new to the plan, " + taken.known() + " it knew already.");
			if (!taken.faults().isEmpty()) {
				System.out.println(taken.faults().size() + " faults are left out with their rows:");
				taken.faults().forEach(fault -> System.out.println("  " + fault));
			}
			taken.remarks().forEach(remark -> System.out.println(remark + "."));
			taken.receipt().map(receipt -> "Written as entries " + receipt.first() + " to " + receipt.last() + " of the journal.").or(() -> Optional.of("Nothing was changed."))
					.ifPresent(System.out::println);
			return null;
		} catch (Refusal refusal) {
			throw Printout.failure(file, refusal);
		}
	}
}
