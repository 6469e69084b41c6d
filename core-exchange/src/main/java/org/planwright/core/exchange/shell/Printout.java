package org.planwright.core.exchange.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.exchange.Diagnosis;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.PlanImport.Outcome;
import org.planwright.core.exchange.folder.PlanPath;
import org.planwright.core.exchange.plan.PlanFile;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Write.Proposed;

/** What the commands say. */
final class Printout {

	private Printout() {
	}

	/** How much of everything a plan file holds. */
	static List<String> contents(PlanFile plan) {
		List<Event> events = plan.events().stream().map(Proposed::event).toList();
		long parts = events.stream().filter(e -> e instanceof Event.ActionSet set && set.action().parent().isPresent()).count();
		return List.of("Plan " + plan.id() + ", known from " + plan.knownFrom(),
				count(events, Event.ActionSet.class) - parts + " actions and " + parts + " parts of actions",
				count(events, Event.MeasureSet.class) + " measures, " + count(events, Event.Observed.class) + " observations",
				count(events, Event.MilestoneSet.class) + " milestones, " + count(events, Event.Progressed.class) + " entries on progress",
				plan.people().size() + " people");
	}

	private static long count(List<Event> events, Class<? extends Event> type) {
		return events.stream().filter(type::isInstance).count();
	}

	/** What a document comes to, row by row. */
	static List<String> report(PlanImport report) {
		Stream<String> rows = report.rows().stream().filter(row -> row.outcome() != Outcome.UNCHANGED).flatMap(row -> Stream.concat(
				Stream.of((row.outcome() == Outcome.NOT_MENTIONED ? "not mentioned, stays" : row.outcome().name().toLowerCase(Locale.ROOT)) + ": " + row.subject()
						+ (row.place().isEmpty() ? "" : " (" + row.place() + ")")),
				row.fields().stream().map(change -> "    " + change.field() + ": " + quoted(change.from()) + " -> " + quoted(change.to()))));
		Stream<String> asked = report.questions().stream().map(question -> "asked: " + question.subject() + " (" + question.place() + "): " + question.question());
		Stream<String> faults = report.faults().stream().map(fault -> "FAULT: " + fault);
		Stream<String> counts = Stream.of(report.count(Outcome.ADDED) + " added, " + report.count(Outcome.CHANGED) + " changed, " + report.count(Outcome.UNCHANGED)
				+ " unchanged, " + report.count(Outcome.REMOVED) + " removed, " + report.count(Outcome.NOT_MENTIONED) + " not mentioned", "The plan would be: " + summary(report.diagnosis()));
		return Stream.of(rows, report.remarks().stream(), asked, faults, counts).flatMap(lines -> lines).map(Printout::plain).toList();
	}

	/** What is amiss with a plan, kind by kind. */
	static List<String> diagnosis(Diagnosis diagnosis) {
		Stream<String> findings = Stream.of(Diagnosis.Kind.values()).flatMap(kind -> diagnosis.of(kind).stream()).map(finding -> finding.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": "
				+ finding.subject() + " " + finding.words());
		return Stream.concat(findings, Stream.of(summary(diagnosis))).map(Printout::plain).toList();
	}

	static String summary(Diagnosis d) {
		String assessable = d.assessablePercent().map(percent -> " " + percent + " % of the plan can be assessed.").orElse("");
		return "Of " + d.actions() + " actions " + d.withBaseline() + " state a baseline, " + d.withTargetAndDate() + " promise a quantity by a date, and " + d.dated()
				+ " have a date or a rhythm to be looked at by." + assessable;
	}

	private static String quoted(String text) {
		return text.isEmpty() ? "nothing" : "\"" + (text.length() > 100 ? text.substring(0, 100) + "..." : text) + "\"";
	}

	/** What a document holds cannot pass for lines of its own. */
	private static String plain(String line) {
		return line.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", " ");
	}

	/** The shell prints the message of an exception and no trace, and a script sees that the command failed. */
	static IllegalArgumentException failure(String file, Refusal refusal) {
		return new IllegalArgumentException(
				file + " is refused:\n" + PlanPath.lines(refusal).stream().collect(Collectors.joining("\n")));
	}
}
