package org.planwright.core.exchange.plan.outgoing;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.planwright.core.exchange.grid.Content;
import org.planwright.core.exchange.grid.Table;
import org.planwright.core.exchange.statistics.service.SmallCohorts;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;

/** A plan's audit trail as a table, read page by page while it is written. */
public final class JournalSheet {

	private static final List<String> HEADINGS = List.of("Version", "Recorded at", "Known from", "About", "By", "Kind", "Told", "Payload hash", "Previous hash",
			"Hash");
	private static final int PAGE = 1_000;
	private static final Content HELD_BACK = Content.of("c: a small number, held back");
	private static final Content REDACTED = Content.of("redacted");

	private final Plans plans;
	private final Map<String, String> names;
	private final Set<Long> heldBack;

	private JournalSheet(Plans plans, Map<String, String> names, Set<Long> heldBack) {
		this.plans = plans;
		this.names = names;
		this.heldBack = heldBack;
	}

	/** What the two dates let be seen of it, up to the view's version. */
	public static Table of(Plans plans, PlanView view, When when, People people, SmallCohorts cohorts) {
		JournalSheet sheet = new JournalSheet(plans, people.names(), new Series(view, cohorts).heldBack());
		return new Table("Journal", HEADINGS, () -> sheet.rows(view.head().id(), view.version(), when));
	}

	private Iterator<List<Content>> rows(String plan, long head, When when) {
		return Stream.iterate(plans.journal(plan, 0, PAGE), page -> !page.isEmpty(), page -> plans.journal(plan, page.get(page.size() - 1).version(), PAGE))
				.flatMap(List::stream).takeWhile(entry -> entry.version() <= head).filter(entry -> plans.isSeen(entry, when)).map(this::row).iterator();
	}

	private List<Content> row(Entry entry) {
		Content told = heldBack.contains(entry.version()) ? HELD_BACK : entry.payload().map(Content::of).orElse(REDACTED);
		return List.of(Cells.count(entry.version()), Content.of(entry.recordedAt().toString()), new Content.Day(entry.knownFrom()),
				Cells.day(Optional.of(entry).flatMap(plans::on)), Content.of(names.getOrDefault(entry.actor(), entry.actor())), Content.of(entry.type()), told,
				Content.of(entry.payloadHash()), Content.of(entry.previousHash()), Content.of(entry.hash()));
	}
}
