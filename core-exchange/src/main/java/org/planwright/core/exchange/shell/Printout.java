package org.planwright.core.exchange.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.exchange.Diagnosis;
import org.planwright.core.exchange.folder.PlanPath;
import org.planwright.core.exchange.plan.PlanFile;
import org.planwright.core.exchange.plan.Report;
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

	/** What is amiss with a plan, kind by kind. */
	static List<String> diagnosis(Diagnosis diagnosis) {
		Stream<String> findings = Stream.of(Diagnosis.Kind.values()).flatMap(kind -> diagnosis.of(kind).stream()).map(finding -> finding.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": "
				+ finding.subject() + " " + finding.words());
		return Stream.concat(findings, Stream.of(Report.summary(diagnosis))).map(Report::plain).toList();
	}

	/** The shell prints the message of an exception and no trace, and a script sees that the command failed. */
	static IllegalArgumentException failure(String file, Refusal refusal) {
		return new IllegalArgumentException(
				file + " is refused:\n" + PlanPath.lines(refusal).stream().collect(Collectors.joining("\n")));
	}
}
