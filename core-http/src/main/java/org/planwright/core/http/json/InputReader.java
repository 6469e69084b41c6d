package org.planwright.core.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;

/** Reads JSON strictly: UTF-8, one value, no name twice, nothing behind the end, and no more of anything than is sane. */
final class InputReader {

	static final int DEEPEST = 50;
	static final int MOST_VALUES = 100_000;
	static final int LONGEST_NAME = 200;
	static final int LONGEST_TEXT = 200_000;
	static final int LONGEST_NUMBER = 100;
	/** The paths of all values together, in characters: what deep nesting under long names would otherwise blow up. */
	private static final int LONGEST_PATHS = 8_000_000;

	private static final JsonFactory JSON = JsonFactory.builder() //
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT)
					.maxNameLength(LONGEST_NAME).maxNumberLength(LONGEST_NUMBER).build())
			.configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false) //
			.configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false) //
			.build();

	private final char[] text;
	private final JsonParser parser;
	private int values;
	private long paths;

	private InputReader(char[] text, JsonParser parser) {
		this.text = text;
		this.parser = parser;
	}

	/**
	 * Reads a whole body.
	 *
	 * @throws Refusal of kind {@code UNREADABLE}, with the line and column, or {@code TOO_LARGE}
	 */
	static Input read(byte[] body) {
		char[] text = decoded(body);
		try (JsonParser parser = JSON.createParser(text)) {
			return new InputReader(text, parser).whole();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static char[] decoded(byte[] body) {
		ByteBuffer bytes = ByteBuffer.wrap(body);
		if (body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF) {
			bytes.position(3);
		}
		CharBuffer text = CharBuffer.allocate(bytes.remaining());
		CoderResult result = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(bytes, text, true);
		text.flip();
		if (result.isError()) {
			long line = 1 + text.chars().filter(c -> c == '\n').count();
			throw unreadable("", "the body is not UTF-8", Math.toIntExact(line), 1 + columnsAfterLastLine(text));
		}
		if (text.chars().allMatch(Character::isWhitespace)) {
			throw new Refusal(Refusal.Kind.UNREADABLE, "the body is empty, expected a JSON object");
		}
		char[] chars = new char[text.remaining()];
		text.get(chars);
		return chars;
	}

	private static int columnsAfterLastLine(CharBuffer text) {
		int column = 0;
		for (int i = text.length() - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
			column++;
		}
		return column;
	}

	private Input whole() throws IOException {
		try {
			parser.nextToken();
			Input input = value("");
			if (parser.nextToken() != null) {
				throw refused("", "more follows the end of the JSON", parser.currentTokenLocation());
			}
			return input;
		} catch (JsonEOFException e) {
			throw refused("", "the JSON ends in the middle", e.getLocation());
		} catch (StreamConstraintsException e) {
			throw refused("", overLimit(), parser.currentLocation());
		} catch (JsonProcessingException e) {
			throw refused("", "this is not JSON" + found(e.getLocation()), e.getLocation());
		}
	}

	/** Names the limit in our words: the parser's own speak of its classes. */
	private String overLimit() {
		if (parser.getParsingContext().getNestingDepth() >= DEEPEST) {
			return "nested deeper than " + DEEPEST + " levels";
		}
		return "a text longer than " + LONGEST_TEXT + " characters, a name longer than " + LONGEST_NAME + " or a number longer than "
				+ LONGEST_NUMBER;
	}

	private String found(JsonLocation at) {
		int offset = (int) Math.min(Math.max(at.getCharOffset(), 0), text.length - 1L);
		char c = text[offset];
		return c > ' ' && c < 127 ? ": unexpected " + c : "";
	}

	private Input value(String path) throws IOException {
		int line = parser.currentTokenLocation().getLineNr();
		paths += path.length();
		if (++values > MOST_VALUES || paths > LONGEST_PATHS) {
			throw new Refusal(Refusal.Kind.TOO_LARGE, "the JSON holds more than " + MOST_VALUES + " values, or long names too deeply nested");
		}
		return switch (parser.currentToken()) {
			case START_OBJECT -> group(path, line);
			case START_ARRAY -> items(path, line);
			case VALUE_STRING -> new Input.Text(path, line, whole(path, parser.getText()));
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Input.Figure(path, line, number(path));
			case VALUE_TRUE -> new Input.Truth(path, line, true);
			case VALUE_FALSE -> new Input.Truth(path, line, false);
			default -> new Input.Nothing(path, line);
		};
	}

	private Input.Group group(String path, int line) throws IOException {
		Map<String, Input> fields = new LinkedHashMap<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String name = whole(path, parser.currentName());
			String fieldPath = path.isEmpty() ? name : path + "." + name;
			if (fields.containsKey(name)) {
				throw refused(fieldPath, "is there twice", parser.currentTokenLocation());
			}
			parser.nextToken();
			fields.put(name, value(fieldPath));
		}
		return new Input.Group(path, line, fields);
	}

	private Input.Items items(String path, int line) throws IOException {
		List<Input> items = new ArrayList<>();
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			items.add(value(path + "[" + items.size() + "]"));
		}
		return new Input.Items(path, line, items);
	}

	/** Half a surrogate pair cannot be stored as UTF-8, a zero character not by every database. */
	private String whole(String path, String value) {
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			boolean pair = Character.isHighSurrogate(c) && i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1));
			if (c == 0 || Character.isSurrogate(c) && !pair) {
				throw refused(path, "holds a character that does not exist", parser.currentTokenLocation());
			}
			if (pair) {
				i++;
			}
		}
		return value;
	}

	/** A short text can stand for a number with a billion digits. */
	private BigDecimal number(String path) throws IOException {
		BigDecimal value = parser.getDecimalValue();
		if (Math.abs((long) value.scale()) > LONGEST_NUMBER) {
			throw refused(path, "is a number of more than " + LONGEST_NUMBER + " digits", parser.currentTokenLocation());
		}
		return value;
	}

	private static Refusal refused(String path, String reason, JsonLocation at) {
		return unreadable(path, reason, at.getLineNr(), at.getColumnNr());
	}

	private static Refusal unreadable(String path, String reason, int line, int column) {
		String detail = "line " + line + ", column " + column + ": " + (path.isEmpty() ? "" : path + " ") + reason;
		return new Refusal(Refusal.Kind.UNREADABLE, detail, List.of(new Fault(path, reason, line)));
	}
}
