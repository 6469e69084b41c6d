package org.planwright.core.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.engine.MemoryEngine;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.Export.Format;
import org.planwright.core.exchange.Export.Subject;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.PlanImport.Outcome;
import org.planwright.core.exchange.folder.PlanPath;
import org.planwright.core.exchange.statistics.service.SmallCohorts;
import org.planwright.core.model.Progress;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;

@DisplayName("A plan that LibreOffice opens and saves comes back as it was")
class OfficeRoundTripTest {

	private static final String PLAN = "nottinghamshire-2019";
	private static final ImportTerms NEW = new ImportTerms(Map.of(), Optional.of(LocalDate.of(2022, 9, 1)), Optional.empty(), "corporate",
			Optional.of(new ImportTerms.NewPlan("Libraries", "Barsetshire")));

	/** Commas, quotes, UTF-8 and British English, for which a person is asked for in a dialogue. */
	private static final String CSV_READ = "--infilter=CSV:44,34,76,1,,2057";
	private static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,2057,true";

	@TempDir
	static Path folder;

	private PlanExchangeService exchange;

	private static final String LOCALE = """
			<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">\
			<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-GB</value></prop></item></oor:items>
			""";

	@BeforeAll
	static void find() throws IOException {
		boolean there = Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator)).anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
		Assumptions.assumeTrue(there, "LibreOffice (soffice) is not installed here");
		Files.writeString(Files.createDirectories(folder.resolve("profile/user")).resolve("registrymodifications.xcu"), LOCALE);
	}

	@BeforeEach
	void open() {
		MemoryEngine engine = new MemoryEngine(LocalDate.of(2026, 6, 1));
		new PlanFilesService(engine.plans(), engine.people()).create(PlanPath.read(Path.of("../distribution/src/main/resources/etc/plans/" + PLAN + ".yaml")),
				Actor.SYSTEM, Optional.empty());
		for (String looksLikeAFormula : List.of("1.1 - First round held", "1.2 =1+1", "1.3 '- Said twice", "1.4 @all")) {
			engine.plans().write(PLAN, Write.add(Actor.SYSTEM, new Event.Progressed(new Progress(looksLikeAFormula.substring(0, 3), LocalDate.of(2026, 5, 1), looksLikeAFormula.substring(4)))));
		}
		exchange = new PlanExchangeService(engine.plans(), engine.people(), new SmallCohorts(SmallCohorts.LEAST));
	}

	/** The document as LibreOffice saves it, once for each of the formats in turn. */
	private static byte[] saved(byte[] document, String from, List<String> formats) throws IOException, InterruptedException {
		Path work = Files.createTempDirectory(folder, "saved");
		Path file = Files.write(work.resolve("plan." + from), document);
		for (String format : formats) {
			Path next = Files.createDirectory(work.resolve("as-" + format.replaceAll(":.*", "") + formats.indexOf(format)));
			Process process = new ProcessBuilder("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", from.equals("csv") ? CSV_READ : "--norestore", "--convert-to", format,
					"--outdir", next.toString(), file.toString()).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start();
			assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
			file = next.resolve("plan." + format.replaceAll(":.*", ""));
			assertThat(file).as("what LibreOffice was to save as " + format).exists();
		}
		return Files.readAllBytes(file);
	}

	private static List<PlanImport.RowChange> touched(PlanImport report) {
		return report.rows().stream().filter(row -> row.outcome() != Outcome.UNCHANGED).toList();
	}

	@ParameterizedTest(name = "{0} saved as {1}")
	@CsvSource({ "XLSX, xlsx", "XLSX, ods", "ODS, ods", "ODS, xlsx", "CSV, csv", "CSV, ods" })
	void what_was_handed_out(Format format, String savedAs) throws IOException, InterruptedException {
		byte[] handedOut = exchange.export(PLAN, When.NOW, Subject.PLAN, format, Optional.empty()).bytes();

		PlanImport report = exchange.compare(PLAN, saved(handedOut, format.name().toLowerCase(java.util.Locale.ROOT), List.of(savedAs.equals("csv") ? CSV : savedAs)), ImportTerms.PLAIN,
				Actor.SYSTEM);

		assertThat(report.faults()).isEmpty();
		assertThat(report.questions()).isEmpty();
		assertThat(touched(report)).isEmpty();
		assertThat(report.count(Outcome.UNCHANGED)).isEqualTo(exchange.compare(PLAN, handedOut, ImportTerms.PLAIN, Actor.SYSTEM).count(Outcome.UNCHANGED)).isGreaterThan(22);
	}

	@ParameterizedTest(name = "by way of {0}")
	@ValueSource(strings = { "docx", "odt,docx", "docx,odt" })
	void what_was_written_as_a_text(String formats) throws IOException, InterruptedException {
		byte[] letter;
		try (InputStream in = OfficeRoundTripTest.class.getResourceAsStream("/libreoffice/plan.odt")) {
			letter = in.readAllBytes();
		}
		exchange.take("libraries", letter, NEW, Actor.SYSTEM, exchange.compare("libraries", letter, NEW, Actor.SYSTEM).digest());

		PlanImport report = exchange.compare("libraries", saved(letter, "odt", Arrays.asList(formats.split(","))), NEW, Actor.SYSTEM);

		assertThat(report.faults()).isEmpty();
		assertThat(report.rows()).extracting(PlanImport.RowChange::subject).containsExactly("action 1.1", "action 1.2", "action 2.10");
		assertThat(touched(report)).isEmpty();
	}
}
