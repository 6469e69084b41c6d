package org.planwright.core.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.exchange.ImportTerms.Dates;
import org.planwright.core.exchange.ImportTerms.Missing;
import org.planwright.core.exchange.ImportTerms.NewPlan;
import org.planwright.core.model.input.Days;

/** What is said about a document, in words that are the same wherever they are said. What was left out may be blank. */
public final class ImportWords {

	/** What may be said once. */
	public static final List<String> SINGLE = List.of("title", "organisation", "programme", "reason", "knownFrom", "missing", "dates", "questions");

	/** What may be said several times: what a column holds. */
	public static final String COLUMN = "column";

	/** The answer to all questions that a document asks. */
	public static final String LEAVE_OPEN = "leave-open";

	private static final int LONGEST_SHOWN = 40;

	private final Map<String, List<String>> said;
	private final BiConsumer<String, String> faults;

	/**
	 * @param said the words, by what they are about
	 * @param faults is told of each that is wrong, and why
	 */
	public ImportWords(Map<String, List<String>> said, BiConsumer<String, String> faults) {
		this.said = Map.copyOf(said);
		this.faults = faults;
	}

	/** The terms; they hold only when no fault was told. */
	public ImportTerms terms() {
		return new ImportTerms(columns(), knownFrom(), one("reason"), one("programme").orElse(ImportTerms.ANY_PROGRAMME), opens(),
				choice("missing", List.of(Missing.values())).orElse(Missing.AS_HANDED_OUT), choice("dates", List.of(Dates.DAY_FIRST, Dates.MONTH_FIRST)).orElse(Dates.UNSAID),
				leavesOpen());
	}

	/** What is said of something that can be said once. */
	public Optional<String> one(String name) {
		List<String> values = said.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).toList();
		if (values.size() > 1) {
			faults.accept(name, "is said twice");
		}
		return values.stream().findFirst();
	}

	private Map<String, String> columns() {
		Map<String, String> columns = new TreeMap<>();
		for (String column : said.getOrDefault(COLUMN, List.of())) {
			int sign = column.lastIndexOf('=');
			if (sign < 1) {
				faults.accept(COLUMN, "is " + quoted(column) + ", expected a column and what it holds, such as C=leads");
			} else if (columns.put(column.substring(0, sign), column.substring(sign + 1)) != null) {
				faults.accept(COLUMN, "says twice what " + column.substring(0, sign) + " holds");
			}
		}
		return columns;
	}

	private Optional<LocalDate> knownFrom() {
		try {
			return one("knownFrom").map(Days::parse);
		} catch (IllegalArgumentException e) {
			faults.accept("knownFrom", e.getMessage());
			return Optional.empty();
		}
	}

	private Optional<NewPlan> opens() {
		Optional<String> title = one("title");
		Optional<String> organisation = one("organisation");
		if (title.isPresent() != organisation.isPresent()) {
			faults.accept(title.isPresent() ? "organisation" : "title", "is missing: a new plan has a title and an organisation");
		}
		return title.flatMap(of -> organisation.map(whose -> new NewPlan(of, whose)));
	}

	private boolean leavesOpen() {
		Optional<String> how = one("questions");
		how.filter(word -> !word.equals(LEAVE_OPEN)).ifPresent(word -> faults.accept("questions", "can only be " + LEAVE_OPEN));
		return how.isPresent();
	}

	private <E extends Enum<E>> Optional<E> choice(String name, List<E> choices) {
		Optional<String> word = one(name);
		Optional<E> meant = choices.stream().filter(each -> word.filter(word(each)::equals).isPresent()).findFirst();
		if (word.isPresent() && meant.isEmpty()) {
			faults.accept(name, "is " + quoted(word.get()) + ", expected " + words(choices));
		}
		return meant;
	}

	private static String words(List<? extends Enum<?>> choices) {
		Stream<String> butLast = choices.subList(0, choices.size() - 1).stream().map(ImportWords::word);
		return butLast.collect(Collectors.joining(", ")) + " or " + word(choices.get(choices.size() - 1));
	}

	private static String word(Enum<?> choice) {
		return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String quoted(String text) {
		return "\"" + (text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text) + "\"";
	}
}
