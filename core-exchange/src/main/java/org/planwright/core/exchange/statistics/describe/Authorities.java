package org.planwright.core.exchange.statistics.describe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.exchange.grid.Row;
import org.planwright.core.exchange.statistics.Area;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;

/** The areas of England, found by code, by the Department for Education's number or by name. */
public final class Authorities {

	private record Entry(Area area, String number, Optional<LocalDate> from, Optional<LocalDate> until) {
		boolean holds(LocalDate day) {
			return from.map(first -> !day.isBefore(first)).orElse(true) && until.map(last -> !day.isAfter(last)).orElse(true);
		}
	}

	private final Map<String, Area> byCode = new LinkedHashMap<>();
	private final Map<String, List<Entry>> byNumber = new HashMap<>();
	private final Map<String, List<Entry>> byName = new HashMap<>();
	private final Map<String, String> keys = new HashMap<>();

	/**
	 * Reads the list, the header first; of two rows for the same code the later holds.
	 *
	 * @throws Refusal with every row that is wrong
	 */
	public static Authorities read(Iterator<Row> rows) {
		Map<String, List<String>> listed = new LinkedHashMap<>();
		List<Fault> faults = new ArrayList<>();
		Authorities authorities = new Authorities();
		while (rows.hasNext()) {
			Row row = rows.next();
			if (!row.cell(1).text().equals("code")) {
				listed.put(row.cell(1).text(), Stream.of(1, 2, 3, 4, 5, 6, 7).map(column -> row.cell(column).text()).toList());
			}
		}
		listed.forEach((code, cells) -> {
			try {
				authorities.add(cells);
			} catch (IllegalArgumentException e) {
				faults.add(new Fault(code, e.getMessage()));
			}
		});
		if (!faults.isEmpty()) {
			throw Refusal.wrong(faults);
		}
		authorities.byNumber.values().forEach(entries -> {
			String first = entries.stream().map(entry -> entry.area().code()).min(Comparator.naturalOrder()).orElseThrow();
			entries.forEach(entry -> authorities.keys.put(entry.area().code(), first));
		});
		return authorities;
	}

	private void add(List<String> cells) {
		Area area = new Area(cells.get(0), cells.get(1), Area.Level.valueOf(cells.get(2).toUpperCase(Locale.ROOT)));
		Entry entry = new Entry(area, cells.get(3), day(cells.get(5)), day(cells.get(6)));
		byCode.put(area.code(), area);
		if (!entry.number().isEmpty()) {
			byNumber.computeIfAbsent(entry.number(), none -> new ArrayList<>()).add(entry);
		}
		Stream.concat(Stream.of(area.name()), Stream.of(cells.get(4).split(";"))).map(Names::plain).filter(name -> !name.isEmpty()).distinct()
				.forEach(name -> byName.computeIfAbsent(name, none -> new ArrayList<>()).add(entry));
	}

	private static Optional<LocalDate> day(String text) {
		return text.isEmpty() ? Optional.empty() : Optional.of(Days.parse(text));
	}

	/**
	 * An area by code, number or name. Where an authority was replaced by another of the same name, the day decides, and else
	 * the newest is meant.
	 */
	public Optional<Area> find(String text, Optional<LocalDate> day) {
		String wanted = text.strip();
		Area coded = byCode.get(wanted);
		if (coded != null) {
			return Optional.of(coded);
		}
		List<Entry> found = byNumber.getOrDefault(wanted, byName.getOrDefault(Names.plain(wanted), List.of()));
		return found.stream().filter(entry -> day.isEmpty() || entry.holds(day.get())).max(NEWEST)
				.or(() -> found.stream().max(NEWEST)).map(Entry::area);
	}

	private static final Comparator<Entry> NEWEST = Comparator.comparing((Entry entry) -> entry.from().orElse(LocalDate.MIN));

	/** What stays the same of an authority when its code changes: the first of the codes under its number. */
	public String key(Area area) {
		return keys.getOrDefault(area.code(), area.code());
	}
}
