package org.planwright.core.exchange.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.PlanExchange;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.exchange.plan.Report;
import org.planwright.core.model.input.Days;
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
		Map<String, String> byHand = new TreeMap<>();
		for (String column : columns) {
			int sign = column.lastIndexOf('=');
			if (sign < 1) {
				throw Refusal.wrong("--column", "is \"" + column + "\", expected a column and what it holds, such as C=leads");
			}
			byHand.put(column.substring(0, sign), column.substring(sign + 1));
		}
		Optional<ImportTerms.NewPlan> opens = title == null || organisation == null ? Optional.empty() : Optional.of(new ImportTerms.NewPlan(title, organisation));
		return new ImportTerms(byHand, Optional.ofNullable(knownFrom).map(ImportPlan::day), Optional.ofNullable(reason), programme, opens, missing(), dates(), leaveOpen);
	}

	private ImportTerms.Dates dates() {
		return dates == null ? ImportTerms.Dates.UNSAID : Stream.of(ImportTerms.Dates.values()).filter(each -> each != ImportTerms.Dates.UNSAID && word(each).equals(dates)).findFirst()
				.orElseThrow(() -> Refusal.wrong("--dates", "is \"" + dates + "\", expected day-first or month-first"));
	}

	private static String word(Enum<?> each) {
		return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private ImportTerms.Missing missing() {
		return Stream.of(ImportTerms.Missing.values()).filter(each -> word(each).equals(missing)).findFirst()
				.orElseThrow(() -> Refusal.wrong("--missing", "is \"" + missing + "\", expected as-handed-out, stays or removed"));
	}

	private static LocalDate day(String text) {
		try {
			return Days.parse(text);
		} catch (IllegalArgumentException e) {
			throw Refusal.wrong("--known-from", e.getMessage());
		}
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
