package org.planwright.core.exchange.plan.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Timeframe;
import org.planwright.core.model.input.Days;

/**
 * Finds the dates in what people write about time. Numbers are read with the day first, a month means its last day when
 * something is due by it and its first when something starts in it. What does not say which day it means is asked about.
 */
public final class TimeReader {

	/** What comes first in a date of numbers. */
	public enum Order {
		DAY_FIRST, MONTH_FIRST,
		/** Some have the month first, so that others have to be asked about. */
		UNCLEAR
	}

	/** What a sentence says of a date. */
	public enum Role {
		/** Something ends, or is due. */
		DUE,
		/** Something starts. */
		FROM,
		/** Something happens somewhere between. */
		BETWEEN,
		/** The next of something that comes again and again. */
		NEXT
	}

	/**
	 * A date in a text.
	 *
	 * @param words as written
	 * @param sentence in which it stands
	 * @param first the first day it can mean
	 * @param last the last
	 * @param revised whether the text calls it revised
	 */
	public record Mention(String words, String sentence, Role role, LocalDate first, LocalDate last, boolean revised) {
	}

	private static final String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
	private static final String YEAR = "(?:19|20|21)\\d{2}";
	private static final Pattern DATE = Pattern.compile("\\b(?:"
			+ "(?<m1>" + MONTH + ")(?:,?\\s+(?<y1>" + YEAR + "))?\\s*(?:and|to|-|–)\\s*(?<m2>" + MONTH + "),?\\s+(?<y2>" + YEAR + ")"
			+ "|(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>" + MONTH + ")(?:,?\\s+(?<year>" + YEAR + "))?"
			+ "|(?<iso>" + YEAR + "-\\d{2}-\\d{2})"
			+ "|(?<d>\\d{1,2})(?<sign>[/.-])(?<m>\\d{1,2})\\k<sign>(?<y>\\d{4}|\\d{2})"
			+ "|(?<only>" + MONTH + "),?\\s+(?<onlyYear>" + YEAR + ")"
			+ "|(?<season>spring|summer|autumn|winter)\\s+(?<seasonYear>" + YEAR + ")"
			+ "|(?<from>20\\d{2})\\s?[/–-]\\s?(?<to>20\\d{2}|\\d{2})"
			+ "|(?<quarter>q[1-4]|quarter\\s+[1-4])(?:\\s+of)?(?:\\s+20\\d{2}(?:[/-]\\d{2})?)?"
			+ "|(?:(?<=\\bin )|(?<=\\bby )|(?<=\\bfrom )|(?<=\\bof ))(?<bare>" + MONTH + ")"
			+ ")(?![\\w/])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-]\\d+");
	private static final Pattern NEXT = Pattern.compile("\\bnext\\b[^.;\\n]*$", Pattern.CASE_INSENSITIVE);
	private static final Pattern FROM = Pattern.compile("\\b(?:from|since|commenc\\w*|start\\w*|begin\\w*|began)(?:\\s+(?:on|in|by|early|mid|late))?\\s*$", Pattern.CASE_INSENSITIVE);
	private static final Pattern REVISED = Pattern.compile("^\\W{0,3}revised", Pattern.CASE_INSENSITIVE);
	/** The first that fits counts: a half-yearly review is no yearly one. */
	private static final Map<Interval, Pattern> EVERY = patterns();

	private final String text;
	private final Order order;
	private final List<Mention> mentions = new ArrayList<>();
	private final List<String> questions = new ArrayList<>();

	private TimeReader(String text, Order order) {
		this.text = text;
		this.order = order;
		Matcher found = DATE.matcher(text);
		while (found.find()) {
			try {
				read(found);
			} catch (DateTimeException e) {
				questions.add("\"" + words(found) + "\" is no day there is. Which is meant?");
			}
		}
	}

	public static TimeReader read(String text) {
		return read(text, Order.DAY_FIRST);
	}

	public static TimeReader read(String text, Order order) {
		return new TimeReader(text, order);
	}

	/** Whether a date in a text can only be meant with the month first: {@code 11/27/2021}. */
	public static boolean isMonthFirst(String text) {
		return DATE.matcher(text).results().map(MatchResult::group).map(NUMBERS::matcher).filter(Matcher::matches)
				.anyMatch(date -> Integer.parseInt(date.group(1)) <= 12 && Integer.parseInt(date.group(2)) > 12 && Integer.parseInt(date.group(2)) <= 31);
	}

	public List<Mention> mentions() {
		return List.copyOf(mentions);
	}

	/** What has to be asked about the dates, each a sentence or two. */
	public List<String> questions() {
		return List.copyOf(questions);
	}

	/** How often something comes, when the text says so: {@code Quarterly.}, {@code every month}. */
	public Optional<Interval> every() {
		return EVERY.entrySet().stream().filter(e -> e.getValue().matcher(text).find()).map(Map.Entry::getKey).findFirst();
	}

	private static Map<Interval, Pattern> patterns() {
		Map<Interval, Pattern> every = new LinkedHashMap<>();
		every.put(Interval.HALF_YEARLY, words("half[- ]yearly|six[- ]monthly|every six months|twice a year"));
		every.put(Interval.WEEKLY, words("weekly|(?:every|each) week"));
		every.put(Interval.MONTHLY, words("monthly|(?:every|each) month"));
		every.put(Interval.QUARTERLY, words("quarterly|(?:every|each) quarter"));
		every.put(Interval.ANNUAL, words("annual|annually|yearly|(?:every|each) year"));
		return every;
	}

	private static Pattern words(String words) {
		return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
	}

