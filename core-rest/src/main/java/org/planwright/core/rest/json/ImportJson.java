package org.planwright.core.rest.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.exchange.Diagnosis;
import org.planwright.core.exchange.PlanExchange.Imported;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.PlanImport.OpenQuestion;
import org.planwright.core.exchange.PlanImport.Outcome;
import org.planwright.core.exchange.PlanImport.RowChange;
import org.planwright.core.model.input.Fault;

/**
 * What a document does to a plan, or would do.
 *
 * @param applied whether it was done
 * @param basedOn the version of the plan it was compared with; 0 when the plan is new
 * @param digest what {@code apply} takes, so that what was seen is what is done
 * @param counts of every outcome
 * @param errors what keeps it from being taken in, by sheet, column and row
 * @param receipt of the write; absent while nothing was written
 */
public record ImportJson(String plan, boolean applied, long basedOn, String digest, Map<Outcome, Long> counts, List<RowChange> rows, List<OpenQuestion> questions,
		List<Fault> errors, List<String> remarks, Diagnosis diagnosis, Optional<ReceiptJson> receipt) {

	public static ImportJson seen(PlanImport report) {
		return of(report, false, Optional.empty());
	}

	public static ImportJson applied(Imported imported) {
		return of(imported.report(), true, imported.receipt().map(ReceiptJson::of));
	}

	private static ImportJson of(PlanImport r, boolean applied, Optional<ReceiptJson> receipt) {
		Map<Outcome, Long> counts = Stream.of(Outcome.values()).collect(Collectors.toMap(outcome -> outcome, r::count));
		return new ImportJson(r.plan(), applied, r.basedOn(), r.digest(), counts, r.rows(), r.questions(), r.faults(), r.remarks(), r.diagnosis(), receipt);
	}
}
