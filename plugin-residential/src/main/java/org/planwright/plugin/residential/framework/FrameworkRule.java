package org.planwright.plugin.residential.framework;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Used;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;
import org.planwright.core.rule.programme.Parts;
import org.planwright.plugin.residential.Delivery;

/** Judges a framework that must be live on the day the old one has ended: awarded in time, and nothing planned too late. */
public final class FrameworkRule {

	/** The measure by which a plan says that an action is of this sort. */
	public static final String SHARE = "framework-share";

	private final ActionView view;
	private final Calendar calendar;
	private final List<Lot> lots;

	private FrameworkRule(ActionView view, Settings settings) {
		this.view = view;
		this.calendar = Calendar.of(view, settings);
		this.lots = Lot.KIND.all(view);
	}

	public static List<Part> judge(ActionView view, Settings settings) {
		FrameworkRule rule = new FrameworkRule(view, settings);
		List<Part> parts = new ArrayList<>();
		parts.add(Delivery.with(Parts.milestones(view, settings), milestones -> Verdicts.missing(milestones, rule.missing())));
		rule.calendar.awardBy().ifPresent(by -> parts.add(new Part(Part.Kind.DELIVERY, "award", "Award of the framework", rule.award(by))));
		rule.calendar.hardStop().ifPresent(stop -> parts.add(new Part(Part.Kind.DELIVERY, "hard-stop", "Float before the hard stop", rule.hardStop(stop))));
		parts.add(Parts.measure(view, SHARE, "Placements bought on the framework", settings));
		parts.add(Parts.measure(view, "lot-price", "Price of each lot", settings));
		parts.add(Parts.evidenceAge(view, List.of(), settings));
		return Delivery.embedded(view, parts, SHARE, settings);
	}

	private Verdict award(LocalDate by) {
		Used used = new Used("award-by", Words.day(by), Optional.of(by));
		if (calendar.awarded().isPresent()) {
			LocalDate awarded = calendar.awarded().get();
			long late = ChronoUnit.DAYS.between(by, awarded);
			return verdict(Status.GREEN, "The framework was awarded on " + Words.day(awarded) + (late > 0 ? ", " + Words.days(late) + " after " : ", in time for ")
					+ Words.day(by) + ".", used);
		}
		String sofar = lots.isEmpty() ? "" : "; " + lots.stream().filter(lot -> lot.awarded().isPresent()).count() + " of " + Words.count(lots.size(), "lot") + " are awarded";
		if (view.asOf().isAfter(by)) {
			return verdict(Status.AMBER, "The framework was to be awarded by " + Words.day(by) + " and is not, "
					+ Words.days(ChronoUnit.DAYS.between(by, view.asOf())) + " later" + sofar + ".", used);
		}
		return Verdicts.notLaterThan(verdict(Status.GREEN, "The framework is to be awarded by " + Words.day(by) + ", in "
				+ Words.days(ChronoUnit.DAYS.between(view.asOf(), by)) + sofar + ".", used), Optional.of(by.plusDays(1)));
	}

	private Verdict hardStop(LocalDate stop) {
		Used used = new Used("hard stop", Words.day(stop), Optional.of(stop));
		if (calendar.live().isPresent()) {
			return verdict(Status.GREEN, "The framework has been live since " + Words.day(calendar.live().get()) + ".", used);
		}
		String gap = "without it there is no framework to buy from";
		List<Calendar.Expected> late = calendar.expected().stream().filter(expected -> expected.on().isAfter(stop)).toList();
		if (view.asOf().isAfter(stop)) {
			return verdict(Status.RED, "The hard stop, " + Words.day(stop) + ", has passed and the framework is not live: the old one has ended.", used);
		}
		if (!late.isEmpty()) {
			return verdict(Status.RED, "Expected after the hard stop, " + Words.day(stop) + ": "
					+ Words.list(late.stream().map(e -> e.what() + " on " + Words.day(e.on())).toList()) + "; " + gap + ".", used);
		}
		String room = calendar.last().map(last -> "The last step, " + last.what() + ", is planned for " + Words.day(last.on()) + ": "
				+ (calendar.floatDays().get() == 0 ? "zero float, since that is the hard stop itself"
						: Words.days(calendar.floatDays().get()) + " of float before the hard stop, " + Words.day(stop)))
				.orElse("The hard stop is " + Words.day(stop) + ", and no step is planned before it");
		return Verdicts.notLaterThan(verdict(Status.GREEN, room + "; " + gap + ".", used), Optional.of(stop.plusDays(1)));
	}

	private List<String> missing() {
		return Stream.concat(lots.isEmpty() ? Stream.of("the lots of the framework, with the providers wanted in each") : Stream.empty(),
				lots.stream().filter(lot -> lot.wanted().isEmpty()).map(lot -> "how many providers are wanted in lot " + lot.id())).toList();
	}

	private static Verdict verdict(Status status, String reason, Used used) {
		return new Verdict(status, List.of(reason), List.of(used), List.of(), Optional.empty());
	}
}
