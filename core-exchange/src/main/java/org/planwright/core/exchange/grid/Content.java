package org.planwright.core.exchange.grid;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.planwright.core.model.input.Days;

/** What stands in a cell, as the file types it. */
public sealed interface Content {

	/** As a person reads it: dates in words, numbers with all their digits. */
	String shown();

	record Text(String value) implements Content {
		@Override
		public String shown() {
			return value;
		}
	}

	/**
	 * A number.
	 *
	 * @param shown as the file shows it, which is how a person knows it: {@code 79%}, {@code 2.10}
	 */
	record Figure(BigDecimal value, String shown) implements Content {

		public Figure(BigDecimal value) {
			this(value, plain(value));
		}

		/** Whether the file shows it in hundredths. */
		public boolean percent() {
			return shown.strip().endsWith("%");
		}

		private static String plain(BigDecimal value) {
			return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
		}
	}

	/**
	 * A cell that the file itself marks as a date; a time of day is passed over.
	 *
	 * @param exact whether the file shows which day of the month it is: what is typed as {@code Nov 2019} is kept as the first of it
	 */
	record Day(LocalDate value, boolean exact) implements Content {

		private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

		public Day(LocalDate value) {
			this(value, true);
		}

		/** A day as files type it, {@code 2019-11-07} or {@code 2019-11-07T00:00:00}; empty when it is none. */
		static Optional<Content> of(String written) {
			try {
				return Optional.of(new Day(LocalDate.parse(written.length() > 10 ? written.substring(0, 10) : written)));
			} catch (DateTimeException e) {
				return Optional.empty();
			}
		}

		@Override
		public String shown() {
			return exact ? Days.words(value) : MONTH.format(value);
		}
	}

	/** A moment, which is written and never read: as the clock of the world says, since a spreadsheet knows no time zones. */
	record Moment(Instant value) implements Content {

		LocalDateTime time() {
			return value.atOffset(ZoneOffset.UTC).toLocalDateTime();
		}

		@Override
		public String shown() {
			return value.toString();
		}
	}

	record Truth(boolean value) implements Content {
		@Override
		public String shown() {
			return value ? "yes" : "no";
		}
	}

	/** A formula that came to nothing: {@code #REF!}. */
	record Failure(String code) implements Content {
		@Override
		public String shown() {
			return code;
		}
	}

	enum Nothing implements Content {
		NOTHING;

		@Override
		public String shown() {
			return "";
		}
	}

	/** A text, its lines ended alike wherever it was written; a blank one is nothing. */
	static Content of(String text) {
		return text.isBlank() ? Nothing.NOTHING : new Text(text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'));
	}
}
