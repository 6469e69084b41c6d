package org.planwright.core.exchange.grid;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the tables of OpenDocument spreadsheets and texts, which are written alike, from left to right, without holding the
 * document. The libraries there are for it read spreadsheets only, without their errors and as binary numbers, or bring a
 * document tree with an RDF store and no limits.
 */
final class OpenDocument {

	private static final MathContext DIGITS = new MathContext(15);

	/** What stands in a cell or between paragraphs without being its text. */
	private static final Set<String> ASIDE = Set.of("annotation", "note", "tracked-changes", "frame", "custom-shape", "forms", "shapes", "content-validations", "number");

	private final XMLStreamReader xml;
	private final Limits limits;
	private final Written written;
	private final Set<String> hiddenStyles = new HashSet<>();
	private final Styles styles;
	private final ListNumbers numbers;
	private String style = "";

	/** What styles say: those that are shared, then the document's own. */
	private record Styles(DayStyles days, ListStyles lists) {

		void read(byte[] part) throws XMLStreamException {
			XMLStreamReader xml = Xml.reader(new ByteArrayInputStream(part));
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamConstants.START_ELEMENT) {
					start(xml);
				}
			}
		}

		void start(XMLStreamReader xml) {
			days.start(xml);
			lists.start(xml);
		}
	}

	private OpenDocument(XMLStreamReader xml, Styles styles, Limits limits) {
		this.xml = xml;
		this.styles = styles;
		this.numbers = new ListNumbers(styles.lists());
		this.limits = limits;
		this.written = new Written(new Tally(limits));
	}

	static List<Sheet> read(Archive archive, Limits limits) {
		byte[] content = archive.part("content.xml").orElseThrow(() -> Refusals.unreadable("is damaged: its content is missing"));
		try {
			Styles styles = new Styles(new DayStyles(), new ListStyles());
			Optional<byte[]> shared = archive.part("styles.xml");
			if (shared.isPresent()) {
				styles.read(shared.get());
			}
			return new OpenDocument(Xml.reader(new ByteArrayInputStream(content)), styles, limits).document();
		} catch (XMLStreamException e) {
			throw Refusals.unreadable("is damaged: its content is no well-formed XML");
		}
	}

	private List<Sheet> document() throws XMLStreamException {
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				start();
			} else if (event == XMLStreamConstants.END_ELEMENT) {
				numbers.end(xml.getLocalName());
			}
		}
		return written.sheets();
	}

	private void start() throws XMLStreamException {
		String name = xml.getLocalName();
		styles.start(xml);
		numbers.start(xml);
		if (ASIDE.contains(name)) {
			skip();
		} else if (name.equals("style")) {
			style = attribute("name").orElse("");
		} else if (name.equals("table-properties") && attribute("display").filter("false"::equals).isPresent()) {
			hiddenStyles.add(style);
		} else if (name.equals("table")) {
			table();
		} else if (name.equals("p") || name.equals("h")) {
			written.paragraph(paragraph());
		}
	}

	private void table() throws XMLStreamException {
		Optional<String> name = attribute("name");
		boolean hidden = attribute("style-name").filter(hiddenStyles::contains).isPresent();
		Rows rows = written.table(name, hidden);
		// The first column of each run of columns, and whether the run is hidden.
		TreeMap<Integer, Column> columns = new TreeMap<>(Map.of(1, Column.PLAIN));
		Map<Integer, Down> merged = new HashMap<>();
		int nextColumn = 1;
		int number = 1;
		for (int depth = 1; depth > 0;) {
			int event = xml.next();
			if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			} else if (event == XMLStreamConstants.START_ELEMENT) {
				if (xml.getLocalName().equals("table-column")) {
					columns.put(nextColumn, new Column(collapsed(), attribute("default-cell-style-name")));
					nextColumn = capped(nextColumn, number("number-columns-repeated"));
					columns.put(nextColumn, Column.PLAIN);
				} else if (xml.getLocalName().equals("table-row")) {
					number = capped(number, row(rows, number, columns, merged));
					continue;
				} else if (ASIDE.contains(xml.getLocalName())) {
					skip();
					continue;
				}
				depth++;
			}
		}
	}

	/** What holds for the cells of a column that do not say otherwise. */
	private record Column(boolean hidden, Optional<String> style) {
		private static final Column PLAIN = new Column(false, Optional.empty());
	}

	/** Cells merged downwards, and in how many rows more. */
	private record Down(Place head, int left) {
	}

	/** Reads a row, and answers how many rows it stands for. */
	private int row(Rows rows, int number, TreeMap<Integer, Column> columns, Map<Integer, Down> merged) throws XMLStreamException {
		int times = number("number-rows-repeated");
		Rows.Line line = rows.line(number, collapsed());
		Optional<String> rowStyle = attribute("default-cell-style-name");
		Place head = line.place(1);
		int column = 1;
		while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
			boolean covered = xml.getLocalName().equals("covered-table-cell");
			int cells = number("number-columns-repeated");
			int right = number("number-columns-spanned");
			int down = number("number-rows-spanned");
			Place place = line.place(column);
			Optional<String> ofColumn = columns.floorEntry(column).getValue().style();
			Content content = content(place, attribute("style-name").or(() -> rowStyle).or(() -> ofColumn));
			if (!covered) {
				head = place;
				for (int i = 0; down > 1 && i < right && column + i <= limits.columns(); i++) {
					merged.put(column + i, new Down(place, down));
				}
			}
			for (int i = 0; i < cells && (covered || content != Content.Nothing.NOTHING); i++) {
				Optional<Place> into = covered ? Optional.of(merged.containsKey(column + i) ? merged.get(column + i).head() : head) : Optional.empty();
				line.add(column + i, covered ? Content.Nothing.NOTHING : content, columns.floorEntry(column + i).getValue().hidden(), into);
			}
			column = capped(column, cells);
		}
		merged.replaceAll((c, cell) -> new Down(cell.head(), cell.left() - 1));
		merged.values().removeIf(cell -> cell.left() <= 0);
		line.end();
		for (int i = 1; i < times && !line.isBlank(); i++) {
			line.again(number + i);
		}
		return times;
	}

	/** Counts on without ever passing what an int holds. */
	private static int capped(int count, int more) {
		return (int) Math.min(Integer.MAX_VALUE / 2, (long) count + more);
	}

	private Content content(Place place, Optional<String> style) throws XMLStreamException {
		String type = attribute("value-type").orElse("");
		Optional<String> extended = Optional.ofNullable(xml.getAttributeValue("urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", "value-type"));
		Optional<String> value = attribute("value");
		Optional<String> day = attribute("date-value");
		Optional<String> truth = attribute("boolean-value");
		String words = cellWords(place);
		if (extended.filter("error"::equals).isPresent()) {
			return new Content.Failure(words);
		}
		return switch (type) {
			case "float", "percentage", "currency" -> value.flatMap(OpenDocument::figure).<Content>map(v -> new Content.Figure(v, words.isEmpty() ? v.toPlainString() : words))
					.orElseGet(() -> new Content.Failure(words));
			case "date" -> day.flatMap(Content.Day::of).map(read -> styles.days().shown(read, style)).orElseGet(() -> new Content.Failure(words));
			case "boolean" -> new Content.Truth(truth.filter("true"::equals).isPresent());
			default -> Content.of(words);
		};
	}

	private static Optional<BigDecimal> figure(String value) {
		try {
			return value.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(value).round(DIGITS));
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	/** The paragraphs of the cell the reader stands at, to its end. */
	private String cellWords(Place place) throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		for (int depth = 1; depth > 0;) {
			int event = xml.next();
			if (event == XMLStreamConstants.END_ELEMENT) {
				numbers.end(xml.getLocalName());
				depth--;
			} else if (event == XMLStreamConstants.START_ELEMENT) {
				String name = xml.getLocalName();
				numbers.start(xml);
				if (name.equals("table")) {
					throw Refusals.unreadable(place, "holds a table of its own, which is not read; put its content into the outer table");
				} else if (ASIDE.contains(name)) {
					skip();
				} else if (name.equals("p") || name.equals("h")) {
					text.append(text.isEmpty() ? "" : "\n").append(paragraph());
				} else {
					depth++;
				}
			}
		}
		return text.toString();
	}

	/** The paragraph the reader stands at, to its end, as it is seen: with its number. */
	private String paragraph() throws XMLStreamException {
		String number = numbers.number(xml);
		String words = words();
		return number.isEmpty() ? words : (number + " " + words).strip();
	}

	/** The text of the paragraph the reader stands at, to its end. */
	private String words() throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		for (int depth = 1; depth > 0;) {
			int event = xml.next();
			if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			} else if (event == XMLStreamConstants.CHARACTERS) {
				// Line ends inside a paragraph are no more than blanks.
				text.append(xml.getText().replaceAll("\\s+", " "));
			} else if (event == XMLStreamConstants.START_ELEMENT) {
				String name = xml.getLocalName();
				if (ASIDE.contains(name)) {
					skip();
					continue;
				}
				text.append(name.equals("line-break") ? "\n" : name.equals("tab") ? "\t" : name.equals("s") ? " " : "");
				depth++;
			}
		}
		return text.toString();
	}

	private void skip() throws XMLStreamException {
		for (int depth = 1; depth > 0;) {
			int event = xml.next();
			depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
		}
	}

	private boolean collapsed() {
		return attribute("visibility").filter(visibility -> !visibility.equals("visible")).isPresent();
	}

	/** An attribute that counts; 1 when it is not there. */
	private int number(String name) {
		try {
			return attribute(name).map(Integer::parseInt).filter(n -> n > 0).orElse(1);
		} catch (NumberFormatException e) {
			throw Refusals.unreadable("is damaged: " + name + " is no number");
		}
	}

	/** The names of OpenDocument's attributes are its own in any namespace but that of LibreOffice's additions. */
	private Optional<String> attribute(String name) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals(name) && String.valueOf(xml.getAttributeNamespace(i)).startsWith("urn:oasis:")) {
				return Optional.of(xml.getAttributeValue(i));
			}
		}
		return Optional.empty();
	}
}
