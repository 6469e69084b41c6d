package org.planwright.plugin.corporate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Cadence;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Profile;
import org.planwright.core.model.Review;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.testing.ViewBuilder;
import org.planwright.core.rule.testing.ViewBuilder.MeasureBuilder;

/** The corporate actions as the plan of 2019 has them. */
final class Nottinghamshire {

	private Nottinghamshire() {
	}

	static CorporateProgramme programme(String... settings) {
		return new CorporateProgramme(settings(settings));
	}

	static CorporateSettings settings(String... keysAndValues) {
		Map<String, String> properties = new HashMap<>();
		for (int i = 0; i < keysAndValues.length; i += 2) {
			properties.put(keysAndValues[i], keysAndValues[i + 1]);
		}
		return new CorporateSettings("1.2.3", properties);
	}

	static ViewBuilder action(String ref, String primary) {
		return ViewBuilder.action(ref, "corporate").primary(primary).progress("2019-09-05");
	}

	static Cadence spendReview() {
		return new Cadence("spend-review", "Review of non-essential spend", Interval.QUARTERLY, Optional.empty(), Optional.empty(), 30,
				Optional.empty());
	}

	static ViewBuilder spending() {
		return action("1.2", "delivery/cadence").cadence(spendReview());
	}

	static Cadence placementReview() {
		return new Cadence("placement-review", "Review of the 20 most expensive placements", Interval.MONTHLY, Optional.empty(), Optional.empty(),
				0, Optional.of(20));
	}

	static ViewBuilder placements() {
		return action("1.6", "delivery/cadence").cadence(placementReview()).measure(MeasureBuilder.measure("saving", "£").noOwner());
	}

	static Review held(String ref, Cadence cadence, String on, boolean complete, Integer count) {
		return new Review(ref, cadence.id(), LocalDate.parse(on), complete, Optional.ofNullable(count), Optional.empty(), Optional.empty());
	}

	/** {@code due} may be null. */
	static Milestone after(String id, String due, String first) {
		return new Milestone(id, "Step " + id, Optional.ofNullable(due).map(LocalDate::parse), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.of(first), List.of(), Optional.empty());
	}

	static ViewBuilder audit() {
		return action("1.3", "delivery").measure(MeasureBuilder.measure("recommendations", "recommendations").noOwner())
				.milestone("report", "2019-11-30").milestone(after("plan-approved", null, "report"))
				.milestone(after("plan-implemented", null, "plan-approved"));
	}

	static ViewBuilder benchmark() {
		return action("1.4", "impact").milestone("plan-approved", null).milestone(after("plan-implemented", null, "plan-approved"));
	}

	static ViewBuilder admissions() {
		return admissions(reviewed(), needed(), followUps());
	}

	static ViewBuilder admissions(MeasureBuilder reviewed, MeasureBuilder needed, MeasureBuilder followUps) {
		return action("1.5", "delivery").measure(reviewed.noOwner()).measure(needed.noOwner()).measure(followUps.noOwner())
				.milestone("report", "2019-07-31");
	}

	static MeasureBuilder reviewed() {
		return MeasureBuilder.measure("reviewed", "children").level("20", "2019-07-31");
	}

	static MeasureBuilder needed() {
		return MeasureBuilder.measure("care-needed", "%").level("100", null);
	}

	static MeasureBuilder followUps() {
		return MeasureBuilder.measure("follow-ups", "follow-ups");
	}

	static ViewBuilder capacity() {
		return capacity(MeasureBuilder.measure("posts", "posts").noOwner().level("8", null));
	}

	static ViewBuilder capacity(MeasureBuilder posts) {
		ViewBuilder action = action("2.9", "impact").measure(posts);
		action.subAction(ViewBuilder.assessment("2.9.1", Status.AMBER, "The meeting is near."));
		for (String part : List.of("2.9.2", "2.9.3", "2.9.4", "2.9.5")) {
			action.subAction(ViewBuilder.assessment(part, Status.GREY, "Nothing is dated."));
		}
		return action;
	}

	static ViewBuilder meeting() {
		return ViewBuilder.action("2.9.1", "corporate").partOf("2.9").primary("delivery").milestone("leadership-meeting", "2019-09-17");
	}

	static ViewBuilder frontDoor() {
		return ViewBuilder.action("2.9.2", "corporate").partOf("2.9").primary("delivery");
	}

	static ViewBuilder specialNeeds(MeasureBuilder deficit) {
		return ViewBuilder.action("2.9.4", "corporate").partOf("2.9").primary("delivery").timeframe("2020-03-01", null).measure(deficit.noOwner())
				.progress("2019-09-05");
	}

	static MeasureBuilder deficit() {
		return MeasureBuilder.measure("deficit", "£").down();
	}

	static ViewBuilder services() {
		return services(MeasureBuilder.measure("costed", "services").noOwner().target(null, "2020-04-01", new Profile.Linear()),
				recovery().noOwner());
	}

	static MeasureBuilder recovery() {
		return MeasureBuilder.measure("recovery", "%").every(Interval.QUARTERLY).target(new Aim.Level(java.math.BigDecimal.valueOf(100)),
				"2020-04-01", new Profile.Linear());
	}

	static ViewBuilder services(MeasureBuilder costed, MeasureBuilder recovery) {
		return action("2.10", "impact").measure(costed).measure(recovery);
	}

	/** Either amount may be null. */
	static ViewBuilder sold(ViewBuilder action, String service, String ending, String cost, String income) {
		Map<String, String> fields = new HashMap<>(Map.of("title", service));
		Optional.ofNullable(cost).ifPresent(value -> fields.put("fullCost", value));
		Optional.ofNullable(income).ifPresent(value -> fields.put("income", value));
		return action.record("service", service + "-" + ending, ending,
				fields.entrySet().stream().flatMap(field -> List.of(field.getKey(), field.getValue()).stream()).toArray(String[]::new));
	}

	static Verdict verdict(List<Part> parts, Part.Kind kind, String name) {
		return parts.stream().filter(part -> part.kind() == kind && part.name().equals(name)).map(Part::verdict).findFirst().orElseThrow();
	}

	static Verdict impact(List<Part> parts, String name) {
		return verdict(parts, Part.Kind.IMPACT, name);
	}

	static Verdict delivery(List<Part> parts, String name) {
		return verdict(parts, Part.Kind.DELIVERY, name);
	}

	/** The worst of a kind, as the headline is made. */
	static Status worst(List<Part> parts, Part.Kind kind) {
		return Status.worst(parts.stream().filter(part -> part.kind() == kind).map(part -> part.verdict().status()).toList());
	}
}
