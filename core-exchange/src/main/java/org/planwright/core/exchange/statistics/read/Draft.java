package org.planwright.core.exchange.statistics.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.planwright.core.exchange.statistics.Area;
import org.planwright.core.exchange.statistics.Indicator;
import org.planwright.core.exchange.statistics.Judgement;
import org.planwright.core.exchange.statistics.Neighbour;
import org.planwright.core.model.Reading;
import org.planwright.core.model.input.Refusal;

/**
 * A release while it is read. Its values go to a file of their own as they come, in blocks of one indicator each, so that of
 * a value no more stays in memory than that it was there.
 */
public final class Draft implements Found, AutoCloseable {

	/** The most values of a release. */
	public static final int MOST_VALUES = 5_000_000;

	static final int MOST_AREAS = 10_000;
	static final int MOST_CUTS = 100_000;
	private static final int MOST_INDICATORS = 5_000;
	private static final int MOST_LISTED = 100_000;
	private static final int BLOCK = 1 << 12;

	private final Map<Area, Integer> areas = new LinkedHashMap<>();
	private final Map<Cut, Integer> cuts = new LinkedHashMap<>();
	private final Map<Indicator, Column> columns = new LinkedHashMap<>();
	private final LongSet seen = new LongSet();
	private final List<Judgement> judgements = new ArrayList<>();
	private final Set<Inspected> inspected = new HashSet<>();
	private final List<Neighbour> neighbours = new ArrayList<>();
	private final Set<Ranked> ranked = new HashSet<>();
	private final Set<Pair> pairs = new HashSet<>();
	private final FileChannel blocks;
	private long values;

	private Draft(FileChannel blocks) {
		this.blocks = blocks;
	}

	/** @param file is made, and is gone when the draft is closed */
	public static Draft in(Path file) throws IOException {
		return new Draft(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE,
				StandardOpenOption.DELETE_ON_CLOSE));
	}

	/** Where a part of an indicator's lines stands in the file. */
	private record Block(long from, int length) {
	}

	/** The values of an indicator. */
	private static final class Column {
		private final int number;
		private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
		private final List<Block> written = new ArrayList<>();

		Column(int number) {
			this.number = number;
		}
	}

	/** What a judgement is about. */
	private record Inspected(Area area, LocalDate on, String inspection) {

		static Inspected of(Judgement judgement) {
			return new Inspected(judgement.area(), judgement.on(), judgement.inspection());
		}
	}

	/** A place in a list of neighbours. */
	private record Ranked(Area of, int rank) {
	}

	private record Pair(Area of, Area neighbour) {
	}

	boolean holds(Judgement judgement) {
		return inspected.contains(Inspected.of(judgement));
	}

	/** Whether the place is taken, or the neighbour has another. */
	boolean holds(Neighbour neighbour) {
		return ranked.contains(new Ranked(neighbour.of(), neighbour.rank())) || pairs.contains(new Pair(neighbour.of(), neighbour.area()));
	}

	boolean holds(Value value) {
		Column column = columns.get(value.indicator());
		Integer area = areas.get(value.area());
		Integer cut = cuts.get(value.cut());
		return column != null && area != null && cut != null && seen.contains(key(column, area, cut));
	}

	private static long key(Column column, int area, int cut) {
		return ((long) column.number * MOST_AREAS + area) * MOST_CUTS + cut;
	}

	@Override
	public void value(Value value) {
		refuseBeyond(++values, MOST_VALUES, "values");
		int area = number(areas, value.area(), areas::size, MOST_AREAS, "areas");
		int cut = number(cuts, value.cut(), cuts::size, MOST_CUTS, "periods and groups");
		Column column = number(columns, value.indicator(), () -> new Column(columns.size()), MOST_INDICATORS, "indicators");
		seen.add(key(column, area, cut));
		column.lines.writeBytes((area + "\t" + cut + "\t" + written(value.reading()) + "\n").getBytes(StandardCharsets.US_ASCII));
		if (column.lines.size() >= BLOCK) {
			putAway(column);
		}
	}

	private static <K, V> V number(Map<K, V> known, K key, Supplier<V> next, int most, String what) {
		V number = known.computeIfAbsent(key, none -> next.get());
		refuseBeyond(known.size(), most, what);
		return number;
	}

	/** @throws Refusal that says what there is too much of */
	static void refuseBeyond(long count, int most, String what) {
		if (count > most) {
			throw new Refusal(Refusal.Kind.TOO_LARGE, "holds more than " + most + " " + what);
		}
	}

	private void putAway(Column column) {
		try {
			ByteBuffer lines = ByteBuffer.wrap(column.lines.toByteArray());
			column.written.add(new Block(blocks.position(), lines.remaining()));
			while (lines.hasRemaining()) {
				blocks.write(lines);
			}
			column.lines.reset();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String written(Reading reading) {
		return reading instanceof Reading.Figure figure ? figure.value().toPlainString() : ((Reading.Symbol) reading).written();
	}

	@Override
	public void judgement(Judgement judgement) {
		judgements.add(judgement);
		inspected.add(Inspected.of(judgement));
		refuseBeyond(judgements.size(), MOST_LISTED, "judgements");
		values++;
	}

	@Override
	public void neighbour(Neighbour neighbour) {
		neighbours.add(neighbour);
		ranked.add(new Ranked(neighbour.of(), neighbour.rank()));
		pairs.add(new Pair(neighbour.of(), neighbour.area()));
		refuseBeyond(neighbours.size(), MOST_LISTED, "neighbours");
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

	/** Writes a line for each value: the numbers of its area and of its period, and what is said. */
	public void lines(Indicator indicator, OutputStream out) throws IOException {
		Column column = columns.get(indicator);
		for (Block block : column.written) {
			for (long sent = 0; sent < block.length();) {
				sent += blocks.transferTo(block.from() + sent, block.length() - sent, Channels.newChannel(out));
			}
		}
		column.lines.writeTo(out);
	}

	public List<Judgement> judgements() {
		return List.copyOf(judgements);
	}

	public List<Neighbour> neighbours() {
		return List.copyOf(neighbours);
	}

	@Override
	public void close() throws IOException {
		blocks.close();
	}
}
