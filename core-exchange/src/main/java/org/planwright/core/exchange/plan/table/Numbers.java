package org.planwright.core.exchange.plan.table;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the number of an action where people write it. */
final class Numbers {

	private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){0,2})[.)]?(?:\\s+|$)(.*)", Pattern.DOTALL);

	private Numbers() {
	}

	/**
	 * Takes a number from before the title, and makes a lone number one of its section: 10 after 2.9 is 2.10.
	 *
	 * @param last the row before
	 */
	static TableRow numbered(TableRow row, Optional<TableRow> last, Consumer<Question> questions) {
		TableRow numbered = row;
		Matcher title = NUMBERED.matcher(row.text(Field.TITLE));
		if (row.text(Field.REF).isEmpty() && title.matches() && !title.group(2).isBlank() && (title.group(1).contains(".") || namesOfficers(row))) {
			numbered = row.with(Field.REF, title.group(1)).with(Field.TITLE, title.group(2));
		}
		String ref = numbered.text(Field.REF).replaceAll("[.)]+$", "");
		if (ref.matches("\\d{1,3}") && last.isPresent()) {
			String before = last.get().text(Field.REF);
			int dot = before.lastIndexOf('.');
			if (dot > 0 && before.substring(dot + 1).equals(Integer.toString(Integer.parseInt(ref) - 1))) {
				ref = before.substring(0, dot + 1) + ref;
			} else if (dot > 0) {
				questions.accept(new Question(row.place(Field.REF), ref, "The row is numbered \"" + ref + "\" after " + before + ". Which number is meant?"));
			}
		}
		return numbered.has(Field.REF) || !ref.isEmpty() ? numbered.with(Field.REF, ref) : numbered;
	}

	/** Otherwise a count may begin what is left of a row that a page break cut: "2 project managers". */
	private static boolean namesOfficers(TableRow row) {
		return !row.text(Field.ACCOUNTABLE).isEmpty() || !row.text(Field.LEADS).isEmpty();
	}
}
