package org.planwright.plugin.corporate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Reading;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Require;
import org.planwright.core.rule.programme.DatedKey;
import org.planwright.core.rule.programme.Reads;
import org.planwright.core.rule.programme.RecordKind;

/**
 * A published measure on a day, for the council and for others.
 *
 * @param own the council's
 * @param others of other authorities by id; those with a symbol in place of a figure are left out
 */
public record Figures(String measure, LocalDate on, String title, Optional<String> unit, Polarity polarity, BigDecimal own,
		SortedMap<String, BigDecimal> others) {

	static final RecordKind<Figures> KIND = new RecordKind<>(CorporateProgramme.ID, "figures", "key",
			(key, fields) -> read(DatedKey.parse(key), fields), Figures::on);

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

	private static Figures read(DatedKey key, Fields fields) {
		Reads.repeated(fields, "measure", key.id());
		Reads.repeated(fields, "on", key.day());
		return new Figures(key.id(), key.day(), Reads.title(fields, "title"), fields.optionalText("unit"),
				fields.choice("polarity", Polarity.class), fields.number("own"), others(fields));
	}

	private static SortedMap<String, BigDecimal> others(Fields fields) {
		SortedMap<String, BigDecimal> others = new TreeMap<>();
		for (Map.Entry<String, String> entry : fields.plainValues("others").entrySet()) {
			Reads.noted(fields, "others", () -> Require.id("an id", entry.getKey()));
			if (NUMBER.matcher(entry.getValue()).matches()) {
				others.put(entry.getKey(), new BigDecimal(entry.getValue()));
			} else if (Reading.Symbol.of(entry.getValue()).isEmpty()) {
				fields.fault("others", "is for \"" + entry.getKey() + "\" neither a number nor a symbol of official statistics");
			}
		}
		return others;
	}
}
