package org.planwright.core.exchange.doctor;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.exchange.plan.table.TimeReader;

/** What a sentence promises: how much, by when, and in which words. */
final class Wording {

	private static final Properties WORDS = words();
	private static final Set<String> EMPTY = Set.copyOf(list("empty"));
	private static final Pattern VAGUE = Pattern.compile("\\b(?:" + String.join("|", list("vague")) + ")\\b", Pattern.CASE_INSENSITIVE);
	private static final Pattern LOSSES = Pattern.compile("\\b(?:" + String.join("|", list("losses")) + ")", Pattern.CASE_INSENSITIVE);
	private static final Pattern FIGURES = Pattern.compile("\\b(?:" + String.join("|", list("figures")) + ")", Pattern.CASE_INSENSITIVE);
	private static final String NUMBER = "(?:\\d+(?:[.,]\\d+)*%?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|hundred)";
	private static final Pattern QUANTITY = Pattern.compile("(?<![\\w/-])" + NUMBER + "(?![\\w/]*[a-z]\\d)|^all\\b", Pattern.CASE_INSENSITIVE);
	private static final Pattern PROMISED = Pattern.compile("\\b(?:will be|to reach|reaches|rises to|falls to)\\s+" + NUMBER + "\\b", Pattern.CASE_INSENSITIVE);
	private static final Pattern BASELINE = Pattern.compile("\\bbaseline\\b[^.]*?\\d", Pattern.CASE_INSENSITIVE);
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
	private static final int STEM = 6;

	private final String text;
	private final TimeReader time;
	private final Set<String> subject;
	private final Set<String> figures;

	Wording(String text) {
		this.text = text;
		this.time = TimeReader.read(text);
		this.subject = WORD.matcher(text.toLowerCase(Locale.UK)).results().map(found -> found.group()).filter(word -> word.length() > 1 && !EMPTY.contains(word))
				.map(word -> word.length() > STEM ? word.substring(0, STEM) : word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
				.collect(Collectors.toSet());
		this.figures = FIGURES.matcher(text).results().map(found -> found.group().toLowerCase(Locale.UK)).collect(Collectors.toSet());
	}

	private static Properties words() {
		Properties words = new Properties();
		try (Reader in = new InputStreamReader(Wording.class.getResourceAsStream("words.properties"), StandardCharsets.UTF_8)) {
			words.load(in);
			return words;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static List<String> list(String name) {
		return Stream.of(WORDS.getProperty(name).split(",")).map(String::strip).toList();
	}

	/** A number that is no date, or "all". */
	boolean hasQuantity() {
		String without = text;
		for (TimeReader.Mention mention : time.mentions()) {
			without = without.replace(mention.words(), "");
		}
		return QUANTITY.matcher(without).find();
	}

	/** A sentence that is not itself a measure of success, and promises a number all the same. */
	boolean promisesQuantity() {
		return PROMISED.matcher(text).find();
	}

	boolean statesBaseline() {
		return BASELINE.matcher(text).find();
	}

	/** The day by which. */
	Optional<LocalDate> due() {
		return time.mentions().stream().filter(mention -> mention.role() == TimeReader.Role.DUE || mention.role() == TimeReader.Role.BETWEEN).map(TimeReader.Mention::last)
				.max(LocalDate::compareTo);
	}

	Optional<String> vagueWord() {
		return VAGUE.matcher(text).results().map(found -> found.group().toLowerCase(Locale.UK)).findFirst();
	}

	/** The well-known figures it speaks of. */
	Set<String> figures() {
		return figures;
	}

	boolean speaksOfLosses() {
		return LOSSES.matcher(text).find();
	}

	/** What it is about: its words without those that say nothing, cut short so that their endings do not count. */
	Set<String> subject() {
		return subject;
	}

	/** How much of what this is about the other is about too, from 0 to 1. */
	static double covered(Set<String> subject, Set<String> other) {
		return subject.isEmpty() ? 0 : (double) subject.stream().filter(other::contains).count() / subject.size();
	}

	/** How alike two subjects are, from 0 to 1. */
	static double alike(Set<String> one, Set<String> other) {
		long common = one.stream().filter(other::contains).count();
		return one.isEmpty() && other.isEmpty() ? 0 : (double) common / (one.size() + other.size() - common);
	}

	@Override
	public String toString() {
		return text.length() > 160 ? text.substring(0, 160) + "..." : text;
	}
}
