package org.planwright.core.exchange.statistics.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.exchange.grid.CsvRows;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.exchange.grid.Row;
import org.planwright.core.exchange.grid.Source;
import org.planwright.core.exchange.statistics.Area;
import org.planwright.core.exchange.statistics.describe.Authorities;
import org.planwright.core.exchange.statistics.describe.Descriptions;
import org.planwright.core.exchange.text.TextReader;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;

/** What is known of statistics and authorities: what is shipped, and what a folder says otherwise. */
record Knowledge(Descriptions descriptions, Authorities authorities) {

	private static final String SHIPPED_DESCRIPTIONS = "statistics.yaml";
	private static final String AUTHORITIES = "authorities.csv";

	static Knowledge shipped() {
		return read(Optional.empty());
	}

	/**
	 * Reads both.
	 *
	 * @throws Refusal that names the file in the folder which is wrong
	 */
	static Knowledge of(Path folder) {
		return read(Optional.of(folder).filter(Files::isDirectory));
	}

	private static Knowledge read(Optional<Path> folder) {
		Descriptions descriptions = Descriptions.read(TextReader.read(resource(SHIPPED_DESCRIPTIONS), false));
		for (Path file : folder.map(Knowledge::yaml).orElse(List.of())) {
			descriptions = descriptions.with(named(file, () -> Descriptions.read(TextReader.read(bytes(file), false))));
		}
		Optional<Path> own = folder.map(path -> path.resolve(AUTHORITIES)).filter(Files::isRegularFile);
		List<Row> rows = new ArrayList<>(rows(Source.of(resource(AUTHORITIES))));
		own.ifPresent(file -> rows.addAll(named(file, () -> rows(Source.of(file)))));
		return new Knowledge(descriptions, Authorities.read(rows.iterator()));
	}

	private static List<Row> rows(Source source) {
		List<Row> rows = new ArrayList<>();
		try (CsvRows csv = CsvRows.open(source, Limits.DOCUMENT)) {
			Iterator<Row> each = csv;
			each.forEachRemaining(rows::add);
		}
		return rows;
	}

	private static List<Path> yaml(Path folder) {
		try (Stream<Path> listing = Files.list(folder)) {
			return listing.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static byte[] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static <T> T named(Path file, java.util.function.Supplier<T> reading) {
		try {
			return reading.get();
		} catch (Refusal refusal) {
			List<Fault> faults = refusal.faults().stream().map(fault -> new Fault(file.getFileName() + " " + fault.field(), fault.reason(), fault.line()))
					.toList();
			throw new Refusal(refusal.kind(), file.getFileName() + ": " + refusal.getMessage(), faults);
		}
	}

	private static byte[] resource(String name) {
		try (InputStream in = Descriptions.class.getResourceAsStream(name)) {
			return in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What stays the same of an area when its code changes. */
	String key(Area area) {
		return authorities.key(area);
	}
}
