package org.planwright.core.exchange.plan.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column may hold. Which of them a table has depends on what its rows are. */
public enum Field {
	REF, SECTION, TITLE, ACCOUNTABLE, LEADS, OUTCOMES, TIMEFRAME, START, DUE, SUCCESS, PROGRESS, LINKS, PROGRAMME, PRIMARY, UPDATES, //
	FORECAST, DONE, HARD_STOP, UNIT, POLARITY, OWNER, AFTER, //
	EVERY, BASELINE, BASELINE_ON, SAMPLE, TARGET, TARGET_AS, TARGET_DUE, NOTE, KEY;

	/** {@code hardStop}. */
	public String word() {
		StringBuilder word = new StringBuilder();
		for (String part : name().toLowerCase(java.util.Locale.ROOT).split("_")) {
			word.append(word.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
		}
		return word.toString();
	}

	public static Optional<Field> of(String word) {
		return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
	}

	/** Every word, in the order of the columns. */
	public static List<String> words() {
		return Arrays.stream(values()).map(Field::word).toList();
	}
}
