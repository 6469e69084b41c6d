package org.planwright.core.exchange.statistics.read;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.planwright.core.exchange.grid.Cell;
import org.planwright.core.exchange.grid.Row;
import org.planwright.core.exchange.statistics.Area;
import org.planwright.core.exchange.statistics.Neighbour;

/** A row for an authority with its ten neighbours, each perhaps with how close it is, or a row for each neighbour. */
final class Neighbours implements RowReader {

	private static final String[] OF = { "la_num", "la_number", "old_la_code", "new_la_code", "la_code", "la_name", "local_authority" };
	private static final String[] NEIGHBOUR = { "neighbour_code", "sn_la_number", "neighbour_la_code", "neighbour", "statistical_neighbour",
			"neighbour_name" };
	private static final String[] RANK = { "rank", "order", "neighbour_rank", "sn_rank" };
	private static final String[] CLOSENESS = { "closeness", "snp", "sn_prox", "proximity" };
	private static final int MOST = 20;

	private final Header header;
	private final Context context;

	Neighbours(Header header, Context context) {
		this.header = header;
		this.context = context;
		header.refuseTwice(name -> !name.startsWith("snp"));
	}

	static boolean fits(Header header) {
		return header.has(OF) && (header.has("sn1") || header.has(NEIGHBOUR) && header.has(RANK));
	}

	/** A row without an authority is a heading within the list. */
	@Override
	public void read(Row row, RowFaults faults, Found found) {
		int column = header.column(OF);
		if (row.cell(column).isBlank()) {
			return;
		}
		Optional<Area> of = area(row, column, faults);
		if (header.has("sn1")) {
			wide(row, of, faults, found);
		} else {
			tall(row, of, faults, found);
		}
	}

	private void wide(Row row, Optional<Area> of, RowFaults faults, Found found) {
		for (int rank = 1; rank <= MOST && header.has("sn" + rank); rank++) {
			int column = header.column("sn" + rank);
			if (!row.cell(column).isBlank()) {
				neighbour(row, of, rank, column, closeness(row, rank, column), faults, found);
			}
		}
	}

	/** How close it is stands in the next column, or in one that is numbered like it. */
	private Optional<String> closeness(Row row, int rank, int column) {
		OptionalInt numbered = header.find("snp" + rank);
		boolean next = column < header.row().cells().size() && header.name(column + 1).equals("snp");
		return numbered.isPresent() ? text(row, numbered.getAsInt()) : next ? text(row, column + 1) : Optional.empty();
	}

	private void tall(Row row, Optional<Area> of, RowFaults faults, Found found) {
		String text = row.cell(header.column(RANK)).text();
		if (!text.matches("[1-9]\\d?") || Integer.parseInt(text) > MOST) {
			faults.note(header.column(RANK), "is \"" + Readings.shortened(text) + "\", expected a rank from 1 to " + MOST);
			return;
		}
		Optional<String> closeness = header.has(CLOSENESS) ? text(row, header.column(CLOSENESS)) : Optional.empty();
		neighbour(row, of, Integer.parseInt(text), header.column(NEIGHBOUR), closeness, faults, found);
	}

	private void neighbour(Row row, Optional<Area> of, int rank, int column, Optional<String> closeness, RowFaults faults, Found found) {
		Optional<Area> neighbour = area(row, column, faults);
		if (of.isPresent() && neighbour.isPresent()) {
			if (of.get().equals(neighbour.get())) {
				faults.note(column, "is the authority itself");
			} else {
				found.neighbour(new Neighbour(of.get(), rank, neighbour.get(), closeness));
			}
		}
	}

	private Optional<Area> area(Row row, int column, RowFaults faults) {
		try {
			return Optional.of(context.area(row.cell(column).text(), Optional.<LocalDate>empty()));
		} catch (IllegalArgumentException e) {
			faults.note(column, e.getMessage());
			return Optional.empty();
		}
	}

	private static Optional<String> text(Row row, int column) {
		Cell cell = row.cell(column);
		return cell.isBlank() ? Optional.empty() : Optional.of(Readings.shortened(cell.text()));
	}
}