	/** The days the whole can be read to mean. */
	public Timeframe timeframe() {
		Optional<LocalDate> start = mentions.stream().filter(m -> m.role() == Role.FROM || m.role() == Role.BETWEEN).map(Mention::first).min(LocalDate::compareTo);
		Optional<LocalDate> due = mentions.stream().filter(m -> m.role() == Role.DUE || m.role() == Role.BETWEEN).map(Mention::last).max(LocalDate::compareTo);
		boolean order = start.isEmpty() || due.isEmpty() || !due.get().isBefore(start.get());
		return new Timeframe(Optional.of(text).filter(t -> !t.isBlank()), order ? start : Optional.empty(), due);
	}

	private void read(Matcher found) {
		if (found.group("m1") != null) {
			YearMonth last = YearMonth.of(number(found, "y2"), month(found.group("m2")));
			YearMonth first = YearMonth.of(found.group("y1") == null ? last.getYear() : number(found, "y1"), month(found.group("m1")));
			if (first.isAfter(last)) {
				questions.add("\"" + words(found) + "\" ends before it starts. Which years are meant?");
				return;
			}
			mention(found, Optional.of(Role.BETWEEN), first.atDay(1), last.atEndOfMonth());
		} else if (found.group("day") != null) {
			dayAndMonth(found);
		} else if (found.group("iso") != null) {
			day(found, LocalDate.parse(found.group("iso")));
		} else if (found.group("d") != null) {
			numbers(found);
		} else if (found.group("only") != null) {
			YearMonth month = YearMonth.of(number(found, "onlyYear"), month(found.group("only")));
			mention(found, Optional.empty(), month.atDay(1), month.atEndOfMonth());
		} else if (found.group("season") != null) {
			season(found);
		} else if (found.group("from") != null) {
			financialYear(found);
		} else if (found.group("quarter") != null) {
			questions.add("\"" + words(found) + "\": is that a quarter of the calendar year or of the financial year?");
		} else if (!found.group("bare").equals("may")) {
			questions.add("\"" + words(found) + "\": of which year?");
		}
	}

	private void dayAndMonth(Matcher found) {
		int month = month(found.group("month"));
		int day = number(found, "day");
		if (found.group("year") == null) {
			questions.add("\"" + words(found) + "\": of which year?");
			return;
		}
		YearMonth whole = YearMonth.of(number(found, "year"), month);
		if (!whole.isValidDay(day)) {
			questions.add("\"" + words(found) + "\" is no day there is: " + whole.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + whole.getYear() + " has "
					+ whole.lengthOfMonth() + " days. Which is meant?");
			return;
		}
		day(found, whole.atDay(day));
	}

	private void numbers(Matcher found) {
		int first = number(found, "d");
		int second = number(found, "m");
		int day = order == Order.MONTH_FIRST ? second : first;
		int month = order == Order.MONTH_FIRST ? first : second;
		int year = number(found, "y") + (number(found, "y") < 100 ? 2000 : 0);
		if (month > 12 && day <= 12) {
			String what = order == Order.MONTH_FIRST ? "day" : "month";
			String other = order == Order.MONTH_FIRST ? "month" : "day";
			questions.add("\"" + words(found) + "\" has no month " + month + " when the " + other + " comes first. Is it written with the " + what + " first, and are others?");
		} else if (order == Order.UNCLEAR && day <= 12 && month != day) {
			questions.add("\"" + words(found) + "\": is that " + Days.words(LocalDate.of(year, month, day)) + " or " + Days.words(LocalDate.of(year, day, month))
					+ "? Another date in the document has the month first.");
		} else {
			day(found, LocalDate.of(year, month, day));
		}
	}

	private void season(Matcher found) {
		String season = found.group("season").toLowerCase(Locale.ROOT);
		if (season.equals("winter")) {
			questions.add("\"" + words(found) + "\": the winter that begins in that year, or the one that ends in it?");
			return;
		}
		YearMonth first = YearMonth.of(number(found, "seasonYear"), season.equals("spring") ? 3 : season.equals("summer") ? 6 : 9);
		mention(found, Optional.empty(), first.atDay(1), first.plusMonths(2).atEndOfMonth());
	}

	/** From April to March. */
	private void financialYear(Matcher found) {
		int from = number(found, "from");
		int to = number(found, "to");
		if (to % 100 != (from + 1) % 100) {
			questions.add("\"" + words(found) + "\" is no financial year. What is meant?");
			return;
		}
		mention(found, Optional.empty(), LocalDate.of(from, 4, 1), LocalDate.of(from + 1, 3, 31));
	}

	private void day(Matcher found, LocalDate day) {
		if (day.getYear() < 1900 || day.getYear() > 2200) {
			questions.add("\"" + words(found) + "\": is that year meant?");
			return;
		}
		mention(found, Optional.empty(), day, day);
	}

	private void mention(Matcher found, Optional<Role> role, LocalDate first, LocalDate last) {
		String before = text.substring(0, found.start());
		Role read = role.orElseGet(() -> NEXT.matcher(before).find() ? Role.NEXT : FROM.matcher(before).find() ? Role.FROM : Role.DUE);
		String sentence = Statements.of(text).stream().filter(s -> s.contains(found.group())).findFirst().orElse(text.strip());
		mentions.add(new Mention(words(found), sentence, read, first, last, REVISED.matcher(text.substring(found.end())).find()));
	}

	/** Without the full stop that may end the sentence. */
	private static String words(Matcher found) {
		return found.group().strip().replaceAll("\\.$", "");
	}

	private static int number(Matcher found, String group) {
		return Integer.parseInt(found.group(group));
	}

	private static int month(String name) {
		return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) / 3 + 1;
	}
}
