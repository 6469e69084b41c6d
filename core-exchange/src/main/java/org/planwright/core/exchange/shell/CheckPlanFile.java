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
import org.planwright.core.exchange.folder.PlanPath;
import org.planwright.core.exchange.plan.PlanFile;
import org.planwright.core.exchange.plan.PlanReader;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Plans;

/** Reads a plan file and writes nothing. */
@Service
@Command(scope = "plan", name = "check", description = "Reads a plan file, says what is wrong with it, and loads nothing")
public final class CheckPlanFile implements Action {

	@Reference
	Plans plans;

	@Reference
	People people;

	@Argument(name = "file", description = "A plan file, in YAML or JSON", required = true)
	@Completion(FileCompleter.class)
	String file;

	@Override
	public Object execute() {
		try {
			PlanFile plan = PlanReader.read(PlanPath.read(Path.of(file)), plans.today(), people.names().keySet());
			Printout.contents(plan).forEach(System.out::println);
			if (plans.exists(plan.id())) {
				System.out.println("There is a plan " + plan.id() + " already, so this file would not be loaded.");
			} else {
				plans.check(plan.id(), plan.write(Actor.SYSTEM, Optional.empty()));
				System.out.println("It can be loaded.");
			}
			return null;
		} catch (Refusal refusal) {
			throw Printout.failure(file, refusal);
		}
	}
}
