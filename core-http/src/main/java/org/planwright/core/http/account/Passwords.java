package org.planwright.core.http.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Makes, judges, hashes and checks passwords. */
public final class Passwords {

	static final int SHORTEST = 12;
	static final int LONGEST = 200;

	/** Argon2id with 9 MiB, 4 passes and one lane, as strong as OWASP asks for and small enough for a small machine. */
	private static final Argon2Function ARGON2 = Argon2Function.getInstance(9 * 1024, 4, 1, 32, Argon2.ID);
	/** Each hash takes its megabytes and milliseconds: a crowd at the door must not take them all at once. */
	private static final Semaphore HASHING = new Semaphore(2, true);
	private static final SecureRandom RANDOM = new SecureRandom();
	/** Without those that look alike. */
	private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
	private static final List<String> TRIVIAL = List.of("password", "passwort", "passw0rd", "p4ssw0rd", "letmein", "welcome", "qwerty",
			"asdfgh", "zxcvbn", "iloveyou", "monkey", "dragon", "football", "liverpool", "sunshine", "princess", "changeme", "secret",
			"administrator", "admin", "planwright", "council", "nottingham");
	private static final String RUNS = "abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm 01234567890123456789 98765432109876543210";

	private Passwords() {
	}

	static String hash(String password) {
		return hashing(() -> ARGON2.hash(password).getResult());
	}

	/** Compares in a time that does not depend on where they differ. */
	static boolean matches(String password, String hash) {
		return hashing(() -> Argon2Function.getInstanceFromHash(hash).check(password, hash));
	}

	private static <T> T hashing(java.util.function.Supplier<T> work) {
		HASHING.acquireUninterruptibly();
		try {
			return work.get();
		} finally {
			HASHING.release();
		}
	}

	/** Four groups of five: a little less than 100 bits. */
	public static String generate() {
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < 20; i++) {
			password.append(i > 0 && i % 5 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
		}
		return password.toString();
	}

	/** Why a password is not good enough; empty when it is. */
	static Optional<String> weakness(String password, String account) {
		if (password.codePointCount(0, password.length()) < SHORTEST) {
			return Optional.of("has fewer than " + SHORTEST + " characters");
		}
		if (password.length() > LONGEST) {
			return Optional.of("has more than " + LONGEST + " characters");
		}
		if (password.chars().anyMatch(Character::isISOControl)) {
			return Optional.of("holds a control character");
		}
		if (password.chars().distinct().count() < 5) {
			return Optional.of("is made of fewer than 5 different characters");
		}
		return isTrivial(password.toLowerCase(Locale.ROOT), account) ? Optional.of("is too easy to guess") : Optional.empty();
	}

	/** Whether little is left of it without the words everybody tries first. */
	private static boolean isTrivial(String password, String account) {
		String rest = password.replace(account, "");
		for (String word : TRIVIAL) {
			rest = rest.replace(word, "");
		}
		long letters = rest.chars().filter(Character::isLetter).distinct().count();
		long digits = rest.chars().filter(Character::isDigit).count();
		return letters < 4 && digits < 8 || isRun(rest);
	}

	/** Whether it is nothing but stretches of the alphabet or the keyboard. */
	private static boolean isRun(String password) {
		int steps = 0;
		for (int i = 1; i < password.length(); i++) {
			String pair = password.substring(i - 1, i + 1);
			String back = new StringBuilder(pair).reverse().toString();
			if (RUNS.contains(pair) || RUNS.contains(back)) {
				steps++;
			}
		}
		return steps >= password.length() * 3 / 4;
	}
}
