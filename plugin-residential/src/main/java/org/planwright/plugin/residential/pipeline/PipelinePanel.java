package org.planwright.plugin.residential.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planwright.core.model.panel.Absent;
import org.planwright.core.model.panel.Bars;
import org.planwright.core.model.panel.Bars.Bar;
import org.planwright.core.model.panel.Cell;
import org.planwright.core.model.panel.Column;
import org.planwright.core.model.panel.Content;
import org.planwright.core.model.panel.Facts;
import org.planwright.core.model.panel.Facts.Fact;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.panel.Table;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.rule.Words;
import org.planwright.core.rule.programme.Kept;
import org.planwright.plugin.residential.ResidentialReturns;
import org.planwright.plugin.residential.ResidentialSettings;

/** What is shown of the schemes that bring units. */
public final class PipelinePanel {

	private PipelinePanel() {
	}

	public static Panel of(PlanView plan, ResidentialSettings settings) {
		PipelineResource.Pipeline pipeline = PipelineResource.of(plan, settings);
		List<Content> content = new ArrayList<>();
		for (PipelineResource.Outlook outlook : pipeline.outlooks()) {
			Forecast forecast = outlook.forecast();
			content.add(new Bars("Units on the way to " + Words.number(outlook.target()) + " by " + Words.day(outlook.due()) + ", action " + outlook.action(),
					"Stage", "Units", Optional.empty(), Optional.of("Target"), List.of(Bar.of("Open", outlook.open()).marked(outlook.target()),
							Bar.of("Open and contracted in time", outlook.open().add(forecast.contracted())).marked(outlook.target()),
							Bar.of("With those under negotiation", outlook.open().add(forecast.contracted()).add(forecast.negotiating())).marked(outlook.target()))));
			content.add(Facts.of(Fact.of("Neither open nor contracted", Cell.of(outlook.gap()), "units")
					.noting("at risk from " + Words.day(outlook.amberFrom()) + ", off track from " + Words.day(outlook.redFrom())),
					Fact.of("Expected too late", Cell.of(forecast.tooLate()), "units"),
					Fact.of("Weighted by how likely they are", Cell.of(forecast.weighted()), "units").noting("for information only")));
		}
		content.add(Table.of("Schemes", List.of(Column.text("Scheme"), Column.figure("Units"), Column.text("Stage"), Column.day("Expected"),
				Column.day("Opened")), pipeline.schemes().stream().map(Kept::value).toList(), scheme -> List.of(Cell.of(scheme.title()),
						Cell.of(scheme.units()), Cell.of(scheme.stage().name().toLowerCase(Locale.ROOT)),
						scheme.opened().isPresent() ? Cell.NOTHING : Cell.day(scheme.expected()), scheme.opened().map(Cell::of).orElse(Cell.NOTHING)),
				new Absent("No scheme is recorded yet.", "Enter each, with its units, its stage and when it is expected, by the form “"
						+ ResidentialReturns.SCHEMES.title() + "”.")));
		return new Panel("pipeline", "Pipeline of semi-independent units", "What is contracted counts towards the target; what is under negotiation informs"
				+ " only.", List.of(), content.toArray(Content[]::new));
	}
}
