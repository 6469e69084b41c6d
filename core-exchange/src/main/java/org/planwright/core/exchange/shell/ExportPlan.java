package org.planwright.core.exchange.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.planwright.core.exchange.PlanExchange;
import org.planwright.core.exchange.PlanExchange.Format;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.When;

/** Writes a plan into a file that can be imported again. */
@Service
@Command(scope = "plan", name = "export", description = "Writes a plan into a new file, as .csv, .xlsx or .ods by its name")
public final class ExportPlan implements Action {

	@Reference
	PlanExchange exchange;

	@Argument(index = 0, name = "plan", description = "The id of the plan", required = true)
	String plan;

	@Argument(index = 1, name = "file", description = "The file, which must not be there yet", required = true)
	@Completion(FileCompleter.class)
	String file;

	@Override
	public Object execute() {
		String ending = file.substring(file.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
		Format format = Stream.of(Format.values()).filter(known -> known.name().equals(ending)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException(file + " does not end in .csv, .xlsx or .ods"));
		try {
			Files.write(Path.of(file), exchange.export(plan, When.NOW, format), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
			System.out.println("Written to " + file + ". Leave the last column as it is: by it the rows are known again.");
			return null;
		} catch (Refusal refusal) {
			throw Printout.failure(plan, refusal);
		} catch (IOException e) {
			throw new IllegalArgumentException(file + " cannot be written: " + e.getClass().getSimpleName());
		}
	}
}
