package org.planwright.plugin.residential.bond;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Require;
import org.planwright.core.rule.programme.RecordKind;
import org.planwright.plugin.residential.Body;

/**
 * What the council has paid for outcomes, which no saving may leave out.
 *
 * @param on when it was paid
 * @param outcome for which of the outcomes
 * @param weeks for how many weeks of it
 * @param amount in pounds
 */
public record OutcomePayment(String id, LocalDate on, Outcome outcome, int weeks, BigDecimal amount) {

	public static final RecordKind<OutcomePayment> KIND = new RecordKind<>("residential", "outcome-payment", "payment", OutcomePayment::read,
			OutcomePayment::on);

	private static final int MOST_WEEKS = 1_000_000;

	public OutcomePayment {
		Require.id("payment", id);
		Objects.requireNonNull(on, "on");
		Objects.requireNonNull(outcome, "outcome");
		Objects.requireNonNull(amount, "amount");
	}

	private static OutcomePayment read(String id, Fields fields) {
		return new OutcomePayment(Body.id(fields, "payment", id, 64), fields.date("on"), fields.choice("outcome", Outcome.class),
				Body.whole(fields, "weeks", 1, MOST_WEEKS), Body.pounds(fields, "amount"));
	}
}
