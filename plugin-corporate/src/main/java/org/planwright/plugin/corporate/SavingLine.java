package org.planwright.plugin.corporate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Require;
import org.planwright.core.rule.Saving;
import org.planwright.core.rule.programme.Reads;
import org.planwright.core.rule.programme.RecordKind;

/**
 * A saving of one financial year, as it was forecast on a day.
 *
 * @param action whose saving it is
 * @param year as people write it: {@code 2019-20}
 * @param forecast what will be saved, before pressure
 * @param pressure what has been added to the cost in the year and eats into it
 * @param rephasedFrom the year in which it was first to come
 * @param rephasingApprovedBy who approved that, as a person's id
 */
public record SavingLine(String saving, LocalDate on, String title, Optional<String> action, Saving.Kind kind, Recurrence recurrence,
		String year, Optional<BigDecimal> target, Optional<BigDecimal> forecast, BigDecimal pressure, Optional<String> rephasedFrom,
		Optional<String> rephasingApprovedBy) {

	static final RecordKind<SavingLine> KIND = new RecordKind<>(CorporateProgramme.ID, "saving", "saving", SavingLine::read, SavingLine::on);

	private static final Pattern YEAR = Pattern.compile("((?:19|20|21)\\d{2})-(\\d{2})");

	/** Whether it comes again each year. */
	public enum Recurrence {
		ONE_OFF, RECURRING
	}

	private static SavingLine read(String saving, Fields fields) {
		Optional<String> action = fields.optionalText("action");
		action.ifPresent(ref -> Reads.noted(fields, "action", () -> Require.ref("it", ref)));
		SavingLine read = new SavingLine(saving, fields.date("on"), Reads.title(fields, "title"), action, fields.choice("kind", Saving.Kind.class),
				fields.choice("recurrence", Recurrence.class), fields.text("year"), Reads.optionalPounds(fields, "target"),
				Reads.optionalPounds(fields, "forecast"), Reads.optionalPounds(fields, "pressure").orElse(BigDecimal.ZERO),
				fields.optionalText("rephasedFrom"), Reads.optionalId(fields, "rephasingApprovedBy"));
		year(fields, "year", read.year);
		read.rephasedFrom.ifPresent(from -> year(fields, "rephasedFrom", from));
		if (read.rephasedFrom.filter(from -> from.compareTo(read.year) >= 0).isPresent()) {
			fields.fault("rephasedFrom", "is " + read.rephasedFrom.get() + ", not before year, " + read.year);
		}
		if (read.rephasingApprovedBy.isPresent() && read.rephasedFrom.isEmpty()) {
			fields.fault("rephasedFrom", "is missing: an approved re-phasing says from which year");
		}
		return read;
	}

	private static void year(Fields fields, String name, String year) {
		Matcher parts = YEAR.matcher(year);
		boolean follows = parts.matches() && (Integer.parseInt(parts.group(1)) + 1) % 100 == Integer.parseInt(parts.group(2));
		if (!follows && !year.isEmpty()) {
			fields.fault(name, "is not a financial year, such as 2019-20");
		}
	}

	Saving.Line asLine() {
		return new Saving.Line(title, kind, target, forecast, pressure);
	}

	boolean isRephasedUnapproved() {
		return rephasedFrom.isPresent() && rephasingApprovedBy.isEmpty();
	}
}
