package org.planwright.core.rest.json;

import java.time.LocalDate;
import java.util.Optional;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Turn;

/**
 * What changes a status: a day and the status then, or only evidence.
 *
 * @param onlyEvidence true, or absent
 */
public record NextJson(Optional<LocalDate> on, Optional<Status> to, Optional<Boolean> onlyEvidence, String sentence) {

	static NextJson of(Turn turn) {
		return turn instanceof Turn.OnDate next
				? new NextJson(Optional.of(next.on()), Optional.of(next.to()), Optional.empty(), turn.words())
				: new NextJson(Optional.empty(), Optional.empty(), Optional.of(true), turn.words());
	}
}
