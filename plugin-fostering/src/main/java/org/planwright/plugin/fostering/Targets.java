package org.planwright.plugin.fostering;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Target;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Coherence;
import org.planwright.core.rule.Coherence.Flows;
import org.planwright.core.rule.Coherence.Levers;
import org.planwright.core.rule.Coherence.Projection;
import org.planwright.core.rule.Coherence.Rise;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;

/**
 * Whether the promised rise in enquiries and conversion makes the promised placements, given who leaves.
 *
 * @param status GREEN when it does or the day has passed, AMBER when it does not, GREY when it cannot be said
 * @param sentence the finding in one sentence
 * @param basis the year on which the sum rests
 * @param years from the end of that year to the day the placements are due
 * @param promised placements more
 * @param readings one, or two while nobody has confirmed how the rise in conversion is meant
 */
public record Targets(Status status, String sentence, Optional<Basis> basis, Optional<BigDecimal> years, Optional<BigDecimal> promised,
		List<Reading> readings, List<String> reasons, List<String> missing) {

	/** A year of flows, in households. */
	public record Basis(LocalDate from, LocalDate to, Movement movement, BigDecimal conversionPercent, BigDecimal placesPerHousehold) {
	}

	/**
	 * The sum with the rise in conversion read in one way.
	 *
	 * @param meaning how it is read
	 * @param places gained or lost by the due day
	 * @param shortfall how many fewer than promised
	 * @param leaversThatWouldDo a year at which the promise would be met; negative when none would
	 */
	public record Reading(Rise conversion, String meaning, Levers levers, Year year, BigDecimal places, BigDecimal shortfall,
			BigDecimal leaversThatWouldDo) {
	}

	/** A year once every lever works. */
	public record Year(BigDecimal enquiries, BigDecimal conversionPercent, BigDecimal approvals, BigDecimal leavers, BigDecimal netHouseholds,
			BigDecimal netPlaces) {
	}

	private static final MathContext EXACT = MathContext.DECIMAL64;
	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/** What the sum is made of. */
	private record Sum(Flows flows, LocalDate on, Movement movement, BigDecimal enquiriesPercent, BigDecimal promised, LocalDate due, Settings settings) {

		BigDecimal years() {
			return BigDecimal.valueOf(ChronoUnit.MONTHS.between(on, due)).divide(BigDecimal.valueOf(12), EXACT);
		}

		Levers levers(Rise rise, BigDecimal conversion) {
			return new Levers(enquiriesPercent, conversion, rise, settings.number("family-and-friends-change", BigDecimal.ZERO),
					settings.number("leavers-change", BigDecimal.ZERO));
		}
	}

	static Targets of(ActionView action, Evidence evidence, Settings settings) {
		List<String> missing = new ArrayList<>();
		Optional<MeasureView> net = aimed(action, "net-placements", "a number of placements to be gained", missing);
		Optional<MeasureView> enquiries = aimed(action, "enquiries", "a rise in enquiries", missing);
		Optional<MeasureView> conversion = aimed(action, "conversion", "a rise in conversion", missing);
		Optional<Stock> stock = evidence.stocks().values().stream().filter(s -> s.households() > 0 && yearTo(evidence, s).isPresent())
				.reduce((older, newer) -> newer);
		if (stock.isEmpty()) {
			missing.add("a year's enquiries, approvals, family-and-friends approvals and deregistrations, and the stock at its end");
		}
		Optional<BigDecimal> promised = net.flatMap(Targets::gain);
		if (net.isPresent() && promised.isEmpty()) {
			missing.add("a baseline for \"" + net.get().measure().title() + "\", with its date");
		}
		if (net.isPresent() && net.get().due().isEmpty()) {
			missing.add("a due date for \"" + net.get().measure().title() + "\"");
		}
		if (!missing.isEmpty()) {
			return unknown(Status.GREY, "Whether the targets add up cannot be said without " + Words.list(missing) + ".", missing);
		}
		Movement movement = yearTo(evidence, stock.get()).orElseThrow();
		Flows flows = flows(movement, stock.get());
		Sum sum = new Sum(flows, stock.get().date(), movement, enquiriesPercent(enquiries.get(), flows), promised.get(), net.get().due().get(), settings);
		if (sum.years().signum() <= 0) {
			return unknown(Status.GREEN, "The placements were due on " + Words.day(sum.due()) + ", and the newest year on record ends on "
					+ Words.day(sum.on()) + ": nothing is left to be worked out ahead.", List.of());
		}
		return of(sum, conversion.get());
	}

	private static Optional<Movement> yearTo(Evidence evidence, Stock stock) {
		return evidence.between(stock.date().minusYears(1), stock.date()).filter(movement -> movement.enquiries() > 0);
	}

	private static Optional<MeasureView> aimed(ActionView action, String role, String what, List<String> missing) {
		Optional<MeasureView> measure = action.measure(role).filter(view -> view.target().flatMap(Target::aim).isPresent());
		if (measure.isEmpty()) {
			missing.add(what);
		}
		return measure;
	}

	private static Flows flows(Movement m, Stock stock) {
		BigDecimal leavers = m.out().subtract(BigDecimal.valueOf(m.transfersIn())).max(BigDecimal.ZERO);
		return new Flows(BigDecimal.valueOf(m.enquiries()), BigDecimal.valueOf(m.approved()), BigDecimal.valueOf(m.familyAndFriends()), leavers,
				BigDecimal.valueOf(stock.approved()).divide(BigDecimal.valueOf(stock.households()), EXACT));
	}

	private static Aim aim(MeasureView view) {
		return view.target().flatMap(Target::aim).orElseThrow();
	}

	/** How many placements more are promised; empty when that rests on a baseline that is missing. */
	private static Optional<BigDecimal> gain(MeasureView net) {
		if (aim(net) instanceof Aim.Change change) {
			return Optional.of(change.by());
		}
		return net.baseline().flatMap(baseline -> net.targetLevel().map(level -> level.subtract(baseline.value())));
	}

	private static BigDecimal enquiriesPercent(MeasureView enquiries, Flows flows) {
		Aim aim = aim(enquiries);
		if (aim instanceof Aim.PercentChange change) {
			return change.percent();
		}
		BigDecimal more = aim instanceof Aim.Change change ? change.by() : ((Aim.Level) aim).value().subtract(flows.enquiries());
		return more.multiply(HUNDRED).divide(flows.enquiries(), EXACT);
	}

	private static Targets of(Sum sum, MeasureView conversion) {
		List<String> missing = new ArrayList<>();
		List<Reading> readings = new ArrayList<>();
		List<Verdict> verdicts = new ArrayList<>();
		Aim aim = aim(conversion);
		if (aim instanceof Aim.PercentChange change) {
			add(sum, Rise.RELATIVE, change.percent(), readings, verdicts);
			if (conversion.target().flatMap(Target::confirmed).isEmpty()) {
				add(sum, Rise.POINTS, change.percent(), readings, verdicts);
				missing.add("a confirmed target for \"" + conversion.measure().title() + "\": is " + Words.number(change.percent())
						+ "% a share of today's conversion, or percentage points?");
			}
		} else {
			BigDecimal points = aim instanceof Aim.Change change ? change.by()
					: ((Aim.Level) aim).value().subtract(sum.flows().conversion().multiply(HUNDRED));
			add(sum, Rise.POINTS, points, readings, verdicts);
		}
		Verdict worst = Verdicts.worst(verdicts);
		String sentence = sentence(sum, readings);
		List<String> reasons = new ArrayList<>(List.of(sentence));
		reasons.addAll(worst.reasons());
		Basis basis = new Basis(sum.on().minusYears(1), sum.on(), sum.movement(), rounded(sum.flows().conversion().multiply(HUNDRED)),
				sum.flows().placesPerHousehold().setScale(2, RoundingMode.HALF_UP));
		return new Targets(worst.status(), sentence, Optional.of(basis), Optional.of(rounded(sum.years())), Optional.of(sum.promised()), readings,
				reasons, missing);
	}

	private static void add(Sum sum, Rise rise, BigDecimal by, List<Reading> readings, List<Verdict> verdicts) {
		Levers levers = sum.levers(rise, by);
		Projection projection = Coherence.project(sum.flows(), levers);
		BigDecimal places = whole(projection.places(sum.years()));
		String meaning = "conversion up by " + Words.number(by) + (rise == Rise.RELATIVE ? "% of what it is" : " percentage points");
		Year year = new Year(rounded(projection.enquiries()), rounded(projection.conversion().multiply(HUNDRED)), rounded(projection.approvals()),
				rounded(projection.leavers()), rounded(projection.netHouseholds()), rounded(projection.netPlaces()));
		readings.add(new Reading(rise, meaning, levers, year, places, sum.promised().subtract(places).max(BigDecimal.ZERO),
				rounded(Coherence.leaversFor(sum.flows(), levers, sum.promised(), sum.years()))));
		verdicts.add(Coherence.judge(sum.flows(), levers, sum.promised(), sum.years()));
	}

	private static String sentence(Sum sum, List<Reading> readings) {
		List<String> clauses = readings.stream().map(reading -> finding(reading.places()) + " (" + reading.meaning() + ")").toList();
		return "With the flows of the year to " + Words.day(sum.on()) + " and every lever at its target, over "
				+ Words.number(sum.years()) + (sum.years().compareTo(BigDecimal.ONE) == 0 ? " year" : " years")
				+ " the targets " + String.join(", or ", clauses) + "; " + Words.signed(sum.promised()) + " are promised.";
	}

	private static String finding(BigDecimal places) {
		return places.signum() < 0 ? "fall about " + Words.number(places.negate()) + " places short" : "bring about " + Words.number(places) + " places more";
	}

	private static Targets unknown(Status status, String reason, List<String> missing) {
		return new Targets(status, reason, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(reason), missing);
	}

	private static BigDecimal rounded(BigDecimal value) {
		return value.setScale(1, RoundingMode.HALF_UP);
	}

	private static BigDecimal whole(BigDecimal value) {
		return value.setScale(0, RoundingMode.HALF_UP);
	}

	Verdict verdict() {
		return new Verdict(status, reasons, List.of(), missing, Optional.empty());
	}
}
