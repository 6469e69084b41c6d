package org.planwright.core.exchange.grid;

import java.util.Locale;

/** How lists write their numbers; letters only as far as the alphabet goes. */
enum Numeral {
	NONE, PLAIN, TWO_DIGITS, LOWER_LETTER, UPPER_LETTER, LOWER_ROMAN, UPPER_ROMAN;

	private static final String[] ONES = { "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX" };

	/** By the name it has in Word. */
	static Numeral ofWord(String format) {
		return switch (format) {
			case "none" -> NONE;
			case "decimalZero" -> TWO_DIGITS;
			case "lowerLetter" -> LOWER_LETTER;
			case "upperLetter" -> UPPER_LETTER;
			case "lowerRoman" -> LOWER_ROMAN;
			case "upperRoman" -> UPPER_ROMAN;
			default -> PLAIN;
		};
	}

	/** By its example in OpenDocument. */
	static Numeral ofOpenDocument(String format) {
		return switch (format) {
			case "" -> NONE;
			case "a" -> LOWER_LETTER;
			case "A" -> UPPER_LETTER;
			case "i" -> LOWER_ROMAN;
			case "I" -> UPPER_ROMAN;
			default -> format.startsWith("01,") ? TWO_DIGITS : PLAIN;
		};
	}

	String of(int number) {
		return switch (this) {
			case NONE -> "";
			case PLAIN -> Integer.toString(number);
			case TWO_DIGITS -> String.format("%02d", number);
			case LOWER_LETTER -> letter(number, 'a');
			case UPPER_LETTER -> letter(number, 'A');
			case LOWER_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
			case UPPER_ROMAN -> roman(number);
		};
	}

	private static String letter(int number, char first) {
		return number >= 1 && number <= 26 ? Character.toString(first + number - 1) : Integer.toString(number);
	}

	private static String roman(int number) {
		return number >= 1 && number <= 39 ? "X".repeat(number / 10) + ONES[number % 10] : Integer.toString(number);
	}
}
