package org.planwright.plugin.digital;

import java.time.LocalDate;
import java.util.Optional;
import org.planwright.core.model.Interval;
import org.planwright.core.model.input.Fields;
import org.planwright.core.rule.programme.Reads;
import org.planwright.core.rule.programme.RecordKind;

/**
 * A report or dashboard, as it stood on a day.
 *
 * @param acceptedOn when those who need it found that it fits
 * @param acceptedBy who said so, as a person's id
 * @param cadence how often its data are to be new
 * @param refreshedOn when they last were
 */
public record Report(String report, LocalDate on, String title, Optional<Interval> cadence, Optional<LocalDate> acceptedOn,
		Optional<String> acceptedBy, Optional<LocalDate> refreshedOn) {

	static final RecordKind<Report> KIND = new RecordKind<>(DigitalProgramme.ID, "report", "report", Report::read, Report::on);

	private static Report read(String report, Fields fields) {
		LocalDate on = fields.date("on");
		Report read = new Report(report, on, Reads.title(fields, "title"), fields.optionalChoice("cadence", Interval.class),
				Reads.past(fields, "acceptedOn", on), Reads.optionalId(fields, "acceptedBy"), Reads.past(fields, "refreshedOn", on));
		if (fields.has("acceptedOn") != fields.has("acceptedBy")) {
			fields.fault(fields.has("acceptedOn") ? "acceptedBy" : "acceptedOn", "is missing: an acceptance has a day and a person");
		}
		return read;
	}

	boolean isAccepted() {
		return acceptedOn.isPresent();
	}
}
