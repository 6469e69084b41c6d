package org.planwright.core.exchange.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.planwright.core.exchange.PlanFiles;
import org.planwright.core.exchange.folder.PlanPath;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Receipt;

/** Creates the plan that a file describes. */
@Service
@Command(scope = "plan", name = "load", description = "Loads a plan file whose plan is new")
public final class LoadPlanFile implements Action {

	@Reference
	PlanFiles files;

	@Argument(name = "file", description = "A plan file, in YAML or JSON", required = true)
	@Completion(FileCompleter.class)
	String file;

	@Override
	public Object execute() {
		try {
			Receipt receipt = files.create(PlanPath.read(Path.of(file)), Actor.SYSTEM, Optional.empty());
			System.out.println("Plan " + receipt.plan() + " is loaded: " + receipt.last() + " entries in its journal.");
			return null;
		} catch (Refusal refusal) {
			throw Printout.failure(file, refusal);
		}
	}
}
