package org.planwright.core.exchange.plan.table;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The headings by which columns are known. */
public final class Headings {

	/** What the rows of a table are. */
	public enum Kind {
		ACTION, MILESTONE, MEASURE;

		String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/** The key of the row that closes a table which is written as text: where it is missing, the rest may be too. */
	public static final String END = "end";

	private static final Map<Kind, Map<String, Field>> KNOWN = new HashMap<>();
	private static final Map<Kind, Map<Field, String>> WRITTEN = new HashMap<>();

	static {
		Properties file = new Properties();
		try (Reader in = new InputStreamReader(Headings.class.getResourceAsStream("headings.properties"), StandardCharsets.UTF_8)) {
			file.load(in);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		for (Kind kind : Kind.values()) {
			Map<String, Field> known = new HashMap<>();
			Map<Field, String> written = new EnumMap<>(Field.class);
			for (Field field : Field.values()) {
				List<String> names = Stream.of(file.getProperty(kind.word() + "." + field.word(), "").split(",")).map(String::strip)
						.filter(name -> !name.isEmpty()).toList();
				names.forEach(name -> known.put(name, field));
				names.stream().findFirst().ifPresent(name -> written.put(field, name));
			}
			KNOWN.put(kind, Map.copyOf(known));
			WRITTEN.put(kind, written);
		}
	}

	private Headings() {
	}

	static Optional<Field> field(Kind kind, String heading) {
		return Optional.ofNullable(KNOWN.get(kind).get(plain(heading)));
	}

	/** The columns that are written for tables of a kind, in their order. */
	public static List<Field> fields(Kind kind) {
		return List.copyOf(WRITTEN.get(kind).keySet());
	}

	/** The heading that is written for a field. */
	public static String written(Kind kind, Field field) {
		String name = WRITTEN.get(kind).get(field);
		return Character.toUpperCase(name.charAt(0)) + name.substring(1);
	}

	/** In small letters, with nothing but letters and digits between single blanks. */
	static String plain(String heading) {
		return heading.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
	}
}
