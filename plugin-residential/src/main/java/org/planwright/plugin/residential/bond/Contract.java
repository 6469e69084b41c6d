package org.planwright.plugin.residential.bond;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.rule.programme.Kept;
import org.planwright.core.rule.programme.Reads;
import org.planwright.core.rule.programme.RecordKind;
import org.planwright.plugin.residential.Body;

/**
 * The contract behind the bond, and what the funder has granted.
 *
 * @param on the day this is about
 * @param signed when it was
 * @param starts when the service begins
 * @param claimsClose the last day on which money can be claimed
 * @param ceiling the most that can be claimed, in pounds; the plan's own when empty
 * @param share how much of it is this council's, in per cent
 * @param referrals how many young people are to be referred in all
 */
public record Contract(String id, LocalDate on, Optional<LocalDate> signed, Optional<LocalDate> starts, Optional<LocalDate> claimsClose,
		Optional<BigDecimal> ceiling, Optional<Integer> share, Optional<Integer> referrals) {

	public static final RecordKind<Contract> KIND = new RecordKind<>("residential", "bond-contract", "contract", Contract::read, Contract::on);

	private static final String ONLY = "bond";

	public Contract {
		Require.id("contract", id);
		Objects.requireNonNull(on, "on");
		Objects.requireNonNull(signed, "signed");
		Objects.requireNonNull(starts, "starts");
		Objects.requireNonNull(claimsClose, "claimsClose");
		Objects.requireNonNull(ceiling, "ceiling");
		Objects.requireNonNull(share, "share");
		Objects.requireNonNull(referrals, "referrals");
	}

	/** The key of the one contract there is. */
	public static String key(String text) {
		if (!text.equals(ONLY)) {
			throw Refusal.unknown("there is one contract, and it is called " + ONLY);
		}
		return text;
	}

	static Optional<Kept<Contract>> of(PlanView plan) {
		return KIND.find(plan, ONLY);
	}

	private static Contract read(String id, Fields fields) {
		LocalDate on = fields.date("on");
		Contract contract = new Contract(id, on, Reads.past(fields, "signed", on), fields.optionalDate("starts"), fields.optionalDate("claimsClose"),
				Body.optionalPounds(fields, "ceiling"), Body.optionalWhole(fields, "share", 1, 100), Body.optionalWhole(fields, "referrals", 1, 100_000));
		contract.claimsClose.filter(close -> contract.starts.filter(close::isBefore).isPresent())
				.ifPresent(close -> fields.fault("claimsClose", "is " + close + ", before the service starts"));
		return contract;
	}
}
