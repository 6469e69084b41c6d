package org.planwright.core.exchange.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.planwright.core.exchange.statistics.Returns;
import org.planwright.core.model.input.Refusal;

/** Writes an empty return, which people fill in. */
@Service
@Command(scope = "return", name = "template", description = "Writes an empty monthly return of a plan into a new file, as .csv or .xlsx by its name")
public final class WriteReturnTemplate implements Action {

	@Reference
	Returns returns;

	@Argument(index = 0, name = "plan", description = "The id of the plan", required = true)
	String plan;

	@Argument(index = 1, name = "file", description = "The file, which must not be there yet", required = true)
	@Completion(FileCompleter.class)
	String file;

	@Override
	public Object execute() {
		String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		if (!ending.equals("csv") && !ending.equals("xlsx")) {
			throw new IllegalArgumentException(file + " does not end in .csv or .xlsx");
		}
		try {
			Files.write(Path.of(file), returns.template(plan, ending.equals("xlsx")), StandardOpenOption.CREATE_NEW);
			System.out.println("Written to " + file + ". Fill in dates and values; a row without a value says nothing.");
			return null;
		} catch (Refusal refusal) {
			throw Printout.failure(plan, refusal);
		} catch (IOException e) {
			throw new IllegalArgumentException(file + " cannot be written: " + e.getClass().getSimpleName());
		}
	}
}
