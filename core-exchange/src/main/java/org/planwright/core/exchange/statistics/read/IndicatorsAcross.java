package org.planwright.core.exchange.statistics.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.planwright.core.exchange.grid.Cell;
import org.planwright.core.exchange.grid.Place;
import org.planwright.core.exchange.grid.Row;
import org.planwright.core.exchange.statistics.Area;
import org.planwright.core.exchange.statistics.Indicator;
import org.planwright.core.model.Reading;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;

/** The layout of Explore Education Statistics: a row for an area and a period, a column for each indicator. */
final class IndicatorsAcross implements RowReader {

	private static final Set<String> PLACE = Set.of("time_period", "time_identifier", "geographic_level", "country_code", "country_name",
			"region_code", "region_name", "old_la_code", "new_la_code", "la_name");
	private static final Set<String> ALL = Set.of("", "total", "all");

	private static final int LONGEST = 500;

	private record Key(String one, String other, String third) {
	}

	private final Context context;
	private final int period;
	private final int identifier;
	private final int level;
	private final Header header;
	private final Map<Integer, Indicator> indicators = new HashMap<>();
	private final List<Integer> filters = new ArrayList<>();
	private final Map<Key, Cut> cuts = new HashMap<>();
	private final Map<Key, Area> areas = new HashMap<>();

	/** @param sample the first rows, by which columns that hold words only are told from those that hold figures */
	IndicatorsAcross(Header header, Context context, List<Row> sample) {
		this.header = header;
		this.context = context;
		period = header.column("time_period");
		identifier = header.column("time_identifier");
		level = header.column("geographic_level");
		header.refuseTwice(name -> true);
		header.columns().filter(column -> !PLACE.contains(header.name(column))).forEach(column -> {
			if (isFilter(column, sample)) {
				filters.add(column);
			} else {
				indicator(column);
			}
		});
	}

	/** An indicator has more than one name, and stands under one of them. */
	private void indicator(int column) {
		String place = header.row().cell(column).place().toString();
		try {
			Indicator indicator = context.indicator(header.written(column));
			indicators.forEach((other, earlier) -> {
				if (earlier.equals(indicator)) {
					throw new IllegalArgumentException("\"" + header.written(column) + "\" is the same indicator as \"" + header.written(other) + "\" in column "
							+ Place.letters(other));
				}
			});
			indicators.put(column, indicator);
		} catch (IllegalArgumentException e) {
			throw Refusal.wrong(List.of(new Fault(place, e.getMessage(), header.row().line())));
		}
	}

	private boolean isFilter(int column, List<Row> sample) {
		String name = header.name(column);
		if (context.description().filters().contains(name)) {
			return true;
		}
		if (context.named().containsKey(name)) {
			return false;
		}
		List<String> texts = sample.stream().map(row -> row.cell(column)).filter(cell -> !cell.isBlank()).map(Cell::text).toList();
		return !texts.isEmpty() && texts.stream().noneMatch(text -> Readings.find(text).isPresent());
	}

	static boolean fits(Header header) {
		return header.has("time_period") && header.has("time_identifier") && header.has("geographic_level");
	}

	@Override
	public void read(Row row, RowFaults faults, Found found) {
		Optional<Area> area = area(row, faults);
		Optional<Cut> cut = cut(row, faults);
		indicators.forEach((column, indicator) -> {
			Cell cell = row.cell(column);
			if (!cell.isBlank()) {
				try {
					Reading reading = Readings.of(cell);
					area.ifPresent(a -> cut.ifPresent(c -> found.value(new Value(a, c, indicator, reading))));
				} catch (IllegalArgumentException e) {
					faults.note(column, e.getMessage());
				}
			}
		});
	}

	/** Empty for a level below that of authorities, of which nothing is kept. */
	private Optional<Area> area(Row row, RowFaults faults) {
		return switch (row.cell(level).text().toLowerCase(Locale.ROOT)) {
			case "national" -> area(row, faults, Area.Level.NATION, "country_code", "country_name");
			case "regional" -> area(row, faults, Area.Level.REGION, "region_code", "region_name");
			case "local authority" -> area(row, faults, Area.Level.AUTHORITY, "new_la_code", "la_name");
			default -> Optional.empty();
		};
	}

	private Optional<Area> area(Row row, RowFaults faults, Area.Level size, String codeName, String nameName) {
		String code = header.find(codeName).isPresent() ? row.cell(header.column(codeName)).text() : "";
		String name = header.find(nameName).isPresent() ? row.cell(header.column(nameName)).text() : "";
		if (code.isEmpty() || name.isEmpty()) {
			faults.note(level, "is of the level " + row.cell(level).text() + ", and " + (code.isEmpty() ? codeName : nameName) + " is empty");
			return Optional.empty();
		}
		if (code.length() + name.length() > LONGEST) {
			faults.note(level, "is of an area whose name is longer than " + LONGEST + " characters");
			return Optional.empty();
		}
		Draft.refuseBeyond(areas.size(), Draft.MOST_AREAS, "areas");
		return Optional.of(areas.computeIfAbsent(new Key(code, name, size.name()), none -> new Area(code, name, size)));
	}

	private Optional<Cut> cut(Row row, RowFaults faults) {
		String breakdown = filters.stream().map(column -> row.cell(column).text()).filter(text -> !ALL.contains(text.toLowerCase(Locale.ROOT)))
				.collect(Collectors.joining(", "));
		if (breakdown.length() > LONGEST) {
			faults.note(filters.get(0), "and the other columns of words hold more than " + LONGEST + " characters together");
			return Optional.empty();
		}
		Draft.refuseBeyond(cuts.size(), Draft.MOST_CUTS, "periods and groups");
		Key key = new Key(row.cell(period).text(), row.cell(identifier).text(), breakdown);
		Cut known = cuts.get(key);
		if (known != null) {
			return Optional.of(known);
		}
		try {
			LocalDate end = Periods.end(key.one(), key.other(), context.yearEnds());
			cuts.put(key, new Cut(end, key.one() + " " + key.other(), breakdown));
			return Optional.of(cuts.get(key));
		} catch (IllegalArgumentException e) {
			faults.note(period, e.getMessage());
			return Optional.empty();
		}
	}
}
