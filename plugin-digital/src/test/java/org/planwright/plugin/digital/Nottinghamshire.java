package org.planwright.plugin.digital;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Profile;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder;

/** The digital actions as the plan of 2019 has them. */
final class Nottinghamshire {

	private Nottinghamshire() {
	}

	static DigitalProgramme programme(String... settings) {
		return new DigitalProgramme(settings(settings));
	}

	static DigitalSettings settings(String... keysAndValues) {
		Map<String, String> properties = new HashMap<>();
		for (int i = 0; i < keysAndValues.length; i += 2) {
			properties.put(keysAndValues[i], keysAndValues[i + 1]);
		}
		return new DigitalSettings("1.2.3", properties);
	}

	static ViewBuilder programmeBoard() {
		return programmeBoard(MeasureBuilder.measure("deliverables", "deliverables").noOwner());
	}

	static ViewBuilder programmeBoard(MeasureBuilder deliverables) {
		return ViewBuilder.action("2.7", "digital").primary("impact").measure(deliverables).progress("2019-09-05");
	}

	static ViewBuilder reports() {
		return reports(MeasureBuilder.measure("reports", "reports").noOwner());
	}

	static ViewBuilder reports(MeasureBuilder reports) {
		ViewBuilder action = ViewBuilder.action("2.8", "digital").primary("delivery").measure(reports).progress("2019-08-18")
				.milestone("ofsted-reports", "2019-09-30")
				.milestone(new Milestone("further-development", "Reports developed further", ViewBuilder.step("any", "2020-06-30", null).due(),
						Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("ofsted-reports"), List.of(),
						Optional.empty()));
		for (String ref : List.of("1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.1", "2.1.1", "2.1.2", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7",
				"2.8", "2.9", "2.9.1", "2.9.2", "2.9.3", "2.9.4", "2.9.5", "2.10", "3.1", "3.2", "3.4", "3.5", "3.6")) {
			action.measuresOf(ref, MeasureBuilder.measure("measure-of-" + ref.replace('.', '-'), "%"));
		}
		return action.measuresOf("3.3", MeasureBuilder.measure("access", "staff"),
				MeasureBuilder.measure("feel-safe", "%").baseline("2019-09-05", "79"));
	}

	static ViewBuilder phones() {
		return phones(phonesMeasure().noOwner());
	}

	static ViewBuilder phones(MeasureBuilder phones) {
		return ViewBuilder.action("3.2", "digital").primary("impact").measure(phones)
				.measure(MeasureBuilder.measure("morale", "%").every(Interval.ANNUAL).noOwner()).progress("2019-09-05");
	}

	/** How many there are to be is not in the plan. */
	static MeasureBuilder phonesMeasure() {
		return MeasureBuilder.measure("phones", "phones").every(Interval.WEEKLY).target(null, "2019-10-31", new Profile.SCurve());
	}

	/** The same, once a council has said how many, and when the roll-out starts. */
	static MeasureBuilder countedPhones(String number, String start) {
		return MeasureBuilder.measure("phones", "phones").every(Interval.WEEKLY).baseline(start, "0")
				.target(new Aim.Level(new java.math.BigDecimal(number)), "2019-10-31", new Profile.SCurve()).confirmed(start);
	}

	static ViewBuilder guardian(Status phones) {
		return guardian(phones, feelSafe().noOwner());
	}

	static ViewBuilder guardian(Status phones, MeasureBuilder feelSafe) {
		return ViewBuilder.action("3.3", "digital").primary("impact").timeframe("2019-09-01", null)
				.measure(MeasureBuilder.measure("access", "staff").noOwner()).measure(feelSafe)
				.measure(MeasureBuilder.measure("cost", "£").down().noOwner())
				.cappedBy("3.2", ViewBuilder.assessment("3.2", phones, "The phones."));
	}

	static MeasureBuilder feelSafe() {
		return MeasureBuilder.measure("feel-safe", "%").every(Interval.ANNUAL).baseline("2019-09-05", "79");
	}

	/** A weekly return: issued, activated, functioning, used. */
	static ViewBuilder returned(ViewBuilder action, String week, int issued, int activated, int functioning, int used) {
		return action.record("return", "phones-" + week, week, "issued", "" + issued, "activated", "" + activated, "functioning",
				"" + functioning, "usedInLast30Days", "" + used);
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
