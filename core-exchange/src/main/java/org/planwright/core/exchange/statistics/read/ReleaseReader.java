package org.planwright.core.exchange.statistics.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.planwright.core.exchange.grid.Row;
import org.planwright.core.exchange.grid.Source;
import org.planwright.core.exchange.statistics.Delivery;
import org.planwright.core.exchange.statistics.Delivery.OnFault;
import org.planwright.core.exchange.statistics.describe.Authorities;
import org.planwright.core.exchange.statistics.describe.Description;
import org.planwright.core.exchange.statistics.describe.Descriptions;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;

/** Reads a release row by row. */
public final class ReleaseReader {

	/** How many faulty rows are named at most. */
	private static final int MOST_FAULTS = 200;
	private static final int PROGRESS = 10_000;

	/** Of the last value of a text that does not end with the end of a line. */
	public static final String CUT_OFF = "is where the file ends, without the end of a line: it seems to be cut off; if it is whole, end its last line";

	private final Draft draft;
	private final List<Fault> faults = new ArrayList<>();
	private final Impersonal impersonal = new Impersonal();
	private long rows;
	private long faulty;

	/**
	 * A release that was read.
	 *
	 * @param confirmed whether the day of publication is certain
	 * @param faulty how many rows were left out
	 * @param faults what is wrong with them
	 * @param remarks what else of the file is not read, in sentences
	 */
	public record Result(Description description, LocalDate published, boolean confirmed, Draft draft, long rows, long faulty, List<Fault> faults,
			List<String> remarks) {
	}

	private ReleaseReader(Draft draft) {
		this.draft = draft;
	}

	/**
	 * Reads a release.
	 *
	 * @param draft takes what is read
	 * @param progress is told now and then how many rows have been read
	 * @throws Refusal with the rows at fault, when a fault is to stop it, or when it cannot be read at all
	 */
	public static Result read(Source source, Delivery delivery, Descriptions descriptions, Authorities authorities, Draft draft,
			LongConsumer progress) {
		try (Table table = Table.open(source)) {
			return new ReleaseReader(draft).read(table, delivery, descriptions, authorities, progress);
		}
	}

	private Result read(Table table, Delivery delivery, Descriptions descriptions, Authorities authorities, LongConsumer progress) {
		Iterator<Row> below = table.rows();
		Recognised recognised = Recognised.in(below, authorities);
		Description description = recognised.statistic(delivery, descriptions, authorities);
		Optional<Description.Edition> edition = description.edition(delivery.file());
		LocalDate published = delivery.published().or(() -> edition.map(Description.Edition::published)).orElseThrow(() -> Refusal.wrong(
				"published", "is missing: the file does not say on which day it was published, and it is not described"));
		boolean confirmed = delivery.published().isPresent() || edition.map(Description.Edition::confirmed).orElse(true);
		Context context = Context.of(description, authorities, description.yearEnds().or(delivery::yearEnds),
				delivery.periodEnds().or(() -> edition.flatMap(Description.Edition::periodEnds)));
		RowReader reader = recognised.reader(context);
		for (Iterator<Row> sample = recognised.sample().iterator(); sample.hasNext() || below.hasNext();) {
			Row row = sample.hasNext() ? sample.next() : below.next();
			RowItems items = new RowItems(recognised.header(), row);
			boolean last = !sample.hasNext() && !below.hasNext();
			if (last && recognised.isCutOff(row)) {
				items.note(row.cells().size(), "is where the file ends, before the last column: it seems to be cut off");
			} else if (last && !table.isEnded()) {
				items.note(row.cells().size(), CUT_OFF);
			}
			row(reader, row, items);
			if (++rows % PROGRESS == 0) {
				progress.accept(rows);
			}
		}
		if (faulty > 0 && delivery.onFault() == OnFault.STOP) {
			throw Refusal.wrong(faults());
		}
		if (draft.values() == 0) {
			throw faulty > 0 ? Refusal.wrong(faults()) : new Refusal(Refusal.Kind.WRONG, "holds no value");
		}
		return new Result(description, published, confirmed, draft, rows, faulty, faults(), table.remarks());
	}

	private void row(RowReader reader, Row row, RowItems items) {
		boolean admitted = impersonal.admits(row, items);
		if (Unclear.none(row, reader::counts, items) && admitted) {
			reader.read(row, items, items);
		}
		if (items.faults().isEmpty()) {
			items.into(draft);
		}
		if (!items.faults().isEmpty()) {
			faulty++;
			items.faults().stream().limit(Math.max(0, MOST_FAULTS - faults.size())).forEach(faults::add);
		}
	}

	private List<Fault> faults() {
		List<Fault> named = new ArrayList<>(faults);
		if (faults.size() >= MOST_FAULTS) {
			named.add(new Fault("", "there are " + faulty + " rows at fault, and the first " + MOST_FAULTS + " faults are named"));
		}
		return named;
	}
}
