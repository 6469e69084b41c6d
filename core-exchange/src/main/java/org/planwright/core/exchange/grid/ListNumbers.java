package org.planwright.core.exchange.grid;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;

/** The numbers that an OpenDocument text has before paragraphs by itself: they stand nowhere in it. Bullets are none. */
final class ListNumbers {

	private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

	/** No list style says anything of what is deeper. */
	private static final int DEEPEST = 10;

	/** A list that is open. */
	private static final class Open {

		private final int level;
		private final Optional<String> style;
		private final TreeMap<Integer, Integer> counts;
		private Optional<Item> item = Optional.empty();
		private boolean divided;

		private Open(int level, Optional<String> style, TreeMap<Integer, Integer> counts) {
			this.level = level;
			this.style = style;
			this.counts = counts;
		}

		private void begin(Optional<Item> begun) {
			item = begun;
			divided = false;
		}
	}

	/** An item of which nothing was read yet: only a paragraph that is its first content has a number. */
	private record Item(Optional<Integer> start, Optional<String> style) {
	}

	private final ListStyles styles;
	private final Deque<Open> open = new ArrayDeque<>();
	private final Map<String, TreeMap<Integer, Integer>> known = new HashMap<>();
	private final TreeMap<Integer, Integer> headings = new TreeMap<>();
	private Optional<Open> last = Optional.empty();

	ListNumbers(ListStyles styles) {
		this.styles = styles;
	}

	/** Notes that an element begins. */
	void start(XMLStreamReader xml) {
		switch (xml.getLocalName()) {
			case "list" -> open.push(open.isEmpty() ? list(xml) : listWithin(open.peek(), xml));
			case "list-item" -> item(Optional.of(new Item(ListStyles.wholeNumber(xml, "start-value"), of(xml, "style-override"))));
			case "list-header" -> item(Optional.empty());
			default -> {
				// Of something else.
			}
		}
	}

	/** Notes that an element ends. */
	void end(String name) {
		if (name.equals("list") && !open.isEmpty()) {
			last = Optional.of(open.pop());
		}
	}

	private void item(Optional<Item> item) {
		Optional.ofNullable(open.peek()).ifPresent(list -> list.begin(item));
	}

	private Open list(XMLStreamReader xml) {
		Optional<String> style = of(xml, "style-name");
		TreeMap<Integer, Integer> counts = of(xml, "continue-list").map(known::get)
				.or(() -> last.filter(list -> isTrue(xml, "continue-numbering") && list.style.equals(style)).map(list -> list.counts)).orElseGet(TreeMap::new);
		Optional.ofNullable(xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "id")).ifPresent(id -> known.put(id, counts));
		return new Open(1, style, counts);
	}

	/** An item's second list begins anew; its first goes on where the item has no number of its own, as office programs write a table's rows. */
	private static Open listWithin(Open outer, XMLStreamReader xml) {
		if (outer.divided && !isTrue(xml, "continue-numbering")) {
			outer.counts.tailMap(outer.level, false).clear();
		}
		outer.begin(Optional.empty());
		outer.divided = true;
		return new Open(outer.level + 1, of(xml, "style-name").or(() -> outer.style), outer.counts);
	}

	/** The number of the paragraph or heading that the reader stands at; empty when it has none. Each is asked for once, in their order. */
	String number(XMLStreamReader xml) {
		Optional<String> style = of(xml, "style-name");
		if (open.isEmpty()) {
			return xml.getLocalName().equals("h") && !isTrue(xml, "is-list-header") && !styles.isPlain(style) ? heading(xml) : "";
		}
		Open list = open.peek();
		Optional<Item> item = list.item;
		list.item = Optional.empty();
		return item.map(of -> next(styles.levels(of.style().or(() -> list.style).or(() -> styles.list(style))), list.level, list.counts, of.start())).orElse("");
	}

	private String heading(XMLStreamReader xml) {
		int level = ListStyles.wholeNumber(xml, "outline-level").orElse(1);
		Optional<Integer> again = isTrue(xml, "restart-numbering") ? ListStyles.wholeNumber(xml, "start-value").or(() -> Optional.of(styles.outline().start(level))) : Optional.empty();
		return next(styles.outline(), level, headings, again);
	}

	private static String next(ListStyles.Levels levels, int level, TreeMap<Integer, Integer> counts, Optional<Integer> again) {
		if (level < 1 || level > DEEPEST) {
			return "";
		}
		for (int i = 1; i < level; i++) {
			// What is seen of a level that has nothing yet is counted there.
			counts.putIfAbsent(i, levels.start(i));
		}
		counts.put(level, again.orElseGet(() -> counts.containsKey(level) ? counts.get(level) + 1 : levels.start(level)));
		counts.tailMap(level, false).clear();
		return levels.shown(level, counts);
	}

	private static boolean isTrue(XMLStreamReader xml, String name) {
		return of(xml, name).filter("true"::equals).isPresent();
	}

	private static Optional<String> of(XMLStreamReader xml, String name) {
		return Optional.ofNullable(xml.getAttributeValue(TEXT, name));
	}
}
