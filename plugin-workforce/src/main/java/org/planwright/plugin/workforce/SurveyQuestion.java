package org.planwright.plugin.workforce;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Reading;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.journal.Event;
import org.planwright.core.rule.programme.RecordKind;

/**
 * What was asked of staff on a day and how many agreed. The share is kept as a value of the measure too, since programmes
 * share the surveys.
 *
 * @param measure the id of the measure it is a value of
 * @param question as it was put
 * @param answered how many answered
 * @param percent of them, how many agreed, in hundredths
 */
public record SurveyQuestion(String measure, LocalDate on, String question, int answered, BigDecimal percent, Optional<String> note) {

	static final RecordKind<SurveyQuestion> KIND = new RecordKind<>(WorkforceProgramme.ID, "survey", "key", SurveyQuestion::read,
			SurveyQuestion::on);

	private static final int DAY = "2019-09-30".length();
	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	static String key(String measure, LocalDate on) {
		return on + "-" + measure;
	}

	private static SurveyQuestion read(String key, Fields fields) {
		LocalDate on = LocalDate.parse(key.substring(0, DAY));
		String measure = key.substring(DAY + 1);
		Numbers numbers = new Numbers(fields);
		numbers.same("measure", measure);
		numbers.same("on", on.toString());
		SurveyQuestion read = new SurveyQuestion(measure, on, fields.text("question"), numbers.count("answered"), fields.number("percent"),
				fields.optionalText("note"));
		if (fields.has("answered") && read.answered == 0) {
			fields.fault("answered", "is 0: without an answer there is no result");
		}
		if (read.percent.signum() < 0 || read.percent.compareTo(HUNDRED) > 0) {
			fields.fault("percent", "is " + read.percent.toPlainString() + ", expected 0 to 100");
		}
		return read;
	}

	/** As a value of the measure. */
	List<Event> observed() {
		return List.of(new Event.Observed(new Observation(measure, on, Optional.empty(), new Reading.Figure(percent), Optional.empty(),
				Optional.of(answered), Optional.of("Survey"), note)));
	}
}
