package org.planwright.plugin.workforce;

import java.time.YearMonth;
import java.util.Optional;
import org.planwright.core.model.input.Fields;
import org.planwright.core.rule.programme.RecordKind;

/**
 * The advanced practitioner posts at the end of a month.
 *
 * @param created posts that the establishment has
 * @param filled of them, those with somebody in post
 */
public record PostCount(YearMonth month, int created, int filled, Optional<String> note) {

	static final RecordKind<PostCount> KIND = new RecordKind<>(WorkforceProgramme.ID, "posts", "month",
			(key, fields) -> read(YearMonth.parse(key), fields), count -> count.month.atEndOfMonth());

	private static PostCount read(YearMonth month, Fields fields) {
		Numbers numbers = new Numbers(fields);
		PostCount read = new PostCount(month, numbers.count("created"), numbers.count("filled"), fields.optionalText("note"));
		numbers.atMost("filled", read.filled, "created", read.created);
		return read;
	}
}
