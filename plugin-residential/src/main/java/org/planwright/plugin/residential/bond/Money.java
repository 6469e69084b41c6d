package org.planwright.plugin.residential.bond;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.rule.DrawDown;

/**
 * The money of the bond: what the funder gives, and what the council pays for outcomes.
 *
 * @param ceiling the most that can be claimed
 * @param planned what was to be claimed in all by each day, oldest first
 */
record Money(Optional<BigDecimal> ceiling, BigDecimal claimed, BigDecimal received, List<Point> planned, Optional<LocalDate> closes,
		BigDecimal outcomePayments) {

	static Money of(ActionView view) {
		Optional<Contract> contract = Contract.KIND.all(view).stream().findFirst();
		List<Claim> claims = Claim.KIND.all(view);
		return new Money(contract.flatMap(Contract::ceiling).or(() -> view.measure("funding").flatMap(MeasureView::targetLevel)),
				sum(claims, claim -> claim.claimed().orElse(BigDecimal.ZERO)), sum(claims, claim -> claim.received().orElse(BigDecimal.ZERO)),
				planned(claims), contract.flatMap(Contract::claimsClose), sum(OutcomePayment.KIND.all(view), OutcomePayment::amount));
	}

	private static List<Point> planned(List<Claim> claims) {
		List<Point> planned = new ArrayList<>();
		BigDecimal total = BigDecimal.ZERO;
		for (Claim claim : claims.stream().sorted(Comparator.comparing(Claim::due)).toList()) {
			total = total.add(claim.planned());
			planned.removeIf(point -> point.on().equals(claim.due()));
			planned.add(new Point(claim.due(), total));
		}
		return List.copyOf(planned);
	}

	private static <T> BigDecimal sum(List<T> some, Function<T, BigDecimal> amount) {
		return some.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	DrawDown.Fund fund(String title) {
		return new DrawDown.Fund(title, ceiling, claimed, received, planned, closes);
	}
}
