package org.planwright.core.exchange.plan.outgoing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.planwright.core.exchange.Discreet;
import org.planwright.core.exchange.grid.Content;
import org.planwright.core.exchange.grid.Table;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Reading;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Told;

/** A plan's measures as tables: what they are, and every value that was told of them. */
public final class MeasureSheets {

	private static final List<String> HEADINGS = List.of("Measure", "Title", "Unit", "Part", "Date", "Value", "Symbol", "Out of", "Sample", "Source", "Note",
			"Known from", "Told by", "Journal entry");

	private MeasureSheets() {
	}

	public static List<Table> of(PlanView view, People people, Discreet discreet) {
		List<List<Content>> rows = view.measures().stream().flatMap(measure -> discreet.series(measure.id()).stream().map(told -> row(measure, told, people))).toList();
		return List.of(PlanSheets.measures(view, people, discreet), new Table("Series", HEADINGS, rows));
	}

	private static List<Content> row(Measure measure, Told<Observation> told, People people) {
		Observation o = told.value();
		Content symbol = o.reading() instanceof Reading.Symbol is ? Content.of(is.written()) : Cells.NOTHING;
		return List.of(Content.of(measure.id()), Content.of(measure.title()), Cells.text(measure.unit()), Cells.text(o.part()), new Content.Day(o.on()),
				Cells.number(o.figure()), symbol, Cells.number(o.outOf()), Cells.number(o.sample().map(BigDecimal::valueOf)), Cells.text(o.source()),
				Cells.text(o.note()), new Content.Day(told.knownFrom()), Content.of(people.name(told.actor())), Cells.count(told.version()));
	}
}
