package org.planwright.core.exchange.grid;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamReader;

/** How the lists and headings of an OpenDocument text are numbered. */
final class ListStyles {

	private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
	private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
	private static final String LIBREOFFICE = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0";
	private static final int DEEPEST_STYLE = 10;

	/** A few bytes of style stand before very many paragraphs. */
	private static final int LONGEST = 40;

	/** The levels of a list that have numbers: what has none, or a bullet, is not there. */
	static final class Levels {

		private final Map<Integer, Level> levels = new HashMap<>();

		int start(int level) {
			return levels.containsKey(level) ? levels.get(level).start() : 1;
		}

		/** The number of a paragraph as it is seen: that of each level above stands in the counts, too. */
		String shown(int level, TreeMap<Integer, Integer> counts) {
			Optional<Level> own = Optional.ofNullable(levels.get(level));
			String shown = own.map(of -> of.pattern().filter(pattern -> isWhole(level)).map(pattern -> filled(pattern, level, counts)).orElseGet(() -> joined(of, level, counts))).orElse("");
			return shown.substring(0, Math.min(LONGEST, shown.length())).strip();
		}

		/** A pattern has its marks also between numbers that are not there. */
		private boolean isWhole(int level) {
			return IntStream.rangeClosed(1, level).allMatch(each -> levels.containsKey(each) && levels.get(each).numeral() != Numeral.NONE);
		}

		private String filled(String pattern, int level, TreeMap<Integer, Integer> counts) {
			String filled = pattern;
			for (int i = 1; i <= level; i++) {
				filled = filled.replace("%" + i + "%", number(i, counts));
			}
			return filled;
		}

		private String joined(Level own, int level, TreeMap<Integer, Integer> counts) {
			String numbers = IntStream.rangeClosed(Math.max(1, level - own.displayed() + 1), level).mapToObj(each -> number(each, counts)).filter(number -> !number.isEmpty())
					.collect(Collectors.joining("."));
			return own.prefix() + numbers + own.suffix();
		}

		private String number(int level, TreeMap<Integer, Integer> counts) {
			return levels.containsKey(level) ? levels.get(level).numeral().of(counts.getOrDefault(level, 1)) : "";
		}
	}

	/**
	 * How one level is numbered.
	 *
	 * @param displayed of how many levels the number is made
	 * @param pattern how LibreOffice says it, which knows other marks between the levels than a dot: {@code %1%-%2%}
	 */
	private record Level(Numeral numeral, String prefix, String suffix, int displayed, int start, Optional<String> pattern) {
	}

	/** What a paragraph's style says of lists: the name of one, which is empty for none, unless it is a heading's. */
	private record Paragraph(Optional<String> list, Optional<String> parent, boolean heading) {
	}

	private final Map<String, Levels> lists = new HashMap<>();
	private final Map<String, Paragraph> paragraphs = new HashMap<>();
	private Levels outline = new Levels();
	private Levels current = new Levels();

	/** Notes what an element says of styles, if anything. */
	void start(XMLStreamReader xml) {
		switch (xml.getLocalName()) {
			case "style" -> {
				if (of(xml, STYLE, "family").filter("paragraph"::equals).isPresent()) {
					paragraphs.put(of(xml, STYLE, "name").orElse(""),
							new Paragraph(of(xml, STYLE, "list-style-name"), of(xml, STYLE, "parent-style-name"), of(xml, STYLE, "default-outline-level").isPresent()));
				}
			}
			case "list-style" -> {
				current = new Levels();
				lists.put(of(xml, STYLE, "name").orElse(""), current);
			}
			case "outline-style" -> {
				current = new Levels();
				outline = current;
			}
			case "list-level-style-number", "outline-level-style" -> current.levels.put(whole(xml, "level", 1), level(xml));
			default -> {
				// Of something else.
			}
		}
	}

	private static Level level(XMLStreamReader xml) {
		return new Level(Numeral.ofOpenDocument(of(xml, STYLE, "num-format").orElse("")), cut(of(xml, STYLE, "num-prefix").orElse("")), cut(of(xml, STYLE, "num-suffix").orElse("")),
				whole(xml, "display-levels", 1), whole(xml, "start-value", 1), of(xml, LIBREOFFICE, "num-list-format").map(ListStyles::cut));
	}

	private static String cut(String text) {
		return text.substring(0, Math.min(LONGEST, text.length()));
	}

	private static Optional<String> of(XMLStreamReader xml, String namespace, String name) {
		return Optional.ofNullable(xml.getAttributeValue(namespace, name));
	}

	private static int whole(XMLStreamReader xml, String name, int usual) {
		return wholeNumber(xml, name).orElse(usual);
	}

	/** A number of the element that the reader stands at; one that no list comes to is none. */
	static Optional<Integer> wholeNumber(XMLStreamReader xml, String name) {
		return of(xml, TEXT, name).filter(value -> value.matches("[0-9]{1,6}")).map(Integer::valueOf);
	}

	Levels levels(Optional<String> list) {
		return list.map(lists::get).orElseGet(Levels::new);
	}

	Levels outline() {
		return outline;
	}

	/** The list that a paragraph's style names, for where its list has no style. */
	Optional<String> list(Optional<String> style) {
		return told(style).flatMap(Paragraph::list).filter(list -> !list.isEmpty());
	}

	/** Whether a heading of a style goes without the number of its level. */
	boolean isPlain(Optional<String> style) {
		return told(style).filter(of -> !of.heading() && of.list().filter(String::isEmpty).isPresent()).isPresent();
	}

	/** The nearest style that says something of it. */
	private Optional<Paragraph> told(Optional<String> style) {
		Optional<Paragraph> at = style.map(paragraphs::get);
		for (int i = 0; i < DEEPEST_STYLE && at.filter(of -> of.list().isEmpty() && !of.heading()).isPresent(); i++) {
			at = at.flatMap(Paragraph::parent).map(paragraphs::get);
		}
		return at;
	}
}
