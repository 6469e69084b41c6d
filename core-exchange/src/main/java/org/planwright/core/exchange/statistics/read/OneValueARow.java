package org.planwright.core.exchange.statistics.read;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.planwright.core.exchange.grid.Cell;
import org.planwright.core.exchange.grid.Row;
import org.planwright.core.exchange.statistics.Area;
import org.planwright.core.exchange.statistics.Indicator;
import org.planwright.core.model.input.Days;

/** A row for an area and an indicator: the value behind it, or one for each year in a column of its own. */
final class OneValueARow implements RowReader {

	private static final String[] AREA = { "area_name", "local_authority", "la_name", "area" };
	private static final String[] CODE = { "new_la_code", "area_code", "la_code" };

	private static final int LONGEST_PERIOD = 100;

	private final Header header;
	private final Context context;
	private final int area;
	private final OptionalInt code;
	private final int measure;
	private final Map<Integer, LocalDate> years = new LinkedHashMap<>();

	OneValueARow(Header header, Context context) {
		this.header = header;
		this.context = context;
		area = header.column(AREA);
		code = header.find(CODE);
		measure = header.column("measure");
		header.refuseTwice(name -> true);
		header.columns().forEach(column -> Periods.ofColumn(header.name(column)).ifPresent(end -> years.put(column, end)));
	}

	static boolean fits(Header header) {
		return header.has(AREA) && header.has("measure")
				&& (header.has("value") || header.columns().anyMatch(column -> Periods.ofColumn(header.name(column)).isPresent()));
	}

	static int measureColumn(Header header) {
		return header.column("measure");
	}

	@Override
	public void read(Row row, RowFaults faults, Found found) {
		if (row.cell(measure).isBlank()) {
			faults.note(measure, "is empty");
			return;
		}
		Optional<Indicator> named = indicator(row, faults);
		if (named.isEmpty()) {
			return;
		}
		Indicator indicator = named.get();
		if (years.isEmpty()) {
			try {
				Cut cut = cut(row);
				value(row, header.column("value"), cut, indicator, faults, found);
			} catch (IllegalArgumentException e) {
				faults.note(header.find("period_end", "time_period").orElse(area), e.getMessage());
			}
		} else {
			years.forEach((column, end) -> value(row, column, new Cut(end, header.written(column), ""), indicator, faults, found));
		}
	}

	private Optional<Indicator> indicator(Row row, RowFaults faults) {
		try {
			return Optional.of(context.indicator(row.cell(measure).text()));
		} catch (IllegalArgumentException e) {
			faults.note(measure, e.getMessage());
			return Optional.empty();
		}
	}

	private Cut cut(Row row) {
		String period = header.find("time_period").isPresent() ? row.cell(header.column("time_period")).text() : "";
		if (period.length() > LONGEST_PERIOD) {
			throw new IllegalArgumentException("is longer than a period, " + LONGEST_PERIOD + " characters");
		}
		OptionalInt end = header.find("period_end");
		if (end.isPresent()) {
			LocalDate day = Periods.day(row.cell(end.getAsInt()).text());
			return new Cut(day, period.isEmpty() ? Days.words(day) : period, "");
		}
		if (!period.isEmpty() && header.has("time_identifier")) {
			return new Cut(Periods.end(period, row.cell(header.column("time_identifier")).text(), context.yearEnds()), period, "");
		}
		LocalDate day = context.periodEnds().orElseThrow(() -> new IllegalArgumentException("does not say which period it is about"));
		return new Cut(day, Days.words(day), "");
	}

	private void value(Row row, int column, Cut cut, Indicator indicator, RowFaults faults, Found found) {
		Cell cell = row.cell(column);
		if (cell.isBlank()) {
			return;
		}
		try {
			Area place = context.area(row.cell(code.isPresent() && !row.cell(code.getAsInt()).isBlank() ? code.getAsInt() : area).text(),
					Optional.of(cut.on()));
			found.value(new Value(place, cut, indicator, Readings.of(cell)));
		} catch (IllegalArgumentException e) {
			faults.note(column, e.getMessage());
		}
	}
}
