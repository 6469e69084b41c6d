package org.planwright.core.web.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The style sheet as the bundle makes it from its templates. */
public final class StyleSheets {

	private static final Path TEMPLATES = Path.of("src/main/resources/org/planwright/core/web");

	private StyleSheets() {
	}

	public static StyleSheet ofTheTemplates() {
		return new StyleSheet(templates().stream());
	}

	static List<String> templates() {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter(file -> file.toString().endsWith(".ftlh")).sorted().map(StyleSheets::text).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
