package org.planwright.plugin.digital;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.input.Fields;
import org.planwright.core.rule.programme.DatedKey;
import org.planwright.core.rule.programme.Reads;
import org.planwright.core.rule.programme.RecordKind;

/**
 * How far a roll-out had come by the end of a week, in devices or in accounts on them; never who has which.
 *
 * @param rollOut the id of the measure it fills
 * @param issued handed out
 * @param activated of the issued, those switched on and signed in
 * @param functioning of the activated, those with all that belongs on them
 * @param usedInLast30Days of the functioning, those that somebody used
 */
public record DeviceReturn(String rollOut, LocalDate week, int issued, int activated, int functioning, int usedInLast30Days) {

	static final RecordKind<DeviceReturn> KIND = new RecordKind<>(DigitalProgramme.ID, "return", "key",
			(key, fields) -> read(DatedKey.parse(key), fields), DeviceReturn::week);

	private static DeviceReturn read(DatedKey key, Fields fields) {
		DeviceReturn read = new DeviceReturn(key.id(), key.day(), Reads.count(fields, "issued"), Reads.count(fields, "activated"),
				Reads.count(fields, "functioning"), Reads.count(fields, "usedInLast30Days"));
		Reads.repeated(fields, "rollOut", key.id());
		Reads.repeated(fields, "week", key.day());
		Reads.atMost(fields, "activated", read.activated, "issued", read.issued);
		Reads.atMost(fields, "functioning", read.functioning, "activated", read.activated);
		Reads.atMost(fields, "usedInLast30Days", read.usedInLast30Days, "functioning", read.functioning);
		return read;
	}

	Point point(Function<DeviceReturn, Integer> count) {
		return new Point(week, BigDecimal.valueOf(count.apply(this)));
	}
}
