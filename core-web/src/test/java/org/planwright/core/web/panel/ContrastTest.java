package org.planwright.core.web.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.panel.Band;
import org.planwright.core.model.panel.Bars;
import org.planwright.core.model.panel.Chart;
import org.planwright.core.model.panel.Level;
import org.planwright.core.model.panel.Line;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Point;
import org.planwright.core.model.panel.Timeline;

/** What is drawn can be told from what is behind it, by everybody. */
class ContrastTest {

	private static final LocalDate DAY = LocalDate.of(2019, 9, 10);
	private static final String WHITE = "#ffffff";
	private static final double TEXT = 4.5;
	private static final double PART = 3;
	private static final Set<String> FAINT = Set.of(Look.GRID, Look.BAND);

	@Test
	void every_part_of_a_chart_and_a_timeline_stands_out_from_white_and_from_the_band() {
		List<Element> parts = Stream.of(ChartDrawing.svg(chart(), "chart"), TimelineDrawing.svg(timeline(), "timeline"))
				.flatMap(svg -> Jsoup.parse(svg).select("svg *").stream()).toList();
		assertThat(parts).hasSizeGreaterThan(30);
		for (Element part : parts) {
			double least = part.tagName().equals("text") ? TEXT : PART;
			Stream.of(part.attr("fill"), part.attr("stroke")).filter(colour -> colour.matches("#[0-9a-f]{6}") && !FAINT.contains(colour))
					.forEach(colour -> assertThat(List.of(contrast(colour, WHITE), contrast(colour, Look.BAND))).as(part.outerHtml())
							.allMatch(contrast -> contrast >= least));
		}
		assertThat(contrast(Look.BAND_EDGE, WHITE)).isGreaterThan(PART);
	}

	@Test
	void bars_stand_out_from_white_and_their_marks_from_the_bars_too() {
		Bars bars = new Bars("Occupied", "Home", "Occupied", Optional.of("%"), Optional.of("Break-even"),
				List.of(Bars.Bar.of("Oak", 75).marked(BigDecimal.valueOf(50))));
		ShownPanel.Ladder ladder = (ShownPanel.Ladder) ShownPanel.of(new Panel("homes", "Homes", "Each home.", List.of(), bars)).blocks().get(0);
		List<Element> parts = Jsoup.parse(ladder.rungs().get(0).svg()).select("rect:not([fill=#fff])");

		assertThat(parts).hasSize(2).allMatch(part -> contrast(part.attr("fill"), WHITE) >= PART);
		assertThat(parts.get(1).attr("stroke")).as("an edge between bar and mark, which are both dark").isEqualTo("#fff");
	}

	@Test
	void lines_are_told_apart_without_their_colours() {
		assertThat(Stream.concat(Stream.of(Line.Role.values()).map(Look::of), Stream.of(Level.Role.values()).map(Look::of))
				.map(look -> look.dashes() + "/" + look.mark() + "/" + look.width())).doesNotHaveDuplicates();
	}

	private static Chart chart() {
		List<Point> points = List.of(new Point(DAY, BigDecimal.ONE), new Point(DAY.plusMonths(3), BigDecimal.TEN));
		return new Chart("Places", Optional.empty(), Stream.of(Line.Role.values()).map(role -> new Line(role.name(), role, points)).toList(),
				Stream.of(Level.Role.values()).map(role -> new Level(role.name(), role, BigDecimal.TEN, Optional.of(DAY))).toList(),
				List.of(new Band("Tolerance", List.of(new Band.Span(DAY, BigDecimal.ONE, BigDecimal.TEN), new Band.Span(DAY.plusMonths(3), BigDecimal.ONE, BigDecimal.TEN)))));
	}

	private static Timeline timeline() {
		return new Timeline("Steps", DAY, List.of(new Timeline.Step("Opening", Optional.of(DAY.minusMonths(1)), Optional.of(DAY.plusMonths(1)),
				Optional.of(DAY.plusMonths(2)), Optional.of(DAY), Optional.empty(), Optional.empty())));
	}

	/** As the guidelines define it, from 1 for the same to 21 for black and white. */
	private static double contrast(String one, String other) {
		double a = luminance(one);
		double b = luminance(other);
		return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	}

	private static double luminance(String colour) {
		return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
	}

	private static double channel(String colour, int at) {
		double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
		return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}
}
