package org.planwright.core.exchange.shell;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.planwright.core.exchange.Export;
import org.planwright.core.exchange.Export.Format;
import org.planwright.core.exchange.Export.Subject;
import org.planwright.core.exchange.PlanExchange;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.When;

/** Writes a plan into a file that can be imported again, or what is known of it into one to be looked at. */
@Service
@Command(scope = "plan", name = "export", description = "Writes a plan, its board, its measures or its journal into a new file, as .csv, .xlsx, .ods or .json by its name")
public final class ExportPlan implements Action {

	@Reference
	PlanExchange exchange;

	@Argument(index = 0, name = "plan", description = "The id of the plan", required = true)
	String plan;

	@Argument(index = 1, name = "file", description = "The file, which must not be there yet", required = true)
	@Completion(FileCompleter.class)
	String file;

	@Option(name = "--what", description = "plan, board, measures or journal")
	String what = Export.Subject.PLAN.word();

	@Option(name = "--sheet", description = "Which of its tables, such as milestones; .csv holds one, the first unless said")
	String sheet;

	@Option(name = "--as-of", description = "The day it is about, as year-month-day; today when left out")
	String asOf;

	@Option(name = "--known-at", description = "Only what was known by the end of that day; everything when left out")
	String knownAt;

	@Override
	public Object execute() {
		Format format = Format.of(file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
				.orElseThrow(() -> new IllegalArgumentException(file + " does not end in .csv, .xlsx, .ods or .json"));
		Subject subject = Subject.of(what).orElseThrow(() -> new IllegalArgumentException(what + " is none of plan, board, measures, journal"));
		try {
			Export export = exchange.export(plan, When.parse(asOf, knownAt), subject, format, Optional.ofNullable(sheet));
			write(export, Path.of(file));
			System.out.println("Written to " + file + "." + (subject == Subject.PLAN ? " Leave the last column as it is: by it the rows are known again." : ""));
			return null;
		} catch (Refusal refusal) {
			throw Printout.failure(plan, refusal);
		} catch (IOException e) {
			throw new IllegalArgumentException(file + " cannot be written: " + e.getClass().getSimpleName());
		}
	}

	/** A file that was begun and could not be finished does not stay. */
	private static void write(Export export, Path file) throws IOException {
		OutputStream created = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		boolean whole = false;
		try (OutputStream out = new BufferedOutputStream(created)) {
			export.body().writeTo(out);
			whole = true;
		} finally {
			if (!whole) {
				Files.delete(file);
			}
		}
	}
}
