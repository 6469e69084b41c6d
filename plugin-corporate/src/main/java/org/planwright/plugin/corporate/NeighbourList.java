package org.planwright.plugin.corporate;

import java.time.LocalDate;
import java.util.Map;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Require;
import org.planwright.core.rule.programme.Reads;
import org.planwright.core.rule.programme.RecordKind;

/**
 * A council's statistical neighbours as one edition of the official list has them.
 *
 * @param edition the day from which the list holds
 * @param neighbours their names by the ids under which judgements and figures know them
 */
public record NeighbourList(LocalDate edition, Map<String, String> neighbours) {

	static final RecordKind<NeighbourList> KIND = new RecordKind<>(CorporateProgramme.ID, "neighbours", "edition",
			(key, fields) -> read(LocalDate.parse(key), fields), NeighbourList::edition);

	private static NeighbourList read(LocalDate edition, Fields fields) {
		Map<String, String> neighbours = fields.plainValues("neighbours");
		if (neighbours.isEmpty()) {
			fields.fault("neighbours", "is missing or empty, expected ids with names, such as \"derbyshire\": \"Derbyshire\"");
		}
		neighbours.forEach((id, name) -> Reads.noted(fields, "neighbours", () -> {
			Require.id("an id", id);
			Require.that(!name.isBlank() && name.length() <= 100, "name \"" + id + "\" with nothing, or with more than 100 characters");
		}));
		return new NeighbourList(edition, neighbours);
	}
}
