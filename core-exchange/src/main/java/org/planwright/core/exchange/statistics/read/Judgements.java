package org.planwright.core.exchange.statistics.read;

import java.time.LocalDate;
import java.util.Optional;
import org.planwright.core.exchange.grid.Cell;
import org.planwright.core.exchange.grid.Content;
import org.planwright.core.exchange.grid.Row;
import org.planwright.core.exchange.statistics.Area;
import org.planwright.core.exchange.statistics.Judgement;
import org.planwright.core.exchange.statistics.Judgement.Grade;

/** A row for each inspection. */
final class Judgements implements RowReader {

	private static final String[] AREA = { "la_code", "new_la_code", "area_code", "la_name", "local_authority" };
	private static final String[] OVERALL = { "overall_effectiveness", "overall_experiences_and_progress", "overall" };
	private static final String[] INSPECTED = { "inspection_date", "inspection_start_date", "inspection_end_date" };
	private static final String[] PUBLISHED = { "publication_date", "date_published", "published" };

	private final Header header;
	private final Context context;

	Judgements(Header header, Context context) {
		this.header = header;
		this.context = context;
		header.refuseTwice(name -> true);
	}

	static boolean fits(Header header) {
		return header.has(AREA) && header.has(OVERALL) && header.has(INSPECTED) && header.has(PUBLISHED);
	}

	@Override
	public void read(Row row, RowFaults faults, Found found) {
		Optional<LocalDate> on = day(row, header.column(INSPECTED), faults);
		Optional<LocalDate> published = day(row, header.column(PUBLISHED), faults);
		Optional<Grade> overall = grade(row, faults, OVERALL);
		Optional<Area> area = area(row, on, faults);
		if (overall.isEmpty() && row.cell(header.column(OVERALL)).isBlank()) {
			faults.note(header.column(OVERALL), "is empty");
		}
		Optional<Grade> leaders = grade(row, faults, "impact_of_leaders");
		Optional<Grade> help = grade(row, faults, "help_and_protection");
		Optional<Grade> care = grade(row, faults, "children_in_care", "children_in_care_and_care_leavers");
		Optional<Grade> leavers = grade(row, faults, "care_leavers");
		if (on.isPresent() && published.isPresent() && overall.isPresent() && area.isPresent()) {
			try {
				found.judgement(new Judgement(area.get(), on.get(), published.get(), type(row), overall.get(), leaders, help, care, leavers));
			} catch (IllegalArgumentException e) {
				faults.note(header.column(PUBLISHED), e.getMessage());
			}
		}
	}

	private String type(Row row) {
		return header.find("inspection_type").isPresent() ? Readings.shortened(row.cell(header.column("inspection_type")).text()) : "";
	}

	private Optional<Area> area(Row row, Optional<LocalDate> on, RowFaults faults) {
		try {
			return Optional.of(context.area(row.cell(header.column(AREA)).text(), on));
		} catch (IllegalArgumentException e) {
			faults.note(header.column(AREA), e.getMessage());
			return Optional.empty();
		}
	}

	private static Optional<LocalDate> day(Row row, int column, RowFaults faults) {
		Cell cell = row.cell(column);
		try {
			return Optional.of(cell.content() instanceof Content.Day day ? day.value() : Periods.day(cell.text()));
		} catch (IllegalArgumentException e) {
			faults.note(column, e.getMessage());
			return Optional.empty();
		}
	}

	private Optional<Grade> grade(Row row, RowFaults faults, String... names) {
		if (!header.has(names) || row.cell(header.column(names)).isBlank()) {
			return Optional.empty();
		}
		String text = row.cell(header.column(names)).text();
		Optional<Grade> grade = Grade.of(text);
		if (grade.isEmpty()) {
			faults.note(header.column(names), "is \"" + Readings.shortened(text) + "\", expected one of Ofsted's four grades");
		}
		return grade;
	}
}
