package org.planwright.plugin.workforce;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Fields;
import org.planwright.core.rule.programme.Reads;
import org.planwright.core.rule.programme.RecordKind;

/**
 * One wave of a roll-out: which teams are to have it by when, and how many have had it on which day.
 *
 * @param action the one it belongs to
 * @param wave its id; where the plan has a milestone with the same id, this is that step
 * @param agreed when it was agreed
 * @param pilot whether it tries the thing out, and so need not wait for an evaluation
 * @param due by when all its teams are to be live
 * @param live how many of its teams were live on a day
 */
public record Wave(String action, String wave, String title, LocalDate agreed, boolean pilot, int teamsPlanned, Optional<LocalDate> due,
		SortedMap<LocalDate, Integer> live) {

	static final RecordKind<Wave> KIND = new RecordKind<>(WorkforceProgramme.ID, "wave", "key", Wave::read,
			Wave::on);

	private static final String BETWEEN = "--";

	static String key(String action, String wave) {
		return RollOut.key(action) + BETWEEN + wave;
	}

	private static Wave read(String key, Fields fields) {
		int between = key.indexOf(BETWEEN);
		Numbers numbers = new Numbers(fields);
		String action = RollOut.action(key.substring(0, between));
		String wave = key.substring(between + BETWEEN.length());
		numbers.same("action", action);
		numbers.same("wave", wave);
		Wave read = new Wave(action, wave, Reads.title(fields, "title"), fields.date("agreed"), fields.optionalTruth("pilot").orElse(false),
				numbers.count("teamsPlanned"), fields.optionalDate("due"),
				Reads.counts(fields, "live", Days::parse, "days, such as 2019-09-30, each with how many teams were live on it"));
		if (fields.has("teamsPlanned") && read.teamsPlanned == 0) {
			fields.fault("teamsPlanned", "is 0, expected at least 1");
		}
		read.live.forEach((day, teams) -> {
			if (teams > read.teamsPlanned) {
				fields.fault("live", "says " + teams + " on " + day + ", more than teamsPlanned, " + read.teamsPlanned);
			}
		});
		return read;
	}

	private LocalDate on() {
		return live.isEmpty() || live.lastKey().isBefore(agreed) ? agreed : live.lastKey();
	}

	/** How many of its teams are live by the newest count. */
	int teamsLive() {
		return live.isEmpty() ? 0 : live.get(live.lastKey());
	}

	int teamsLiveOn(LocalDate day) {
		SortedMap<LocalDate, Integer> until = live.headMap(day.plusDays(1));
		return until.isEmpty() ? 0 : until.get(until.lastKey());
	}

	/** Since when all of its teams have been live, without a lower count since. */
	Optional<LocalDate> complete() {
		Optional<LocalDate> since = Optional.empty();
		for (Map.Entry<LocalDate, Integer> count : live.entrySet()) {
			since = count.getValue() < teamsPlanned ? Optional.empty() : since.or(() -> Optional.of(count.getKey()));
		}
		return since;
	}
}
