package org.planwright.core.exchange.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.planwright.core.exchange.PlanArchive;
import org.planwright.core.exchange.PlanArchive.Restored;
import org.planwright.core.model.input.Refusal;

/** Takes over what plan:backup wrote. */
@Service
@Command(scope = "plan", name = "restore", description = "Takes over what plan:backup wrote: all of it with the same hashes, or nothing")
public final class RestorePlans implements Action {

	@Reference
	PlanArchive archives;

	@Argument(index = 0, name = "file", description = "The file that plan:backup wrote", required = true)
	@Completion(FileCompleter.class)
	String file;

	@Option(name = "--dry-run", description = "Check the whole file and say what would be added, and add nothing")
	boolean dryRun;

	@Override
	public Object execute() {
		if (!Files.isRegularFile(Path.of(file))) {
			throw new IllegalArgumentException(file + " is not there, or no regular file");
		}
		try {
			Restored restored = archives.restore(Path.of(file), dryRun);
			restored.added().forEach((plan, entries) -> System.out.println(plan + ": " + entries + " entries " + (dryRun ? "would be added" : "added")));
			restored.otherwise().forEach((id, name) -> System.out.println(id + " is known here as " + name + ", and stays so"));
			System.out.println(dryRun ? "The archive is whole. Nothing was changed." : "The archive is whole, and all of it is here.");
			return null;
		} catch (Refusal refusal) {
			throw Printout.failure(file, refusal);
		}
	}
}
