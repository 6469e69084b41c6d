package org.planwright.core.exchange.statistics.service;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
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
			+ "|carers?|admissions?|referrals?|evictions?|follow-ups?)\\b");

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
		boolean ofFew = o.outOf().filter(this::isFew).isPresent() || o.sample().map(BigDecimal::valueOf).filter(this::isFew).isPresent();
		boolean few = measure.unit().filter(SmallCohorts::isOfPeople).isPresent() && o.figure().filter(this::isFew).isPresent();
		return !ofFew && !few ? o
				: new Observation(o.measure(), o.on(), o.part(), Reading.Symbol.CONFIDENTIAL, o.outOf().filter(n -> !isFew(n)),
						o.sample().filter(n -> !isFew(BigDecimal.valueOf(n))), o.source(), Optional.empty());
	}

	private boolean isFew(BigDecimal number) {
		return number.signum() > 0 && number.compareTo(least) < 0;
	}

	private static boolean isOfPeople(String unit) {
		return PEOPLE.matcher(unit.toLowerCase(Locale.ROOT)).find();
	}
}
