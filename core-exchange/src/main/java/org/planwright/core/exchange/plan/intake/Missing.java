package org.planwright.core.exchange.plan.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.PlanImport.Outcome;
import org.planwright.core.exchange.plan.table.Headings;
import org.planwright.core.exchange.plan.table.Origin;
import org.planwright.core.exchange.plan.table.PlanTables;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.service.PlanView;

/** Decides what it means that a document does not mention something: that it was taken out, or nothing at all. */
final class Missing {

	private final Intake intake;
	private final String plan;
	private final PlanTables tables;
	private final Set<String> removedActions = new HashSet<>();
	private final Set<String> remarks = new LinkedHashSet<>();

	Missing(Intake intake, String plan, PlanTables tables) {
		this.intake = intake;
		this.plan = plan;
		this.tables = tables;
		if (intake.terms.missing() == ImportTerms.Missing.AS_HANDED_OUT && !tables.unended().isEmpty()) {
			intake.faults.add(new Fault("", "ends before the row with the key \"" + Headings.END + "\", which closes a table that was handed out as CSV: it was cut off, or that row taken out. "
					+ "Take the whole file, or say what becomes of what is missing"));
		}
	}

	List<String> remarks() {
		return new ArrayList<>(remarks);
	}

	/** Whether the document takes an action out. */
	boolean removes(String action) {
		return removedActions.contains(action);
	}

	/** Something that no row mentions: removed, or left as it is. Of a kind that the document has no table of, it says nothing. */
	void thing(Headings.Kind kind, Thing thing, BiFunction<LocalDate, String, Event> removal) {
		if (!tables.origins().containsKey(kind)) {
			return;
		}
		if (!isRemoved(kind, thing)) {
			intake.unmentioned(thing, Outcome.NOT_MENTIONED);
			return;
		}
		if (thing instanceof Thing.OfAction action) {
			removedActions.add(action.ref());
		}
		intake.propose(removal.apply(intake.terms.told(), intake.terms.reason().orElse("The row was taken out of the document")), "", 0);
		intake.unmentioned(thing, Outcome.REMOVED);
	}

	private boolean isRemoved(Headings.Kind kind, Thing thing) {
		if (intake.terms.missing() != ImportTerms.Missing.AS_HANDED_OUT) {
			return intake.terms.missing() == ImportTerms.Missing.REMOVED;
		}
		if (tables.unended().contains(kind)) {
			return false;
		}
		Optional<Origin> origin = tables.origins().get(kind).filter(from -> from.plan().equals(plan));
		long version = intake.view.map(PlanView::version).orElse(0L);
		if (origin.filter(from -> from.version() <= version).isEmpty()) {
			remarks.add("What is missing stays: the document does not say that it was handed out from this plan");
			return false;
		}
		boolean there = intake.view.orElseThrow().version(thing).orElse(Long.MAX_VALUE) <= origin.get().version();
		if (!there) {
			remarks.add("The " + thing + " was told of after the document had been handed out, and stays");
		}
		return there;
	}
}
