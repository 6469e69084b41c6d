package org.planwright.core.exchange.statistics.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.planwright.core.exchange.statistics.Area;
import org.planwright.core.exchange.statistics.Figure;
import org.planwright.core.exchange.statistics.Indicator;
import org.planwright.core.exchange.statistics.Judgement;
import org.planwright.core.exchange.statistics.Judgement.Grade;
import org.planwright.core.exchange.statistics.Neighbour;
import org.planwright.core.exchange.statistics.Release;
import org.planwright.core.exchange.statistics.read.Cut;
import org.planwright.core.exchange.statistics.read.Draft;
import org.planwright.core.exchange.text.TextReader;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Reading;
import org.planwright.core.model.input.Fields;
import org.yaml.snakeyaml.Yaml;

/**
 * A release on disk: an archive of plain tables with tabs, one for each indicator, so that a question reads no more than the
 * indicator it is about. Written once.
 */
final class ReleaseFile {

	private static final String ABOUT = "release.yaml";
	private static final String AREAS = "areas.tsv";
	private static final String CUTS = "periods.tsv";
	private static final String JUDGEMENTS = "judgements.tsv";
	private static final String NEIGHBOURS = "neighbours.tsv";

	private final Path path;
	private final Release release;

	private ReleaseFile(Path path, Release release) {
		this.path = path;
		this.release = release;
	}

	Release release() {
		return release;
	}

	static void write(OutputStream out, Release release, Draft draft) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			entry(zip, ABOUT, new Yaml().dump(about(release)).getBytes(StandardCharsets.UTF_8));
			entry(zip, AREAS, table(draft.areas(), area -> Stream.of(area.code(), area.name(), area.level().name())));
			entry(zip, CUTS, table(draft.cuts(), cut -> Stream.of(cut.on().toString(), cut.period(), cut.breakdown())));
			for (Indicator indicator : draft.indicators()) {
				zip.putNextEntry(new ZipEntry(values(indicator.id())));
				draft.lines(indicator, zip);
				zip.closeEntry();
			}
			entry(zip, JUDGEMENTS, table(draft.judgements(), ReleaseFile::cells));
			entry(zip, NEIGHBOURS, table(draft.neighbours(), n -> Stream.of(n.of().code(), n.of().name(), Integer.toString(n.rank()), n.area().code(),
					n.area().name(), n.closeness().orElse(""))));
		}
	}

	private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
	}

	private static <T> byte[] table(List<T> rows, Function<T, Stream<String>> cells) {
		StringBuilder text = new StringBuilder();
		for (T row : rows) {
			text.append(String.join("\t", cells.apply(row).map(cell -> cell.replaceAll("\\s+", " ")).toList())).append('\n');
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static Stream<String> cells(Judgement j) {
		return Stream.of(j.area().code(), j.area().name(), j.on().toString(), j.published().toString(), j.inspection(), j.overall().name(),
				name(j.leaders()), name(j.helpAndProtection()), name(j.inCare()), name(j.careLeavers()));
	}

	private static String name(Optional<Grade> grade) {
		return grade.map(Grade::name).orElse("");
	}

	private static String values(String indicator) {
		return "values/" + indicator + ".tsv";
	}

	private static Map<String, Object> about(Release release) {
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("statistic", release.statistic());
		about.put("title", release.title());
		about.put("publisher", release.publisher());
		about.put("published", release.published().toString());
		about.put("confirmed", release.confirmed());
		about.put("file", release.file());
		about.put("hash", release.hash());
		about.put("loadedAt", release.loadedAt().toString());
		about.put("values", release.values());
		about.put("indicators", release.indicators().stream().map(indicator -> {
			Map<String, Object> of = new LinkedHashMap<>(Map.of("id", indicator.id(), "title", indicator.title(), "polarity", indicator.polarity().name()));
			indicator.unit().ifPresent(unit -> of.put("unit", unit));
			return of;
		}).toList());
		return about;
	}

	/** Opens a file, reading what it is about and none of its values. */
	static ReleaseFile open(Path path) throws IOException {
		try (ZipFile zip = new ZipFile(path.toFile()); InputStream in = zip.getInputStream(present(zip, ABOUT))) {
			Release release = Fields.read(TextReader.read(in.readAllBytes(), false), f -> new Release(f.text("statistic"), f.text("title"),
					f.text("publisher"), f.date("published"), f.optionalTruth("confirmed").orElse(true), f.text("file"), f.text("hash"), Instant.parse(f.text("loadedAt")),
					f.number("values").longValueExact(), f.groups("indicators", i -> new Indicator(i.text("id"), i.text("title"),
							i.optionalText("unit"), i.choice("polarity", Polarity.class)))));
			return new ReleaseFile(path, release);
		}
	}

	private static ZipEntry present(ZipFile zip, String name) throws IOException {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null) {
			throw new IOException("there is no " + name + " in it");
		}
		return entry;
	}

	/** Reads the values of an indicator that are about some areas. */
	void figures(String indicator, Predicate<Area> wanted, Consumer<Figure> reader) {
		try (ZipFile zip = new ZipFile(path.toFile())) {
			if (zip.getEntry(values(indicator)) == null) {
				return;
			}
			List<Optional<Area>> areas = new ArrayList<>();
			rows(zip, AREAS, cells -> areas.add(Optional.of(area(cells, 0, Area.Level.valueOf(cells[2]))).filter(wanted)));
			List<Cut> cuts = new ArrayList<>();
			rows(zip, CUTS, cells -> cuts.add(new Cut(LocalDate.parse(cells[0]), cells[1], cells[2])));
			rows(zip, values(indicator), cells -> areas.get(Integer.parseInt(cells[0]))
					.ifPresent(area -> reader.accept(figure(area, cuts.get(Integer.parseInt(cells[1])), cells[2]))));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Figure figure(Area area, Cut cut, String written) {
		Reading reading = Reading.Symbol.of(written).map(Reading.class::cast).orElseGet(() -> new Reading.Figure(new java.math.BigDecimal(written)));
		return new Figure(area, cut.on(), cut.period(), cut.breakdown(), reading, release.published(), release.source());
	}

	List<Judgement> judgements() {
		return all(JUDGEMENTS, cells -> new Judgement(area(cells, 0, Area.Level.AUTHORITY), LocalDate.parse(cells[2]), LocalDate.parse(cells[3]),
				cells[4], Grade.valueOf(cells[5]), grade(cells[6]), grade(cells[7]), grade(cells[8]), grade(cells[9])));
	}

	List<Neighbour> neighbours() {
		return all(NEIGHBOURS, cells -> new Neighbour(area(cells, 0, Area.Level.AUTHORITY), Integer.parseInt(cells[2]),
				area(cells, 3, Area.Level.AUTHORITY), Optional.of(cells[5]).filter(text -> !text.isEmpty())));
	}

	private <T> List<T> all(String name, Function<String[], T> row) {
		List<T> all = new ArrayList<>();
		try (ZipFile zip = new ZipFile(path.toFile())) {
			rows(zip, name, cells -> all.add(row.apply(cells)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return all;
	}

	private static Area area(String[] cells, int first, Area.Level level) {
		return new Area(cells[first], cells[first + 1], level);
	}

	private static Optional<Grade> grade(String name) {
		return name.isEmpty() ? Optional.empty() : Optional.of(Grade.valueOf(name));
	}

	private static void rows(ZipFile zip, String name, Consumer<String[]> reader) throws IOException {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(zip.getInputStream(present(zip, name)), StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				reader.accept(line.split("\t", -1));
			}
		}
	}
}
