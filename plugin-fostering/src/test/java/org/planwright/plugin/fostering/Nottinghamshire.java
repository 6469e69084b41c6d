package org.planwright.plugin.fostering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Profile;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder;

/** Action 2.1 as the plan of 2019 has it, and the published figures of the council. */
final class Nottinghamshire {

	private Nottinghamshire() {
	}

	static FosteringProgramme programme(String... settings) {
		return new FosteringProgramme(settings(settings));
	}

	static FosteringSettings settings(String... keysAndValues) {
		Map<String, String> properties = new java.util.HashMap<>();
		for (int i = 0; i < keysAndValues.length; i += 2) {
			properties.put(keysAndValues[i], keysAndValues[i + 1]);
		}
		return new FosteringSettings("1.2.3", properties);
	}

	/** What the plan says: targets without baselines, owners or amounts. */
	static ViewBuilder dayOne() {
		return action().measure(netPlacements().noOwner()).measure(enquiries(null).noOwner()).measure(conversion(null).noOwner())
				.measure(MeasureBuilder.measure("in-house-share", "%").noOwner()).measure(MeasureBuilder.measure("saving", "£").noOwner());
	}

	/** The same action with only its own title, parts and progress. */
	static ViewBuilder action() {
		return ViewBuilder.action("2.1", "fostering").title("Offer more fostering placements of the council's own").primary("impact")
				.subAction(ViewBuilder.assessment("2.1.1", Status.GREEN, "The campaign is due on 31 July 2020."))
				.subAction(ViewBuilder.assessment("2.1.2", Status.GREEN, "The offer is due on 30 April 2020.")).progress("2019-09-05");
	}

	static MeasureBuilder netPlacements() {
		return MeasureBuilder.measure("net-placements", "placements").every(Interval.QUARTERLY).target(new Aim.Change(BigDecimal.valueOf(50)),
				"2021-03-31", new Profile.SCurve());
	}

	/** {@code due} may be null. */
	static MeasureBuilder enquiries(String due) {
		return MeasureBuilder.measure("enquiries", "enquiries").every(Interval.MONTHLY)
				.target(new Aim.PercentChange(BigDecimal.valueOf(20)), due, new Profile.Linear());
	}

	/** {@code due} may be null. */
	static MeasureBuilder conversion(String due) {
		return MeasureBuilder.measure("conversion", "%").every(Interval.MONTHLY).target(new Aim.PercentChange(BigDecimal.TEN), due,
				new Profile.Linear());
	}

	/** Stock on 31 March 2018 and 2019, and the flows of the year between them, as published. */
	static ViewBuilder withPublishedFigures(ViewBuilder action) {
		return action
				.record("stock", "2018-03-31", "2018-03-31", "households", "340", "approved", "945", "filled", "375", "vacant", "500", "notAvailable",
						"70")
				.record("stock", "2019-03-31", "2019-03-31", "households", "310", "approved", "865", "filled", "310", "vacant", "485", "notAvailable",
						"70")
				.record("flow", "2018-19", "2019-03-31", "enquiries", "130", "approved", "25", "familyAndFriends", "10", "deregistered", "40");
	}

	static Verdict verdict(List<Part> parts, Part.Kind kind, String name) {
		return parts.stream().filter(part -> part.kind() == kind && part.name().equals(name)).map(Part::verdict).findFirst().orElseThrow();
	}

	static Verdict impact(List<Part> parts, String name) {
		return verdict(parts, Part.Kind.IMPACT, name);
	}

	/** The worst of a kind, as the headline is made. */
	static Status worst(List<Part> parts, Part.Kind kind) {
		return Status.worst(parts.stream().filter(part -> part.kind() == kind).map(part -> part.verdict().status()).toList());
	}
}
