package org.planwright.plugin.residential.framework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Require;
import org.planwright.core.rule.programme.Reads;
import org.planwright.core.rule.programme.RecordKind;
import org.planwright.plugin.residential.Body;

/**
 * A lot of the framework: what providers are sought for.
 *
 * @param on the day this is about
 * @param wanted how many providers it needs
 * @param expected when it is to be awarded
 * @param awarded when it was
 * @param providers how many it was awarded to
 * @param price what a bed and week costs in it, in pounds
 */
public record Lot(String id, LocalDate on, String title, Optional<Integer> wanted, Optional<LocalDate> expected,
		Optional<LocalDate> awarded, Optional<Integer> providers, Optional<BigDecimal> price) {

	public static final RecordKind<Lot> KIND = new RecordKind<>("residential", "lot", "lot", Lot::read, Lot::on);

	private static final int MOST_PROVIDERS = 1000;

	public Lot {
		Require.id("lot", id);
		Objects.requireNonNull(on, "on");
		Require.text("title", title);
		Objects.requireNonNull(wanted, "wanted");
		Objects.requireNonNull(expected, "expected");
		Objects.requireNonNull(awarded, "awarded");
		Objects.requireNonNull(providers, "providers");
		Objects.requireNonNull(price, "price");
	}

	private static Lot read(String id, Fields fields) {
		LocalDate on = fields.date("on");
		Lot lot = new Lot(Body.id(fields, "lot", id, 64), on, Reads.title(fields, "title"), Body.optionalWhole(fields, "wanted", 1, MOST_PROVIDERS),
				fields.optionalDate("expected"), Reads.past(fields, "awarded", on), Body.optionalWhole(fields, "providers", 1, MOST_PROVIDERS),
				Body.optionalPounds(fields, "price"));
		if (lot.awarded.isEmpty() && lot.providers.isPresent()) {
			fields.fault("awarded", "is missing, and a lot with providers has been awarded");
		}
		return lot;
	}

	/** When it is to be awarded, while it is not. */
	Optional<LocalDate> stillExpected() {
		return awarded.isPresent() ? Optional.empty() : expected;
	}
}
