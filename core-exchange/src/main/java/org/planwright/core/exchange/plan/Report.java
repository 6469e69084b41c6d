package org.planwright.core.exchange.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.planwright.core.exchange.Diagnosis;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.PlanImport.Outcome;
import org.planwright.core.exchange.PlanImport.RowChange;

/** What a document comes to, in lines for people. */
public final class Report {

	private Report() {
	}

	/** Row by row, with what was noticed, asked and found wrong, and the sums. */
	public static List<String> lines(PlanImport report) {
		Stream<String> rows = report.rows().stream().filter(row -> row.outcome() != Outcome.UNCHANGED).flatMap(Report::lines);
		Stream<String> asked = report.questions().stream().map(question -> "asked: " + question.subject() + " (" + question.place() + "): " + question.question());
		Stream<String> faults = report.faults().stream().map(fault -> "FAULT: " + fault);
		Stream<String> counts = Stream.of(report.count(Outcome.ADDED) + " added, " + report.count(Outcome.CHANGED) + " changed, " + report.count(Outcome.UNCHANGED)
				+ " unchanged, " + report.count(Outcome.REMOVED) + " removed, " + report.count(Outcome.NOT_MENTIONED) + " not mentioned", "The plan would be: " + summary(report.diagnosis()));
		return Stream.of(rows, report.remarks().stream(), asked, faults, counts).flatMap(lines -> lines).map(Report::plain).toList();
	}

	private static Stream<String> lines(RowChange row) {
		String outcome = row.outcome() == Outcome.NOT_MENTIONED ? "not mentioned, stays" : row.outcome().name().toLowerCase(Locale.ROOT);
		return Stream.concat(Stream.of(outcome + ": " + row.subject() + (row.place().isEmpty() ? "" : " (" + row.place() + ")")),
				row.fields().stream().map(change -> "    " + change.field() + ": " + quoted(change.from()) + " -> " + quoted(change.to())));
	}

	/** How far a plan can be held to what it says. */
	public static String summary(Diagnosis d) {
		String assessable = d.assessablePercent().map(percent -> " " + percent + " % of the plan can be assessed.").orElse("");
		return "Of " + d.actions() + " actions " + d.withBaseline() + " state a baseline, " + d.withTargetAndDate() + " promise a quantity by a date, and " + d.dated()
				+ " have a date or a rhythm to be looked at by." + assessable;
	}

	private static String quoted(String text) {
		return text.isEmpty() ? "nothing" : "\"" + (text.length() > 100 ? text.substring(0, 100) + "..." : text) + "\"";
	}

	/** What a document holds cannot pass for lines of its own. */
	public static String plain(String line) {
		return line.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", " ");
	}
}
