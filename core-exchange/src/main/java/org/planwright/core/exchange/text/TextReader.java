package org.planwright.core.exchange.text;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads YAML, and JSON as its subset, into a tree that remembers every line. Only what a plain document needs: no
 * anchors, aliases or tags, one document, each name once. Of the words without quotes only {@code true}, {@code false},
 * {@code null} and decimal numbers are not texts: dates stay as they are written, and so do {@code yes} and {@code off}.
 */
public final class TextReader {

	/** The largest text that is read, in bytes. */
	public static final int LARGEST = 5 * 1024 * 1024;

	private static final int DEEPEST = 20;
	private static final int MOST_VALUES = 100_000;
	private static final int LONGEST_NAME = 64;
	private static final int LONGEST_NUMBER = 100;
	private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);
	private static final Pattern NOTHING = Pattern.compile("|~|null|Null|NULL");
	private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
	private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

	private final Iterator<Event> events;
	private final List<Fault> faults = new ArrayList<>();
	private int values;

	private TextReader(String text) {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(LARGEST);
		events = new Yaml(options).parse(new StringReader(text)).iterator();
	}

	/**
	 * Reads a text.
	 *
	 * @param json whether it is meant as JSON, which may be indented with tabs
	 * @throws Refusal with the lines at fault
	 */
	public static Input read(byte[] bytes, boolean json) {
		if (bytes.length > LARGEST) {
			throw new Refusal(Refusal.Kind.TOO_LARGE, "is larger than " + LARGEST / 1024 / 1024 + " MiB");
		}
		String decoded = decode(bytes);
		String text = json ? asYaml(decoded) : decoded;
		try {
			return new TextReader(text).document();
		} catch (MarkedYAMLException e) {
			throw unreadable(e.getProblem(), e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1);
		} catch (ReaderException e) {
			throw unreadable(String.format("holds the character U+%04X, which is not allowed", e.getCodePoint()),
					lineOf(text, e.getPosition()));
		} catch (YAMLException e) {
			throw unreadable(e.getMessage(), 0);
		} catch (NumberFormatException e) {
			// The parser's own, when the text ends inside an escaped character.
			throw unreadable("ends inside an escaped character", lineOf(text, text.length()));
		}
	}

	/** JSON is YAML, but for tabs, which JSON has between its tokens only, and the escaped slash, which the parser does not know. */
	private static String asYaml(String json) {
		return ESCAPE.matcher(json.replace('\t', ' '))
				.replaceAll(escape -> escape.group(1).equals("/") ? "/" : Matcher.quoteReplacement(escape.group()));
	}

	private static String decode(byte[] bytes) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length);
		CoderResult result = decoder.decode(in, out, true);
		if (result.isError()) {
			int line = lineOf(new String(bytes, 0, in.position(), StandardCharsets.ISO_8859_1), in.position());
			throw unreadable(String.format("is not UTF-8: byte 0x%02X; save it as UTF-8", bytes[in.position()]), line);
		}
		String text = out.flip().toString();
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static int lineOf(String text, int position) {
		return 1 + (int) text.chars().limit(position).filter(c -> c == '\n').count();
	}

	private static Refusal unreadable(String reason, int line) {
		Fault fault = new Fault("", reason, line);
		return new Refusal(Refusal.Kind.UNREADABLE, fault.toString(), List.of(fault));
	}

	private Input document() {
		expect(Event.ID.StreamStart);
		if (events.next().is(Event.ID.StreamEnd)) {
			throw unreadable("is empty", 0);
		}
		Input root = value(events.next(), "", 1);
		expect(Event.ID.DocumentEnd);
		Event end = events.next();
		if (!end.is(Event.ID.StreamEnd)) {
			throw unreadable("a second document starts here", line(end));
		}
		if (!faults.isEmpty()) {
			throw Refusal.wrong(faults);
		}
		return root;
	}

	private void expect(Event.ID id) {
		Event event = events.next();
		if (!event.is(id)) {
			throw new IllegalStateException("expected " + id + ", met " + event);
		}
	}

	private Input value(Event event, String path, int depth) {
		if (++values > MOST_VALUES) {
			throw Refusal.wrong(List.of(new Fault("", "holds more than " + MOST_VALUES + " names and values", line(event))));
		}
		if (depth > DEEPEST) {
			throw Refusal.wrong(List.of(new Fault("", "is nested more than " + DEEPEST + " deep", line(event))));
		}
		refuseReuse((NodeEvent) event, path);
		if (event instanceof ScalarEvent scalar) {
			return scalar(scalar, path);
		}
		if (event instanceof SequenceStartEvent) {
			return items(event, path, depth);
		}
		if (event instanceof MappingStartEvent) {
			return group(event, path, depth);
		}
		return new Input.Nothing(path, line(event));
	}

	/** Anchors and aliases let a small text stand for a huge one; tags let it choose a type. A plan needs neither. */
	private void refuseReuse(NodeEvent event, String path) {
		if (event instanceof AliasEvent || event.getAnchor() != null) {
			fault(path, "has the " + (event instanceof AliasEvent ? "alias *" : "anchor &") + shortened(event.getAnchor())
					+ "; write the value out instead", line(event));
		}
		String tag = event instanceof ScalarEvent scalar ? scalar.getTag()
				: event instanceof CollectionStartEvent collection ? collection.getTag() : null;
		if (tag != null) {
			fault(path, "has the tag " + shortened(tag) + "; leave it out", line(event));
		}
	}

	private Input items(Event start, String path, int depth) {
		List<Input> items = new ArrayList<>();
		for (Event next = events.next(); !next.is(Event.ID.SequenceEnd); next = events.next()) {
			items.add(value(next, path + "[" + items.size() + "]", depth + 1));
		}
		return new Input.Items(path, line(start), items);
	}

	private Input group(Event start, String path, int depth) {
		Map<String, Input> fields = new LinkedHashMap<>();
		for (Event next = events.next(); !next.is(Event.ID.MappingEnd); next = events.next()) {
			String name = name(next, path, depth);
			String fieldPath = path.isEmpty() ? name : path + "." + name;
			Input earlier = fields.get(name);
			if (earlier != null) {
				fault(fieldPath, "stands twice in the same group, first on line " + earlier.line(), line(next));
			}
			fields.putIfAbsent(name, value(events.next(), fieldPath, depth + 1));
		}
		return new Input.Group(path, line(start), fields);
	}

	private String name(Event event, String path, int depth) {
		if (value(event, path, depth + 1) instanceof Input.Group || !(event instanceof ScalarEvent scalar)) {
			fault(path, "has a field whose name is not a plain word", line(event));
			return "?";
		}
		if (scalar.getValue().length() > LONGEST_NAME) {
			fault(path, "has a field whose name is longer than " + LONGEST_NAME + " characters", line(event));
			return "?";
		}
		return scalar.getValue();
	}

	private Input scalar(ScalarEvent scalar, String path) {
		String value = scalar.getValue();
		int line = line(scalar);
		if (!scalar.isPlain()) {
			return new Input.Text(path, line, value);
		}
		if (NOTHING.matcher(value).matches()) {
			return new Input.Nothing(path, line);
		}
		if (TRUTH.matcher(value).matches()) {
			return new Input.Truth(path, line, Boolean.parseBoolean(value));
		}
		return value.length() <= LONGEST_NUMBER && NUMBER.matcher(value).matches() ? number(value, path, line)
				: new Input.Text(path, line, value);
	}

	private Input number(String value, String path, int line) {
		try {
			return new Input.Figure(path, line, new BigDecimal(value));
		} catch (NumberFormatException e) {
			fault(path, "is a number with an exponent that is out of range", line);
			return new Input.Nothing(path, line);
		}
	}

	private void fault(String path, String reason, int line) {
		faults.add(new Fault(path, reason, line));
	}

	private static String shortened(String name) {
		return name.length() > 40 ? name.substring(0, 40) + "..." : name;
	}

	private static int line(Event event) {
		return event.getStartMark().getLine() + 1;
	}
}
