package org.planwright.plugin.fostering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.StockAndFlow;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;

/** What there is at each date, and whether what came and went in between explains it. */
public record StockAndFlows(List<Row> stocks, List<Account> accounts, List<String> warnings) {

	/**
	 * A stock with what follows from it.
	 *
	 * @param usable filled places and vacant ones that could take a child today
	 * @param vacantPercent of the approved places
	 * @param inHousePercent of all fostered children, those with the council's own carers
	 * @param placesPerHousehold approved places to a household
	 * @param unexplained approved places that are neither filled nor vacant nor unavailable
	 */
	public record Row(Stock stock, Optional<Integer> usable, Optional<BigDecimal> vacantPercent, Optional<BigDecimal> inHousePercent,
			Optional<BigDecimal> placesPerHousehold, int unexplained) {
	}

	/**
	 * The households from one stock to the next.
	 *
	 * @param movement who came and went; empty when it was not entered for the whole time
	 * @param expected the closing stock that follows
	 * @param unexplained how many households the closing stock is above it
	 */
	public record Account(LocalDate from, LocalDate to, int opening, Optional<Movement> movement, Optional<Integer> expected, int closing,
			Optional<Integer> unexplained, Status status, List<String> reasons) {
	}

	static StockAndFlows of(Evidence evidence, BigDecimal tolerance) {
		List<Stock> stocks = List.copyOf(evidence.stocks().values());
		List<Account> accounts = new ArrayList<>();
		for (int i = 1; i < stocks.size(); i++) {
			accounts.add(account(evidence, stocks.get(i - 1), stocks.get(i), tolerance));
		}
		return new StockAndFlows(stocks.stream().map(StockAndFlows::row).toList(), accounts, warnings(stocks));
	}

	private static Row row(Stock stock) {
		Optional<BigDecimal> perHousehold = stock.households() == 0 ? Optional.empty()
				: Optional.of(BigDecimal.valueOf(stock.approved()).divide(BigDecimal.valueOf(stock.households()), 2, RoundingMode.HALF_UP));
		return new Row(stock, stock.usable(), Share.percent(stock.vacant(), stock.approved()), stock.inHouseShare(), perHousehold,
				stock.unexplained());
	}

	private static Account account(Evidence evidence, Stock from, Stock to, BigDecimal tolerance) {
		Optional<Movement> movement = evidence.between(from.date(), to.date());
		Verdict verdict = judge(from, to, movement, tolerance);
		Optional<Integer> expected = movement.map(m -> from.households() + m.net());
		return new Account(from.date(), to.date(), from.households(), movement, expected, to.households(),
				expected.map(households -> to.households() - households), verdict.status(), verdict.reasons());
	}

	private static Verdict judge(Stock from, Stock to, Optional<Movement> movement, BigDecimal tolerance) {
		String time = Words.day(from.date()) + " to " + Words.day(to.date());
		if (movement.isEmpty()) {
			return Verdicts.grey("Who came and went from " + time + " was not entered for the whole time.",
					List.of("the returns of every month, or the flows of the year, from " + time));
		}
		return StockAndFlow.judge("Fostering households, " + time, Optional.of("households"), new StockAndFlow.Account(
				BigDecimal.valueOf(from.households()), movement.get().in(), movement.get().out(), BigDecimal.valueOf(to.households())), tolerance);
	}

	/** How the newest two stocks and what lies between them agree. */
	static Verdict judge(Evidence evidence, BigDecimal tolerance) {
		List<Stock> stocks = List.copyOf(evidence.stocks().values());
		if (stocks.size() < 2) {
			return Verdicts.grey("Two stocks are needed to see whether approvals less deregistrations explain the change; "
					+ (stocks.isEmpty() ? "none is" : "one is") + " entered.",
					List.of("the stock of households and places on two dates, and who came and went in between"));
		}
		Stock newest = stocks.get(stocks.size() - 1);
		Stock before = stocks.get(stocks.size() - 2);
		Optional<Movement> movement = evidence.between(before.date(), newest.date());
		Verdict households = judge(before, newest, movement, tolerance);
		Verdict net = movement.map(m -> Verdicts.because(households, List.of(net(m)))).orElse(households);
		return Verdicts.because(net, warnings(List.of(newest)));
	}

	private static String net(Movement m) {
		String transfers = m.transfersIn() + m.transfersOut() == 0 ? ""
				: "; " + m.transfersIn() + " came from another service and " + m.transfersOut() + " went to one";
		return Words.count(m.approved(), "household") + " approved, of which family and friends " + m.familyAndFriends() + ", and " + m.deregistered()
				+ " deregistered" + transfers + ": the net is what counts, " + Words.signed(BigDecimal.valueOf(m.net())) + ".";
	}

	private static List<String> warnings(List<Stock> stocks) {
		List<String> warnings = new ArrayList<>();
		for (Stock stock : stocks) {
			String on = "On " + Words.day(stock.date()) + ", ";
			if (stock.unexplained() != 0) {
				warnings.add(on + "filled, vacant and unavailable places make " + (stock.approved() - stock.unexplained()) + ", and "
						+ stock.approved() + " are approved.");
			}
			if (stock.usableVacant().isEmpty() && stock.vacant() > 0) {
				warnings.add(on + stock.vacant() + " of " + stock.approved() + " approved places are called vacant; how many of them could take a child was not entered.");
			}
		}
		return warnings;
	}
}
