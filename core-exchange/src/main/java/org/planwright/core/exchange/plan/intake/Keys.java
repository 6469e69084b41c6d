package org.planwright.core.exchange.plan.intake;

import java.math.BigDecimal;
import java.util.Optional;
import org.planwright.core.exchange.plan.table.Field;
import org.planwright.core.exchange.plan.table.Headings;
import org.planwright.core.exchange.plan.table.TableRow;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.journal.Thing;

/** The keys by which the rows of a table that was handed out are known again. */
final class Keys {

	private Keys() {
	}

	/** What a key says behind the word that it begins with; empty when the row has none. */
	static Optional<String> of(TableRow row, String word) {
		String key = row.text(Field.KEY);
		Require.that(key.isEmpty() || key.startsWith(word), "has the key \"" + key + "\", expected one that begins with " + word);
		return row.isKeyed() ? Optional.of(key.substring(word.length())) : Optional.empty();
	}

	/** Refuses a row without a key that speaks of what was handed out with one: it may be cut off, and would blank what it lacks. */
	static void missing(Intake intake, Headings.Kind kind, Thing thing, String key) {
		Require.that(!intake.wasHandedOut(kind, thing), "has no key, although " + thing + " was handed out with one: its key is " + key);
	}

	/** Makes sure that the number beside a key was not edited: what would come of it nobody can tell. */
	static void ref(TableRow row, String ref, Intake intake) {
		String written = row.text(Field.REF);
		if (row.has(Field.REF) && !written.equals(ref) && !isNumber(written, ref)) {
			new Cells(row, intake).bad(Field.REF, "is \"" + written + "\" beside the key of action " + ref + ": a number that is there stays. For another action, write a new row and leave its key empty");
		}
	}

	/** Whether a spreadsheet took a number such as 2.10 for 2.1. */
	private static boolean isNumber(String written, String ref) {
		String decimal = "\\d{1,9}\\.\\d{1,9}";
		return written.matches("\\d{1,9}(\\.\\d{1,9})?") && ref.matches(decimal) && new BigDecimal(written).compareTo(new BigDecimal(ref)) == 0;
	}
}
