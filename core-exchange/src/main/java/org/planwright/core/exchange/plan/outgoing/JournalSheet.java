package org.planwright.core.exchange.plan.outgoing;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.planwright.core.exchange.Discreet;
import org.planwright.core.exchange.grid.Content;
import org.planwright.core.exchange.grid.Table;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;

/** A plan's audit trail as a table, read page by page while it is written. */
public final class JournalSheet {

	private static final List<String> HEADINGS = List.of("Version", "Recorded at (UTC)", "Known from", "About", "By", "Kind", "Told", "Payload hash", "Previous hash",
			"Hash");
	private static final int PAGE = 1_000;
	private static final Content HELD_BACK = Content.of(Discretion.HELD_BACK);
	private static final Content REDACTED = Content.of("redacted");

	private final Plans plans;
	private final Map<String, String> names;
	private final PlanView view;
	private final Discreet discreet;

	private JournalSheet(Plans plans, PlanView view, Map<String, String> names, Discreet discreet) {
		this.plans = plans;
		this.view = view;
		this.names = names;
		this.discreet = discreet;
	}

	/** What the two dates let be seen of it, up to the view's version. */
	public static Table of(Plans plans, PlanView view, When when, People people, Discreet discreet) {
		JournalSheet sheet = new JournalSheet(plans, view, people.names(), discreet);
		return new Table("Journal", HEADINGS, () -> sheet.rows(when));
	}

	/** The whole journal up to the view's version, oldest first. */
	static Stream<Entry> entries(Plans plans, PlanView view) {
		String plan = view.head().id();
		return Stream.iterate(plans.journal(plan, 0, PAGE), page -> !page.isEmpty(), page -> plans.journal(plan, page.get(page.size() - 1).version(), PAGE))
				.flatMap(List::stream).takeWhile(entry -> entry.version() <= view.version());
	}

	private Iterator<List<Content>> rows(When when) {
		Predicate<Entry> heldBack = discreet.heldBack();
		return entries(plans, view).filter(entry -> plans.isSeen(entry, when)).map(entry -> row(entry, heldBack)).iterator();
	}

	private List<Content> row(Entry entry, Predicate<Entry> heldBack) {
		Content told = heldBack.test(entry) ? HELD_BACK : entry.payload().map(Content::of).orElse(REDACTED);
		return List.of(Cells.count(entry.version()), new Content.Moment(entry.recordedAt()), new Content.Day(entry.knownFrom()),
				Cells.day(Optional.of(entry).flatMap(plans::on)), Content.of(names.getOrDefault(entry.actor(), entry.actor())), Content.of(entry.type()), told,
				Content.of(entry.payloadHash()), Content.of(entry.previousHash()), Content.of(entry.hash()));
	}
}
