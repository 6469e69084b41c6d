package org.planwright.core.exchange.statistics.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.planwright.core.exchange.statistics.Delivered;
import org.planwright.core.exchange.statistics.Delivery;
import org.planwright.core.exchange.statistics.Statistics;
import org.planwright.core.model.service.Actor;

/** The files of the Department for Education and of Ofsted, unchanged. They are not part of the sources. */
final class PublicData {

	static final Path FOLDER = Path.of(System.getProperty("planwright.public-data", "../../shared/data"));
	static final String FIRST = "dfe_csww_headline_measures_2017_to_2022.csv";
	static final String REVISED = "dfe_csww_indicators_2017_to_2025.csv";
	static final String FOSTERING = "ofsted_fostering_la_level_2018_to_2019_tidy_recruitment_capacity.csv";
	static final String FOSTERING_2018 = "fostering_nottinghamshire_2018_2019.csv";
	static final String INSPECTIONS = "ofsted_ilacs_inspection_history_2018_2025.csv";
	static final String NEIGHBOURS = "statistical_neighbours_april_2021.csv";

	private PublicData() {
	}

	/** Skips a test where they are not at hand. */
	static void assume() {
		Assumptions.assumeTrue(Files.isDirectory(FOLDER), "the published files are not in " + FOLDER);
	}

	static Delivered load(Statistics statistics, String file) {
		return load(statistics, FOLDER, file);
	}

	static Delivered load(Statistics statistics, Path folder, String file) {
		try (InputStream in = Files.newInputStream(folder.resolve(file))) {
			return statistics.load(in, Delivery.of(file), Actor.SYSTEM, rows -> {
			});
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
