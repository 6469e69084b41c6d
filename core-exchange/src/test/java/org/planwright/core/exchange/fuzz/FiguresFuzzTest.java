package org.planwright.core.exchange.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.core.exchange.grid.CsvRows;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.exchange.grid.Source;
import org.planwright.core.exchange.statistics.Delivery;
import org.planwright.core.exchange.statistics.Delivery.OnFault;
import org.planwright.core.exchange.statistics.describe.Authorities;
import org.planwright.core.exchange.statistics.describe.Descriptions;
import org.planwright.core.exchange.statistics.read.Draft;
import org.planwright.core.exchange.statistics.read.ReleaseReader;
import org.planwright.core.exchange.statistics.service.ReturnsService;
import org.planwright.core.exchange.statistics.service.SmallCohorts;
import org.planwright.core.exchange.text.TextReader;
import org.planwright.core.model.service.Actor;

/** Releases of official statistics in every layout, and monthly returns. */
class FiguresFuzzTest {

	private static final Delivery DELIVERY = new Delivery("release.csv", Optional.empty(), Optional.of(LocalDate.of(2020, 2, 27)),
			Optional.of(LocalDate.of(2019, 3, 31)), Optional.empty(), OnFault.SKIP);

	@TempDir
	static Path folder;

	private static Descriptions descriptions;
	private static Authorities authorities;
	private static ReturnsService returns;

	@BeforeAll
	static void open() throws IOException {
		descriptions = Descriptions.read(TextReader.read(shipped("statistics.yaml"), false));
		try (CsvRows rows = CsvRows.open(Source.of(shipped("authorities.csv")), Limits.DOCUMENT)) {
			authorities = Authorities.read(rows);
		}
		returns = new ReturnsService(Fuzzed.engine().plans(), new SmallCohorts(SmallCohorts.LEAST));
	}

	private static byte[] shipped(String name) throws IOException {
		try (InputStream in = Descriptions.class.getResourceAsStream(name)) {
			return in.readAllBytes();
		}
	}

	private static void release(byte[] file) {
		try (Draft draft = Draft.in(folder.resolve("draft"))) {
			ReleaseReader.read(Source.of(file), DELIVERY, descriptions, authorities, draft, rows -> {
			});
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@FuzzTest
	void take(byte[] file) {
		Fuzzed.refusedOrRead(() -> release(file));
		Fuzzed.refusedOrRead(() -> returns.planOf(file));
		Fuzzed.refusedOrRead(() -> returns.take("p", file, "return.csv", OnFault.SKIP, Optional.empty(), Actor.SYSTEM));
	}
}
