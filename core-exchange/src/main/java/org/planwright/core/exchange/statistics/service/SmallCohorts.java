package org.planwright.core.exchange.statistics.service;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Reading;

/**
 * Takes out of what is handed on the numbers in which single people could be recognised: counts of fewer than ten people,
 * and shares of fewer than ten. Nobody is no one to be recognised, so nought stays.
 */
public final class SmallCohorts {

	/** The least number that is shown. */
	public static final int LEAST = 10;

	private static final Pattern PEOPLE = Pattern.compile("\\b(child(ren)?|young (people|persons?)|care leavers?|people|persons?|pupils?|famil(y|ies)|staff"
			+ "|carers?|admissions?|referrals?|evictions?|follow-ups?)\\b");

	private SmallCohorts() {
	}

	/** A value as it may be handed on: itself, or with the symbol for what is confidential in its place. */
	public static Observation suppressed(Measure measure, Observation o) {
		boolean ofFew = o.outOf().filter(SmallCohorts::isFew).isPresent() || o.sample().map(BigDecimal::valueOf).filter(SmallCohorts::isFew).isPresent();
		boolean few = measure.unit().filter(SmallCohorts::isOfPeople).isPresent() && o.figure().filter(SmallCohorts::isFew).isPresent();
		return !ofFew && !few ? o
				: new Observation(o.measure(), o.on(), o.part(), Reading.Symbol.CONFIDENTIAL, o.outOf().filter(n -> !isFew(n)),
						o.sample().filter(n -> !isFew(BigDecimal.valueOf(n))), o.source(), Optional.empty());
	}

	private static boolean isFew(BigDecimal number) {
		return number.signum() > 0 && number.compareTo(BigDecimal.valueOf(LEAST)) < 0;
	}

	private static boolean isOfPeople(String unit) {
		return PEOPLE.matcher(unit.toLowerCase(Locale.ROOT)).find();
	}
}
