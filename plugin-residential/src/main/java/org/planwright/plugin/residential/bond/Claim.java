package org.planwright.plugin.residential.bond;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Require;
import org.planwright.core.rule.programme.RecordKind;
import org.planwright.plugin.residential.Body;

/**
 * Money that is to be claimed from the funder, and what came of it, in pounds.
 *
 * @param on the day this is about
 * @param due by when it is to be claimed
 * @param planned how much
 * @param claimed how much was
 * @param received how much the funder has paid
 */
public record Claim(String id, LocalDate on, LocalDate due, BigDecimal planned, Optional<BigDecimal> claimed, Optional<BigDecimal> received) {

	public static final RecordKind<Claim> KIND = new RecordKind<>("residential", "claim", "claim", Claim::read, Claim::on);

	public Claim {
		Require.id("claim", id);
		Objects.requireNonNull(on, "on");
		Objects.requireNonNull(due, "due");
		Objects.requireNonNull(planned, "planned");
		Objects.requireNonNull(claimed, "claimed");
		Objects.requireNonNull(received, "received");
	}

	private static Claim read(String id, Fields fields) {
		Claim claim = new Claim(Body.id(fields, "claim", id, 64), fields.date("on"), fields.date("due"), Body.pounds(fields, "planned"),
				Body.optionalPounds(fields, "claimed"), Body.optionalPounds(fields, "received"));
		claim.received.filter(paid -> paid.compareTo(claim.claimed.orElse(BigDecimal.ZERO)) > 0)
				.ifPresent(paid -> fields.fault("received", "is " + paid.toPlainString() + ", more than was claimed"));
		return claim;
	}
}
