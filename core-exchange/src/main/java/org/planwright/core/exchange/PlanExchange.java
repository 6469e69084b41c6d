package org.planwright.core.exchange;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Receipt;
import org.planwright.core.model.service.When;

/** Plans as documents: in from Word, Excel, OpenDocument, CSV and pasted text, out as tables, of which the plan's can come in again. */
@ProviderType
public interface PlanExchange {

	/** No larger document is read, in bytes. */
	int LARGEST_DOCUMENT = 20 * 1024 * 1024;

	/**
	 * What was imported.
	 *
	 * @param receipt of the one write that was made; empty when nothing changed
	 */
	record Imported(PlanImport report, Optional<Receipt> receipt) {
	}

	/**
	 * Says what a document would do to a plan, and does nothing.
	 *
	 * @throws Refusal when the document cannot be read, or the actor may not do what it asks
	 */
	PlanImport compare(String plan, byte[] document, ImportTerms terms, Actor actor);

	/**
	 * Takes a document in: all of it, in one write, or nothing.
	 *
	 * @param seen the digest of the comparison that is to be carried out: nothing is taken in unseen
	 * @throws Refusal with every fault of the document, with every question that it leaves open unless the terms say that it may, or
	 *         when it would not do any more what was seen
	 */
	Imported take(String plan, byte[] document, ImportTerms terms, Actor actor, String seen);

	/** What the plan leaves open, contradicts, or cannot be held to. */
	Diagnosis examine(String plan, When when);

	/**
	 * A plan, or what is known of it, as a document.
	 *
	 * @param sheet the one of its tables that is meant, where a format holds a single one; the first when empty
	 * @throws Refusal when there is no such plan or sheet
	 */
	Export export(String plan, When when, Export.Subject subject, Export.Format format, Optional<String> sheet);

	/** The plan as it is handed on: without small numbers of people. */
	Discreet discreet(PlanView view);
}
