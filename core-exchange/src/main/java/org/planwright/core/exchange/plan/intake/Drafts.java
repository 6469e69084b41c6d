package org.planwright.core.exchange.plan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.planwright.core.exchange.plan.table.Field;
import org.planwright.core.exchange.plan.table.Officers;
import org.planwright.core.exchange.plan.table.Question;
import org.planwright.core.exchange.plan.table.Statements;
import org.planwright.core.exchange.plan.table.TableRow;
import org.planwright.core.exchange.plan.table.TimeReader;

/** Reads what a row tells of an action. */
final class Drafts {

	/** Where the name of one plan or strategy ends and the next begins, when nothing stands between. */
	private static final Pattern LINKS = Pattern.compile("\\s*[\\n;•]+\\s*|(?<=\\b(?i:plan|strategy|framework|programme))\\s+(?=\\p{Lu})");

	private final List<Question> questions;
	private final TimeReader.Order order;

	Drafts(List<Question> questions, TimeReader.Order order) {
		this.questions = questions;
		this.order = order;
	}

	/** The action, and behind it the parts that the row distinguishes. */
	List<Draft> of(TableRow row) {
		String ref = row.text(Field.REF);
		TimeReader time = TimeReader.read(row.text(Field.TIMEFRAME), order);
		if (row.exported()) {
			Function<String, List<String>> lines = text -> text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
			return List.of(draft(row, ref, told(row, Field.TITLE), told(row, Field.ACCOUNTABLE).map(lines), told(row, Field.LEADS).map(lines), time, lines, lines));
		}
		Officers accountable = officers(row, Field.ACCOUNTABLE, ref);
		Officers leads = officers(row, Field.LEADS, ref);
		List<String> titles = Statements.of(row.text(Field.TITLE));
		List<String> times = Statements.of(row.text(Field.TIMEFRAME));
		int parts = parts(row);
		Optional<String> title = told(row, Field.TITLE).map(all -> parts > 0 ? titles.get(0) : String.join(" ", titles));
		List<Draft> drafts = new ArrayList<>();
		drafts.add(draft(row, ref, title, told(row, Field.ACCOUNTABLE).map(all -> accountable.names()), told(row, Field.LEADS).map(all -> leads.names()), time,
				Statements::of, Drafts::links));
		for (int i = 0; i < parts; i++) {
			drafts.add(new Draft(row, ref + "." + (i + 1), Optional.of(ref), Optional.of(titles.get(i + 1)), Optional.of(accountable.groups().get(i)),
					Optional.of(leads.groups().get(i)), Optional.empty(), Optional.of(times.get(i)), TimeReader.read(times.get(i), order), Optional.empty(), Optional.empty(),
					Optional.empty()));
		}
		time.questions().forEach(question -> questions.add(new Question(row.place(Field.TIMEFRAME), "action " + ref, question)));
		return drafts;
	}

	/** How many parts a row distinguishes: when title, timeframe and both kinds of officers fall into as many. */
	static int parts(TableRow row) {
		int parts = Officers.of(row.text(Field.LEADS)).groups().size();
		return !row.exported() && parts > 1 && Officers.of(row.text(Field.ACCOUNTABLE)).groups().size() == parts
				&& Statements.of(row.text(Field.TITLE)).size() == parts + 1 && Statements.of(row.text(Field.TIMEFRAME)).size() == parts ? parts : 0;
	}

	private static Draft draft(TableRow row, String ref, Optional<String> title, Optional<List<String>> accountable, Optional<List<String>> leads, TimeReader time,
			Function<String, List<String>> statements, Function<String, List<String>> links) {
		return new Draft(row, ref, Optional.empty(), title, accountable, leads, told(row, Field.OUTCOMES).map(statements), told(row, Field.TIMEFRAME), time,
				told(row, Field.SUCCESS).map(statements), told(row, Field.LINKS).map(links), told(row, Field.PROGRESS).map(text -> row.exported() ? text : text.replaceAll("[ \\t]+", " ")));
	}

	/** What a column says; empty when there is no such column. */
	private static Optional<String> told(TableRow row, Field field) {
		return row.has(field) ? Optional.of(row.text(field)) : Optional.empty();
	}

	private static List<String> links(String text) {
		return LINKS.splitAsStream(text).map(link -> link.replaceAll("\\s+", " ").replaceAll("\\.$", "").strip()).filter(link -> !link.isEmpty()).distinct().toList();
	}

	private Officers officers(TableRow row, Field field, String ref) {
		Officers officers = Officers.of(row.text(field));
		officers.unclear().forEach(words -> questions.add(new Question(row.place(field), "action " + ref, "Whom does \"" + words + "\" name? Put a stroke between officers.")));
		return officers;
	}
}
