package org.planwright.core.exchange.statistics.read;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.planwright.core.exchange.grid.Cell;
import org.planwright.core.exchange.grid.Place;
import org.planwright.core.exchange.grid.Row;
import org.planwright.core.exchange.statistics.Area;
import org.planwright.core.exchange.statistics.Indicator;
import org.planwright.core.exchange.statistics.describe.Authorities;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Refusal;

/** A row for an indicator, a column for each area, as Ofsted publishes its fostering figures. The title says of which year. */
final class AreasAcross implements RowReader {

	private static final int LEAST_AREAS = 3;

	private final Context context;
	private final Map<Integer, Area> areas = new LinkedHashMap<>();
	private final int label;
	private final Cut cut;

	/** @param above the rows above the header */
	AreasAcross(Header header, Context context, List<Row> above) {
		this.context = context;
		LocalDate end = context.periodEnds().or(() -> above.stream().flatMap(row -> row.cells().stream())
				.map(cell -> Periods.lastNamed(cell.text())).flatMap(Optional::stream).reduce((earlier, later) -> later))
				.orElseThrow(() -> Refusal.wrong("periodEnds", "is not said, and the file does not say which period it is about"));
		cut = new Cut(end, Days.words(end), "");
		header.columns().forEach(column -> context.authorities().find(header.written(column), Optional.of(end))
				.ifPresent(area -> areas.put(column, area)));
		refuseTwice(header);
		int first = areas.keySet().stream().mapToInt(Integer::intValue).min().orElseThrow();
		List<String> unknown = IntStream.rangeClosed(first, header.row().cells().size()).filter(column -> !areas.containsKey(column))
				.mapToObj(header::written).filter(text -> !text.isEmpty()).toList();
		if (!unknown.isEmpty()) {
			throw Refusal.wrong("header", "has areas that are not known: " + Readings.shortened(String.join("; ", unknown)));
		}
		label = first - 1;
	}

	private void refuseTwice(Header header) {
		Map<Area, Integer> known = new HashMap<>();
		areas.forEach((column, area) -> {
			Integer earlier = known.putIfAbsent(area, column);
			if (earlier != null) {
				throw Refusal.wrong(header.row().cell(column).place().toString(), "is " + area.name() + ", as is column " + Place.letters(earlier));
			}
		});
	}

	static boolean fits(Header header, Authorities authorities) {
		long areas = header.columns().filter(column -> authorities.find(header.written(column), Optional.empty()).isPresent()).count();
		return areas >= LEAST_AREAS && areas * 2 > header.columns().count() && header.columns().findFirst().orElse(0) < firstArea(header, authorities);
	}

	private static int firstArea(Header header, Authorities authorities) {
		return header.columns().filter(column -> authorities.find(header.written(column), Optional.empty()).isPresent()).findFirst().orElse(0);
	}

	/** The name of the row's indicator: the last of its labels. */
	static Optional<String> labelOf(Row row, int last) {
		return IntStream.rangeClosed(1, last).mapToObj(column -> row.cell(last + 1 - column)).filter(cell -> !cell.isBlank()).map(Cell::text)
				.findFirst();
	}

	static int lastLabel(Header header, Authorities authorities) {
		return firstArea(header, authorities) - 1;
	}

	/** What the rows are about may stand in merged cells, of which the last label says enough. */
	@Override
	public boolean counts(int column) {
		return areas.containsKey(column);
	}

	@Override
	public void read(Row row, RowFaults faults, Found found) {
		Optional<String> name = labelOf(row, label);
		List<Integer> filled = areas.keySet().stream().filter(column -> !row.cell(column).isBlank()).toList();
		// A heading has no values, and a row of provider numbers has no figure.
		if (filled.isEmpty() || filled.stream().noneMatch(column -> Readings.find(row.cell(column).text()).isPresent())) {
			return;
		}
		if (name.isEmpty()) {
			faults.note(label, "is empty, so what the row counts is not known");
			return;
		}
		filled.forEach(column -> {
			try {
				Indicator indicator = context.indicator(name.get());
				found.value(new Value(areas.get(column), cut, indicator, Readings.of(row.cell(column))));
			} catch (IllegalArgumentException e) {
				faults.note(column, e.getMessage());
			}
		});
	}
}
