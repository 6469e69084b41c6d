package org.planwright.plugin.workforce;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.planwright.core.model.input.Fields;
import org.planwright.core.rule.programme.RecordKind;

/** What the audits of a month found of the practice, by the Quality Management Framework. */
public record AuditCount(YearMonth month, int outstanding, int good, int requiresImprovement, int inadequate, Optional<String> note) {

	static final RecordKind<AuditCount> KIND = new RecordKind<>(WorkforceProgramme.ID, "audits", "month",
			(key, fields) -> read(YearMonth.parse(key), fields), count -> count.month.atEndOfMonth());

	private static AuditCount read(YearMonth month, Fields fields) {
		Numbers numbers = new Numbers(fields);
		AuditCount read = new AuditCount(month, numbers.count("outstanding"), numbers.count("good"), numbers.count("requiresImprovement"),
				numbers.count("inadequate"), fields.optionalText("note"));
		numbers.optionalCount("audits").filter(stated -> stated != read.audits())
				.ifPresent(stated -> fields.fault("audits", "is " + stated + ", and the grades make " + read.audits()));
		return read;
	}

	int audits() {
		return outstanding + good + requiresImprovement + inadequate;
	}

	/** Hundredths of the audits that found practice good or better; empty when none was made. */
	Optional<BigDecimal> goodOrBetter() {
		return Numbers.percent(outstanding + good, audits());
	}
}
