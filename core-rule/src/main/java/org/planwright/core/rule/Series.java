package org.planwright.core.rule;

import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.Reading;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;

/** What a measure's observations say of the whole, and what they leave unsaid. */
final class Series {

	private Series() {
	}

	/** Every figure, oldest first. */
	static List<Point> figures(MeasureView view) {
		return view.whole().stream().filter(o -> o.figure().isPresent()).map(o -> new Point(o.on(), o.figure().get())).toList();
	}

	/** The newest figure since the baseline. */
	static Optional<Point> newestSinceBaseline(MeasureView view) {
		return figures(view).stream().filter(point -> view.baseline().filter(b -> point.on().isAfter(b.on())).isPresent())
				.reduce((first, second) -> second);
	}

	/** The verdict, but not better than GREY when a symbol stands for the newest value: that is never good news. */
	static Verdict noSymbol(MeasureView view, Verdict verdict) {
		Optional<Observation> symbol = view.latest().filter(o -> o.figure().isEmpty());
		return symbol.map(o -> Verdicts.missing(Verdicts.cap(verdict, Status.GREY, sentence(view, o)),
				List.of("a figure of \"" + view.measure().title() + "\" for " + Words.day(o.on())))).orElse(verdict);
	}

	private static String sentence(MeasureView view, Observation observation) {
		Reading.Symbol symbol = (Reading.Symbol) observation.reading();
		return "The newest value of \"" + view.measure().title() + "\", of " + Words.day(observation.on()) + ", is the symbol "
				+ symbol.written() + " ("
				+ symbol.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + "), which says nothing.";
	}
}
