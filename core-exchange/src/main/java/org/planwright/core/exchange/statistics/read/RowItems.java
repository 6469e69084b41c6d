package org.planwright.core.exchange.statistics.read;

import java.util.ArrayList;
import java.util.List;
import org.planwright.core.exchange.grid.Place;
import org.planwright.core.exchange.grid.Row;
import org.planwright.core.exchange.statistics.Judgement;
import org.planwright.core.exchange.statistics.Neighbour;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Fault;

/** What one row says, held until it is known that all of the row is right. */
final class RowItems implements Found, RowReader.RowFaults {

	private final Header header;
	private final Row row;
	private final List<Value> values = new ArrayList<>();
	private final List<Judgement> judgements = new ArrayList<>();
	private final List<Neighbour> neighbours = new ArrayList<>();
	private final List<Fault> faults = new ArrayList<>();

	RowItems(Header header, Row row) {
		this.header = header;
		this.row = row;
	}

	@Override
	public void value(Value value) {
		values.add(value);
	}

	@Override
	public void judgement(Judgement judgement) {
		judgements.add(judgement);
	}

	@Override
	public void neighbour(Neighbour neighbour) {
		neighbours.add(neighbour);
	}

	@Override
	public void note(int column, String reason) {
		String name = column >= 1 && column <= header.row().cells().size() ? header.written(column) : "";
		String place = new Place(row.sheet(), row.number(), Math.max(1, column)).toString();
		faults.add(new Fault(place + (name.isEmpty() ? "" : " (" + Readings.shortened(name) + ")"), reason, row.line()));
	}

	List<Fault> faults() {
		return faults;
	}

	private void again(String what) {
		note(1, "says again what an earlier row has said of " + what);
	}

	/** Hands over what the row says, or notes that it was said before. */
	void into(Draft draft) {
		values.stream().filter(draft::holds).findFirst()
				.ifPresent(value -> again(value.area().name() + ", " + value.cut().period() + ", " + value.indicator().title()));
		judgements.stream().filter(draft::holds).findFirst()
				.ifPresent(judgement -> again("the inspection of " + judgement.area().name() + " on " + Days.words(judgement.on())));
		neighbours.stream().filter(draft::holds).findFirst()
				.ifPresent(neighbour -> again("neighbour " + neighbour.rank() + " of " + neighbour.of().name() + ", or of " + neighbour.area().name()));
		if (faults.isEmpty()) {
			values.forEach(draft::value);
			judgements.forEach(draft::judgement);
			neighbours.forEach(draft::neighbour);
		}
	}
}
