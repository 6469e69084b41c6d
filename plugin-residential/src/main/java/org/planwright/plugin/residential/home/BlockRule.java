package org.planwright.plugin.residential.home;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Interval;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Coverage;
import org.planwright.core.rule.Occupancy;
import org.planwright.core.rule.Saving;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Staleness;
import org.planwright.core.rule.Trajectory;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;
import org.planwright.core.rule.programme.Parts;
import org.planwright.plugin.residential.Delivery;
import org.planwright.plugin.residential.framework.Lot;

/** Judges homes bought in a block: that they open, and that enough of their beds are used to be cheaper than beds bought singly. */
public final class BlockRule {

	/** The measure by which a plan says that an action is of this sort. */
	public static final String OCCUPANCY = "occupancy";

	private static final String HOMES = "homes";
	private static final int LATE_RETURN_DAYS = 7;

	private final ActionView view;
	private final Settings settings;
	private final BlockOccupancy block;

	private BlockRule(ActionView view, Settings settings) {
		this.view = view;
		this.settings = settings;
		this.block = BlockOccupancy.of(Home.KIND.all(view), WeeklyReturn.KIND.all(view), settings);
	}

	public static List<Part> judge(ActionView view, Settings settings) {
		return new BlockRule(view, settings).parts();
	}

	private List<Part> parts() {
		Verdict occupancy = occupancy();
		Trajectory.Thresholds trajectory = Trajectory.Thresholds.from(settings);
		List<Part> parts = new ArrayList<>();
		parts.add(Delivery.with(Parts.milestones(view, settings), milestones -> capped(milestones, occupancy)));
		parts.add(new Part(Part.Kind.IMPACT, OCCUPANCY, "Occupancy against break-even", occupancy));
		parts.add(Parts.measure(view, HOMES, "Homes operational", homes -> Coverage.judge(homes, view.asOf(), trajectory)));
		parts.add(Delivery.with(Parts.saving(view, "saving", "Saving", Saving.Kind.COST_AVOIDANCE, settings), saving -> saving(saving, occupancy)));
		parts.add(Parts.evidenceAge(view, block.returns().stream().map(WeeklyReturn::ending).toList(), settings));
		return Delivery.embedded(view, parts, HOMES, settings);
	}

	/** Homes that are open and empty are not delivered, whatever their milestones say. */
	private static Verdict capped(Verdict milestones, Verdict occupancy) {
		if (!occupancy.status().isWorseThan(Status.GREY)) {
			return Verdicts.notLaterThan(milestones, occupancy.status() == Status.GREY ? Optional.empty() : occupancy.next());
		}
		return Verdicts.notLaterThan(Verdicts.using(Verdicts.cap(milestones, occupancy.status(), occupancy.reasons().get(0)), occupancy.used()),
				occupancy.next());
	}

	private Verdict occupancy() {
		if (block.homes().isEmpty()) {
			return Verdicts.missing(Verdicts.grey("No block-contracted home is recorded as open, so nothing is known of its occupancy.",
					List.of("the block-contracted homes: beds, block price and spot price", "weekly returns of occupied bed-nights")), unsaid());
		}
		Optional<Occupancy.Prices> prices = block.prices();
		if (prices.isEmpty()) {
			return Verdicts.missing(Verdicts.grey("No block-contracted home has both its prices and a weekly return.", missing()), unsaid());
		}
		Verdict verdict = Occupancy.judge("Block-contracted homes", block.weeks(), prices.get(), block.thresholds());
		List<Home> below = block.belowBreakEven();
		if (!below.isEmpty()) {
			String losing = "Below break-even over " + Words.count(block.thresholds().weeks(), "week") + ": "
					+ Words.list(below.stream().map(home -> "home " + home.id()).toList()) + ".";
			verdict = Verdicts.because(Verdicts.cap(verdict, Status.AMBER, losing), List.of(losing));
		}
		verdict = Verdicts.because(verdict, aboveFramework());
		verdict = Verdicts.because(verdict, voids());
		return Verdicts.missing(Verdicts.missing(fresh(verdict), missing()), unsaid());
	}

	/** One level down when the home that is behind with its returns is behind too long. */
	private Verdict fresh(Verdict verdict) {
		Interval every = view.measure(OCCUPANCY).flatMap(occupancy -> occupancy.measure().every()).orElse(Interval.WEEKLY);
		Optional<LocalDate> last = block.homes().stream().filter(home -> home.status() == Home.Status.OPEN)
				.flatMap(home -> block.newest(home).stream()).min(LocalDate::compareTo);
		return last.isEmpty() ? verdict : Staleness.apply(verdict, Optional.of(every), last, view.asOf(),
				new Staleness.Thresholds(settings.count("occupancy-stale-days", LATE_RETURN_DAYS)));
	}

	private List<String> voids() {
		BigDecimal agreed = block.agreedVoids();
		return agreed.signum() == 0 ? List.of()
				: List.of("Of the empty beds, " + Words.number(agreed) + " a week on average were kept empty for matching or notice; they are paid for and count as empty.");
	}

	/** The framework's price of a lot is what its homes should not cost more than. */
	private List<String> aboveFramework() {
		List<Lot> lots = Lot.KIND.all(view);
		return block.homes().stream().flatMap(home -> lots.stream().filter(lot -> home.lot().equals(Optional.of(lot.id())))
				.filter(lot -> home.blockPrice().isPresent() && lot.price().filter(price -> home.blockPrice().get().compareTo(price) > 0).isPresent())
				.map(lot -> "Home " + home.id() + " costs " + Words.money(home.blockPrice().get()) + " a bed and week, more than the "
						+ Words.money(lot.price().get()) + " of the framework's lot " + lot.id() + ".")).toList();
	}

	private List<String> missing() {
		List<String> missing = new ArrayList<>();
		block.unpriced().forEach(home -> missing.add("the block price and the spot price of home " + home.id()));
		block.homes().stream().filter(home -> block.newest(home).isEmpty())
				.forEach(home -> missing.add("weekly returns of occupied bed-nights of home " + home.id()));
		return missing;
	}

	/** What "full" means is for the plan to say: until it does, it is every bed. */
	private List<String> unsaid() {
		return view.action().settings().containsKey("occupancy-full-percent") ? List.of()
				: List.of("what counts as full: the ramp after opening, and how voids for matching and notice count (occupancy-full-percent, occupancy-ramp-weeks)");
	}

	private static Verdict saving(Verdict saving, Verdict occupancy) {
		return occupancy.status() != Status.RED ? Verdicts.notLaterThan(saving, occupancy.next())
				: Verdicts.notLaterThan(Verdicts.cap(saving, Status.RED,
						"Beds that are paid for and empty save nothing: " + occupancy.reasons().get(0)), occupancy.next());
	}
}
