package org.planwright.core.exchange;

import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Receipt;
import org.planwright.core.model.service.When;

/** Plans as documents: in from Word, Excel, OpenDocument, CSV and pasted text, out as tables that can come in again. */
@ProviderType
public interface PlanExchange {

	/** As what a plan is handed out. */
	enum Format {
		/** One table: the actions. */
		CSV("text/csv; charset=utf-8"),
		/** Actions, milestones and measures, a sheet each. */
		XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
		/** The same as OpenDocument. */
		ODS("application/vnd.oasis.opendocument.spreadsheet");

		private final String mediaType;

		Format(String mediaType) {
			this.mediaType = mediaType;
		}

		public String mediaType() {
			return mediaType;
		}
	}

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
	 * @param basedOn the version of the plan that was compared; any when empty
	 * @throws Refusal with every fault of the document, or when the plan has changed since it was compared
	 */
	Imported take(String plan, byte[] document, ImportTerms terms, Actor actor, OptionalLong basedOn);

	/** What the plan leaves open, contradicts, or cannot be held to. */
	Diagnosis examine(String plan, When when);

	/** The plan as tables. Imported again as it is, it changes nothing. */
	byte[] export(String plan, When when, Format format);
}
