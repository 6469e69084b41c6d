package org.planwright.plugin.residential.bond;

import java.util.ArrayList;
import java.util.List;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.DrawDown;
import org.planwright.core.rule.Saving;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Trajectory;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;
import org.planwright.core.rule.programme.Parts;
import org.planwright.plugin.residential.Delivery;

/** Judges an outcomes bond: that it goes live and is paid for what it reaches, and that its saving is told net of that. */
public final class BondRule {

	/** The measure by which a plan says that an action is of this sort. */
	public static final String REFERRALS = "referrals";

	static final String WEEKS = "outcome-weeks";
	static final String FUNDING = "funding";

	private final ActionView view;
	private final Settings settings;
	private final Money money;

	private BondRule(ActionView view, Settings settings) {
		this.view = view;
		this.settings = settings;
		this.money = Money.of(view);
	}

	public static List<Part> judge(ActionView view, Settings settings) {
		BondRule rule = new BondRule(view, settings);
		List<Part> parts = new ArrayList<>();
		parts.add(Parts.milestones(view, settings));
		parts.add(Parts.measure(view, REFERRALS, "Young people referred", settings));
		parts.add(Parts.measure(view, WEEKS, "Weeks of outcomes", rule::weeks));
		view.measure(FUNDING).ifPresent(funding -> parts.add(new Part(Part.Kind.IMPACT, FUNDING, "Draw-down of the grant", rule.funding(funding))));
		parts.add(rule.saving());
		parts.add(Parts.evidenceAge(view, List.of(), settings));
		return Delivery.embedded(view, parts, WEEKS, settings);
	}

	private Verdict weeks(MeasureView weeks) {
		MeasureView total = OutcomeWeeks.totalled(weeks);
		return Parts.fresh(Trajectory.judge(total, view.asOf(), Trajectory.Thresholds.from(settings)), total, total.latest().map(o -> o.on()),
				view.asOf(), settings);
	}

	private Verdict funding(MeasureView funding) {
		if (money.planned().isEmpty()) {
			return Verdicts.grey("Nothing is known of when the grant" + money.ceiling().map(most -> " of up to " + Words.money(most)).orElse("")
					+ " is to be claimed.", List.of("the claims planned: how much by when"));
		}
		return DrawDown.judge(money.fund(funding.measure().title()), view.asOf());
	}

	private Part saving() {
		Part saving = Parts.saving(view, "saving", "Saving net of outcome payments", Saving.Kind.COST_AVOIDANCE, money.outcomePayments(), settings);
		return money.outcomePayments().signum() == 0 ? saving : Delivery.with(saving, verdict -> Verdicts.because(verdict,
				List.of(Words.money(money.outcomePayments()) + " paid for outcomes is taken off the saving.")));
	}
}
