package org.planwright.core.exchange.plan.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.core.model.Section;
import org.planwright.core.model.input.Fault;

/**
 * What a document says of a plan, row by row.
 *
 * @param purpose the words before the first table
 * @param sections those that have a heading, by number
 * @param questions what the document leaves open
 * @param faults what keeps it from being read as a plan, each with its place
 * @param remarks what was noticed and passed over, such as a column that is not known
 * @param origins the kinds of tables that are there, with where they were handed out, if they say so
 * @param unended the kinds of which a table was handed out as text and lacks the row that closes it
 */
public record PlanTables(Optional<String> purpose, List<Section> sections, List<TableRow> rows, List<Question> questions, List<Fault> faults,
		List<String> remarks, Map<Headings.Kind, Optional<Origin>> origins, Set<Headings.Kind> unended) {

	public PlanTables {
		sections = List.copyOf(sections);
		rows = List.copyOf(rows);
		questions = List.copyOf(questions);
		faults = List.copyOf(faults);
		remarks = List.copyOf(remarks);
		origins = Map.copyOf(origins);
		unended = Set.copyOf(unended);
	}
}
