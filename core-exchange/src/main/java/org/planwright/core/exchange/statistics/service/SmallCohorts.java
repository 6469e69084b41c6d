package org.planwright.core.exchange.statistics.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Reading;

/**
 * Takes out of what is handed on the numbers in which single people could be recognised: counts of fewer people than a
 * threshold, and shares of fewer. Nobody is no one to be recognised, so nought stays. Another threshold makes another
 * service, so that no answer outlives the one it was made with.
 */
@Component(service = SmallCohorts.class, configurationPid = "org.planwright.exports")
@Designate(ocd = SmallCohorts.Settings.class)
public final class SmallCohorts {

	/** What is suppressed. */
	@ObjectClassDefinition(name = "Planwright exports")
	public @interface Settings {

		@AttributeDefinition(name = "Least count", description = "Counts of fewer people, and shares of fewer, are suppressed in what is handed out", min = "0")
		int least_count() default LEAST;
	}

	/** The least number that is shown unless another is configured. */
	public static final int LEAST = 10;

	private static final Pattern PEOPLE = Pattern.compile("\\b(child(ren)?|young (people|persons?)|care leavers?|people|persons?|pupils?|famil(y|ies)|staff"
			+ "|carers?|households?|placements?|admissions?|referrals?|evictions?|follow-ups?)\\b");
	private static final Pattern SHARE = Pattern.compile("%|\\bper ?cent\\b");

	private final BigDecimal least;

	@Activate
	public SmallCohorts(Settings settings) {
		this(settings.least_count());
	}

	public SmallCohorts(int least) {
		this.least = BigDecimal.valueOf(least);
	}

	/** A value as it may be handed on: itself, or with the symbol for what is confidential in its place. */
	public Observation suppressed(Measure measure, Observation o) {
		return !isSmall(measure, o) ? o
				: new Observation(o.measure(), o.on(), o.part(), Reading.Symbol.CONFIDENTIAL, o.outOf().filter(n -> !isFew(n)),
						o.sample().filter(n -> !isFew(BigDecimal.valueOf(n))), o.source(), Optional.empty());
	}

	public boolean isSmall(Measure measure, Observation o) {
		return isSmall(measure, o.figure(), Stream.concat(o.outOf().stream(), o.sample().map(BigDecimal::valueOf).stream()).toList());
	}

	public boolean isSmall(Measure measure, Baseline baseline) {
		return isSmall(measure, Optional.of(baseline.value()), baseline.sample().map(BigDecimal::valueOf).stream().toList());
	}

	/** Whether a count that may be of people is of few. */
	public boolean isSmall(int count) {
		return isFew(BigDecimal.valueOf(count));
	}

	/** @param all of how many the figure is, or how many were asked */
	private boolean isSmall(Measure measure, Optional<BigDecimal> figure, List<BigDecimal> all) {
		return all.stream().anyMatch(this::isFew) || is(measure, PEOPLE) && figure.filter(this::isFew).isPresent()
				|| is(measure, SHARE) && figure.filter(share -> all.stream().anyMatch(n -> isShareOfFew(share, n))).isPresent();
	}

	/** Five in a hundred of forty are two, and ninety-five are all but two. */
	private boolean isShareOfFew(BigDecimal share, BigDecimal all) {
		BigDecimal some = share.multiply(all).movePointLeft(2);
		return isFew(some) || isFew(all.subtract(some));
	}

	private boolean isFew(BigDecimal number) {
		return number.signum() > 0 && number.compareTo(least) < 0;
	}

	private static boolean is(Measure measure, Pattern unit) {
		return measure.unit().filter(written -> unit.matcher(written.toLowerCase(Locale.ROOT)).find()).isPresent();
	}
}
