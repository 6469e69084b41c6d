package org.planwright.plugin.residential.pipeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.planwright.core.model.Observation;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.input.Require;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Words;

/**
 * How many units there are and will be.
 *
 * @param counted how many the newest count found open, and when
 * @param openedSince units of schemes that opened after the count
 * @param contracted units under contract that are expected by the due date, or on a day nobody has named
 * @param tooLate units under contract or negotiation that are expected after the due date
 * @param negotiating units under negotiation that could still open by the due date
 * @param weighted open, contracted and negotiating, each by how likely it is; for information only
 */
public record Forecast(Optional<Count> counted, BigDecimal openedSince, BigDecimal contracted, BigDecimal tooLate, BigDecimal negotiating,
		BigDecimal weighted) {

	/** A count of open units. */
	public record Count(LocalDate on, BigDecimal units) {
	}

	/**
	 * @param amberMonths so many months before the due date a gap is amber, {@code pipeline-amber-months}
	 * @param redMonths so many months before it is red, {@code pipeline-red-months}
	 * @param contracted how likely a unit under contract is, {@code pipeline-contracted-weight}
	 * @param negotiating how likely one under negotiation is, {@code pipeline-negotiating-weight}
	 */
	record Thresholds(int amberMonths, int redMonths, BigDecimal contracted, BigDecimal negotiating) {

		static final Thresholds DEFAULT = new Thresholds(8, 3, new BigDecimal("0.8"), new BigDecimal("0.3"));

		Thresholds {
			Require.that(redMonths <= amberMonths, "pipeline-red-months is " + redMonths + ", expected at most pipeline-amber-months, " + amberMonths);
			Require.that(isShare(contracted) && isShare(negotiating), "a weight is a share from 0 to 1");
		}

		private static boolean isShare(BigDecimal weight) {
			return weight.signum() >= 0 && weight.compareTo(BigDecimal.ONE) <= 0;
		}

		static Thresholds from(Settings settings) {
			return settings.make("pipeline", () -> new Thresholds(settings.count("pipeline-amber-months", DEFAULT.amberMonths),
					settings.count("pipeline-red-months", DEFAULT.redMonths), settings.number("pipeline-contracted-weight", DEFAULT.contracted),
					settings.number("pipeline-negotiating-weight", DEFAULT.negotiating)), DEFAULT);
		}
	}

	static Forecast of(MeasureView units, List<Scheme> schemes, LocalDate due, Thresholds weights) {
		Optional<Count> counted = units.whole().stream().filter(o -> o.figure().isPresent()).reduce((older, newer) -> newer).map(Forecast::count);
		BigDecimal since = sum(schemes, s -> s.opened().filter(day -> counted.isEmpty() || day.isAfter(counted.get().on())).isPresent());
		BigDecimal contracted = sum(schemes, s -> s.stage() == Scheme.Stage.CONTRACTED && !isTooLate(s, due));
		BigDecimal negotiating = sum(schemes, s -> s.stage() == Scheme.Stage.NEGOTIATING && !isTooLate(s, due));
		BigDecimal tooLate = sum(schemes, s -> (s.stage() == Scheme.Stage.CONTRACTED || s.stage() == Scheme.Stage.NEGOTIATING) && isTooLate(s, due));
		BigDecimal open = counted.map(Count::units).orElse(BigDecimal.ZERO).add(since);
		return new Forecast(counted, since, contracted, tooLate, negotiating,
				open.add(contracted.multiply(weights.contracted)).add(negotiating.multiply(weights.negotiating)));
	}

	private static Count count(Observation observation) {
		return new Count(observation.on(), observation.figure().orElseThrow());
	}

	/** How many are open now. */
	BigDecimal open() {
		return counted.map(Count::units).orElse(BigDecimal.ZERO).add(openedSince);
	}

	/** How many are sure for the due date: what is contracted counts until then, and behind it only what is open. */
	BigDecimal sure(LocalDate asOf, LocalDate due) {
		return asOf.isAfter(due) ? open() : open().add(contracted);
	}

	/** From where the number of open units comes, as the middle of a sentence. */
	String countedOn() {
		return counted.map(count -> openedSince.signum() == 0 ? ", as counted on " + Words.day(count.on()) + ","
				: ", " + Words.number(count.units()) + " as counted on " + Words.day(count.on()) + " and " + Words.number(openedSince) + " opened since,")
				.orElse("");
	}

	String sentence() {
		return "For information: " + Words.number(negotiating) + " under negotiation" + (tooLate.signum() == 0 ? "" : ", " + Words.number(tooLate) + " expected too late")
				+ "; weighted by how likely they are, " + Words.number(weighted) + " units will be open.";
	}

	private static boolean isTooLate(Scheme scheme, LocalDate due) {
		return scheme.expected().filter(day -> day.isAfter(due)).isPresent();
	}

	private static BigDecimal sum(List<Scheme> schemes, Predicate<Scheme> which) {
		return BigDecimal.valueOf(schemes.stream().filter(which).mapToLong(Scheme::units).sum());
	}
}
