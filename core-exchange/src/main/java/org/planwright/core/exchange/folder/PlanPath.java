package org.planwright.core.exchange.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.planwright.core.exchange.text.TextReader;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;

/** A plan file on disk. */
public final class PlanPath {

	private PlanPath() {
	}

	/** Whether a file is meant as a plan, by its name. */
	static boolean isMeantAsPlan(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return !name.startsWith(".") && Stream.of(".yaml", ".yml", ".json").anyMatch(name::endsWith);
	}

	/**
	 * Reads a file.
	 *
	 * @throws Refusal when it is not a file, too large, or no YAML or JSON
	 */
	public static Input read(Path file) {
		if (!Files.isRegularFile(file)) {
			throw refused(Files.exists(file) ? "is not a regular file" : "is not there");
		}
		try (InputStream in = Files.newInputStream(file)) {
			// One more than is allowed tells a file that grows from one that fits.
			byte[] bytes = in.readNBytes(TextReader.LARGEST + 1);
			return TextReader.read(bytes, file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json"));
		} catch (IOException e) {
			throw refused("cannot be read: " + e.getClass().getSimpleName());
		}
	}

	static Refusal refused(String reason) {
		return new Refusal(Refusal.Kind.UNREADABLE, reason);
	}

	/** What is wrong with a file, a line for each fault, fit for a log: what the file holds cannot pass for lines of its own. */
	public static List<String> lines(Refusal refusal) {
		Stream<String> lines = refusal.faults().isEmpty() ? Stream.of(refusal.getMessage())
				: refusal.faults().stream().map(Object::toString);
		return lines.map(line -> line.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", " ")).toList();
	}
}
