package org.planwright.core.exchange.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.ImportWords;
import org.planwright.core.exchange.PlanExchange;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.exchange.plan.Report;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;

/** Says what a document would change, and takes in what was seen. */
@Service
@Command(scope = "plan", name = "import", description = "Says what a Word, Excel, OpenDocument or CSV file or pasted text would change in a plan, and with --seen takes it in: all of it, or nothing")
public final class ImportPlan implements Action {

	@Reference
	PlanExchange exchange;

	@Argument(index = 0, name = "plan", description = "The id of the plan, which may be new", required = true)
	String plan;

	@Argument(index = 1, name = "file", description = "The document", required = true)
	@Completion(FileCompleter.class)
	String file;

	@Option(name = "--seen", description = "The digest that was printed without it: take in what was said then, or nothing")
	String seen;

	@Option(name = "--dates", description = "What comes first in dates such as 03/04/2020, where it is asked: day-first or month-first")
	String dates;

	@Option(name = "--leave-open", description = "Take it in although it leaves questions open, which then stand beside their actions")
	boolean leaveOpen;

	@Option(name = "--title", description = "The title of a new plan")
	String title;

	@Option(name = "--organisation", description = "Whose plan a new plan is")
	String organisation;

	@Option(name = "--programme", description = "The programme of new actions that name none")
	String programme = ImportTerms.ANY_PROGRAMME;

	@Option(name = "--reason", description = "Why promised dates move, when they do")
	String reason;

	@Option(name = "--known-from", description = "Since when the world knows it, as year-month-day; today when left out")
	String knownFrom;

	@Option(name = "--column", description = "What a column holds, by its letters or its heading: --column C=leads", multiValued = true)
	List<String> columns = List.of();

	@Option(name = "--missing", description = "What becomes of what the document does not mention: as-handed-out (removed when the document was handed out from this plan with keys), stays or removed")
	String missing = "as-handed-out";

	@Override
	public Object execute() {
		try {
			byte[] document = read(Path.of(file));
			if (seen == null) {
				PlanImport report = exchange.compare(plan, document, terms(), Actor.SYSTEM);
				Report.lines(report).forEach(System.out::println);
				System.out.println(wayOn(report));
				return null;
			}
			PlanExchange.Imported imported = exchange.take(plan, document, terms(), Actor.SYSTEM, seen);
			Report.lines(imported.report()).forEach(System.out::println);
			System.out.println(imported.receipt().map(receipt -> "Written as entries " + receipt.first() + " to " + receipt.last() + " of the journal.")
					.orElse("It says what the plan says already. Nothing was changed."));
			return null;
		} catch (Refusal refusal) {
			throw Printout.failure(file, refusal);
		}
	}

	private String wayOn(PlanImport report) {
		if (!report.faults().isEmpty()) {
			return "It cannot be taken in like this.";
		}
		String open = report.questions().isEmpty() || leaveOpen ? "" : "It leaves questions open: answer them in the document, or let them stay open with --leave-open. ";
		return "Nothing was changed. " + open + "To take in just this: --seen " + report.digest();
	}

	private ImportTerms terms() {
		List<Fault> faults = new ArrayList<>();
		ImportTerms terms = new ImportWords(said(), (name, fault) -> faults.add(new Fault(option(name), fault))).terms();
		if (!faults.isEmpty()) {
			throw Refusal.wrong(faults);
		}
		return terms;
	}

	private Map<String, List<String>> said() {
		return Map.of("title", given(title), "organisation", given(organisation), "programme", given(programme), "reason", given(reason), "knownFrom", given(knownFrom),
				"missing", given(missing), "dates", given(dates), "questions", leaveOpen ? List.of(ImportWords.LEAVE_OPEN) : List.of(), ImportWords.COLUMN, columns);
	}

	/** The shell leaves null where an option was left out. */
	private static List<String> given(String option) {
		return Optional.ofNullable(option).stream().toList();
	}

	private static String option(String name) {
		return "--" + name.replaceAll("[A-Z]", "-$0").toLowerCase(Locale.ROOT);
	}

	private static byte[] read(Path file) {
		if (!Files.isRegularFile(file)) {
			throw new Refusal(Refusal.Kind.UNREADABLE, Files.exists(file) ? "is not a regular file" : "is not there");
		}
		try (InputStream in = Files.newInputStream(file)) {
			// One more than is allowed tells a file that is too large from one that fits.
			return in.readNBytes((int) Limits.DOCUMENT.bytes() + 1);
		} catch (IOException e) {
			throw new Refusal(Refusal.Kind.UNREADABLE, "cannot be read: " + e.getClass().getSimpleName());
		}
	}
}
