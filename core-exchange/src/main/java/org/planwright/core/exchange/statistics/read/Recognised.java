package org.planwright.core.exchange.statistics.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.exchange.grid.Cell;
import org.planwright.core.exchange.grid.Row;
import org.planwright.core.exchange.statistics.Delivery;
import org.planwright.core.exchange.statistics.describe.Authorities;
import org.planwright.core.exchange.statistics.describe.Description;
import org.planwright.core.exchange.statistics.describe.Descriptions;
import org.planwright.core.exchange.statistics.describe.Layout;
import org.planwright.core.exchange.statistics.describe.Names;
import org.planwright.core.model.input.Refusal;

/**
 * What a file is, as its header and its first rows tell.
 *
 * @param above the rows above the header
 * @param sample the first rows below it
 */
record Recognised(Layout layout, Header header, List<Row> above, List<Row> sample) {

	private static final int MOST_ABOVE = 40;
	private static final int SAMPLE = 500;
	private static final String PUBLISHER = "Explore Education Statistics";

	/** Reads on as far as is needed, no farther. */
	static Recognised in(Iterator<Row> rows, Authorities authorities) {
		List<Row> above = new ArrayList<>();
		while (rows.hasNext() && above.size() < MOST_ABOVE) {
			Row row = rows.next();
			Header header = new Header(row);
			Optional<Layout> layout = layout(header, authorities);
			if (layout.isPresent()) {
				Impersonal.check(header);
				List<Row> sample = new ArrayList<>();
				while (rows.hasNext() && sample.size() < SAMPLE) {
					sample.add(rows.next());
				}
				return new Recognised(layout.get(), header, above, sample);
			}
			above.add(row);
		}
		throw new Refusal(Refusal.Kind.WRONG, "has no header of a known kind of official statistics in its first " + MOST_ABOVE + " rows");
	}

	private static Optional<Layout> layout(Header header, Authorities authorities) {
		if (Neighbours.fits(header)) {
			return Optional.of(Layout.NEIGHBOURS);
		}
		if (Judgements.fits(header)) {
			return Optional.of(Layout.JUDGEMENTS);
		}
		if (IndicatorsAcross.fits(header)) {
			return Optional.of(Layout.INDICATORS_ACROSS);
		}
		if (OneValueARow.fits(header)) {
			return Optional.of(Layout.ONE_VALUE_A_ROW);
		}
		return AreasAcross.fits(header, authorities) ? Optional.of(Layout.AREAS_ACROSS) : Optional.empty();
	}

	/** Whether this, the last row of a text, lacks what is in every other. Below areas that stand across, notes do. */
	boolean isCutOff(Row last) {
		return layout != Layout.AREAS_ACROSS && last.line() > 0
				&& last.cells().size() < header.row().cells().size() && sample.get(0).cells().size() >= header.row().cells().size();
	}

	/** The statistic that was named, or else the one that is described under most of the names in the file. */
	Description statistic(Delivery delivery, Descriptions descriptions, Authorities authorities) {
		if (delivery.statistic().isPresent()) {
			return descriptions.statistic(delivery.statistic().get()).or(() -> undescribed(delivery.statistic().get()))
					.orElseThrow(() -> Refusal.wrong("statistic", "is \"" + delivery.statistic().get() + "\", which is not described"));
		}
		Set<String> names = names(authorities);
		return descriptions.statistics().stream().filter(each -> comesAs(each.layout())).filter(each -> hits(each, names) > 0 || plainList())
				.max(Comparator.comparingLong(each -> hits(each, names))).orElseThrow(() -> Refusal.wrong("statistic",
						"is missing, and none that is described has these columns; say which statistic it is"));
	}

	/** What Explore Education Statistics publishes can be read without a description. */
	private Optional<Description> undescribed(String id) {
		return layout == Layout.INDICATORS_ACROSS
				? Optional.of(new Description(id, id.replace('-', ' '), PUBLISHER, layout, Optional.empty(), List.of(), List.of(), Set.of()))
				: Optional.empty();
	}

	private boolean plainList() {
		return layout == Layout.JUDGEMENTS || layout == Layout.NEIGHBOURS;
	}

	/** Ofsted publishes the same figures both ways. */
	private boolean comesAs(Layout described) {
		return described == layout || layout == Layout.AREAS_ACROSS && described == Layout.ONE_VALUE_A_ROW
				|| layout == Layout.ONE_VALUE_A_ROW && described == Layout.AREAS_ACROSS;
	}

	private static long hits(Description description, Set<String> names) {
		return description.byName().entrySet().stream().filter(named -> names.contains(named.getKey())).map(java.util.Map.Entry::getValue).distinct()
				.count();
	}

	private Set<String> names(Authorities authorities) {
		Stream<String> names = switch (layout) {
			case INDICATORS_ACROSS -> header.columns().mapToObj(header::written);
			case ONE_VALUE_A_ROW -> sample.stream().map(row -> row.cell(OneValueARow.measureColumn(header))).map(Cell::text);
			case AREAS_ACROSS -> sample.stream().map(row -> AreasAcross.labelOf(row, AreasAcross.lastLabel(header, authorities)))
					.flatMap(Optional::stream);
			case JUDGEMENTS, NEIGHBOURS -> Stream.empty();
		};
		return names.map(Names::plain).collect(Collectors.toSet());
	}

	RowReader reader(Context context) {
		return switch (layout) {
			case INDICATORS_ACROSS -> new IndicatorsAcross(header, context, sample);
			case ONE_VALUE_A_ROW -> new OneValueARow(header, context);
			case AREAS_ACROSS -> new AreasAcross(header, context, above);
			case JUDGEMENTS -> new Judgements(header, context);
			case NEIGHBOURS -> new Neighbours(header, context);
		};
	}
}
