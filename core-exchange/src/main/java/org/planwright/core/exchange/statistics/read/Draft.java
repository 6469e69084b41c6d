package org.planwright.core.exchange.statistics.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planwright.core.exchange.statistics.Area;
import org.planwright.core.exchange.statistics.Indicator;
import org.planwright.core.exchange.statistics.Judgement;
import org.planwright.core.exchange.statistics.Neighbour;
import org.planwright.core.model.Reading;
import org.planwright.core.model.input.Refusal;

/**
 * A release while it is read. A value takes a dozen bytes: its area and its period are numbers into lists of them, and each
 * indicator's values are one text already.
 */
public final class Draft implements Found {

	/** The most values of a release: with them a draft takes less than a hundred megabytes. */
	public static final int MOST_VALUES = 5_000_000;

	private final Map<Area, Integer> areas = new LinkedHashMap<>();
	private final Map<Cut, Integer> cuts = new LinkedHashMap<>();
	private final Map<Indicator, Column> columns = new LinkedHashMap<>();
	private final List<Judgement> judgements = new ArrayList<>();
	private final List<Neighbour> neighbours = new ArrayList<>();
	private long values;

	/** The values of an indicator. */
	private static final class Column {
		private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
		private final Map<Integer, BitSet> seen = new HashMap<>();
	}

	boolean holds(Value value) {
		Column column = columns.get(value.indicator());
		Integer area = areas.get(value.area());
		Integer cut = cuts.get(value.cut());
		return column != null && area != null && cut != null && column.seen.containsKey(cut) && column.seen.get(cut).get(area);
	}

	@Override
	public void value(Value value) {
		if (++values > MOST_VALUES) {
			throw new Refusal(Refusal.Kind.TOO_LARGE, "holds more than " + MOST_VALUES + " values");
		}
		int area = areas.computeIfAbsent(value.area(), none -> areas.size());
		int cut = cuts.computeIfAbsent(value.cut(), none -> cuts.size());
		Column column = columns.computeIfAbsent(value.indicator(), none -> new Column());
		column.seen.computeIfAbsent(cut, none -> new BitSet()).set(area);
		String line = area + "\t" + cut + "\t" + written(value.reading()) + "\n";
		column.lines.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
	}

	private static String written(Reading reading) {
		return reading instanceof Reading.Figure figure ? figure.value().toPlainString() : ((Reading.Symbol) reading).written();
	}

	@Override
	public void judgement(Judgement judgement) {
		judgements.add(judgement);
		values++;
	}

	@Override
	public void neighbour(Neighbour neighbour) {
		neighbours.add(neighbour);
		values++;
	}

	public long values() {
		return values;
	}

	/** The areas by the numbers that the lines speak of. */
	public List<Area> areas() {
		return List.copyOf(areas.keySet());
	}

	public List<Cut> cuts() {
		return List.copyOf(cuts.keySet());
	}

	public List<Indicator> indicators() {
		return List.copyOf(columns.keySet());
	}

	/** A line for each value: the numbers of its area and of its period, and what is said. */
	public byte[] lines(Indicator indicator) {
		return columns.get(indicator).lines.toByteArray();
	}

	public List<Judgement> judgements() {
		return List.copyOf(judgements);
	}

	public List<Neighbour> neighbours() {
		return List.copyOf(neighbours);
	}
}
