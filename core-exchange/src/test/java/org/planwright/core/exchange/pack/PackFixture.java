package org.planwright.core.exchange.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.engine.MemoryEngine;
import org.planwright.core.exchange.plan.PlanFilesService;
import org.planwright.core.exchange.text.TextReader;
import org.planwright.core.model.Progress;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.meeting.Chapter;
import org.planwright.core.model.meeting.Comment;
import org.planwright.core.model.meeting.Decision;
import org.planwright.core.model.meeting.Meeting;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;

/** The shipped plan with two meetings, of which the first decided something and the second is to come. */
final class PackFixture {

	static final String PLAN = "nottinghamshire-2019";
	static final String OCTOBER = "october";
	static final LocalDate TODAY = LocalDate.of(2019, 10, 15);
	static final LocalDate SEPTEMBER = LocalDate.of(2019, 9, 24);
	static final Actor DIRECTOR = new Actor("colin-director", Role.APPROVER);
	static final Actor WRITER = new Actor("wilma-writer", Role.CONTRIBUTOR);

	private final MemoryEngine engine = new MemoryEngine(TODAY);
	final Plans plans = engine.plans();
	final People people = engine.people();
	private final Path folder;

	PackFixture(Path folder) throws IOException {
		this.folder = folder;
		byte[] shipped = Files.readAllBytes(Path.of("../distribution/src/main/resources/etc/plans/nottinghamshire-2019.yaml"));
		new PlanFilesService(plans, people).create(TextReader.read(shipped, false), Actor.SYSTEM, Optional.empty());
		people.put(Map.of("colin-director", "Colin Director", "wilma-writer", "Wilma Writer"));
		meeting("september", SEPTEMBER);
		meeting(OCTOBER, LocalDate.of(2019, 10, 22));
		tell(new Event.DecisionSet(new Decision("september", "d1", "Recruit two managers", "wilma-writer", Optional.of(LocalDate.of(2019, 12, 1)),
				Optional.of("2.4"), Optional.empty()), SEPTEMBER));
		tell(new Event.Progressed(new Progress("2.4", LocalDate.of(2019, 10, 10), "Eleven providers <have> tendered & asked.")));
		tell(new Event.Commented(new Comment(OCTOBER, Chapter.EXCEPTIONS, "wilma-writer", TODAY, "Mind the framework.")));
	}

	private void meeting(String id, LocalDate date) {
		tell(new Event.MeetingSet(new Meeting(id, date, "Improvement board", "colin-director", List.of("PMO")), date.minusDays(20)));
	}

	void tell(Event event) {
		plans.write(PLAN, Write.add(WRITER, event).withKnownFrom(Optional.of(event.on())));
	}

	/** As after each start of the installation. */
	PacksService packs() {
		return new PacksService(plans, people, new PackFiles(folder));
	}

	long version() {
		return plans.at(PLAN, When.NOW).version();
	}

	PackFixture approve() {
		packs().approve(PLAN, OCTOBER, DIRECTOR, version(), Optional.empty());
		return this;
	}
}
