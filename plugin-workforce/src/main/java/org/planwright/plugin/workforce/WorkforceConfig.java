package org.planwright.plugin.workforce;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Describes what a council may configure. {@code $_$} is a hyphen: the keys are those of an action's own settings. */
@ObjectClassDefinition(name = "Planwright: workforce", description = "Thresholds of the workforce programme. An action's own settings in the plan come first.")
@interface WorkforceConfig {

	@AttributeDefinition(required = false, description = "Green when at least so many hundredths of the case holders are within their limit.")
	String limit$_$green$_$percent() default "95";

	@AttributeDefinition(required = false, description = "Amber down to so many hundredths, red below.")
	String limit$_$amber$_$percent() default "85";

	@AttributeDefinition(required = false, description = "A case holder who is further over the limit than so many hundredths of it makes amber.")
	String limit$_$beyond$_$percent() default "20";

	@AttributeDefinition(required = false, description = "So many months in a row that are not green are red.")
	String limit$_$red$_$periods() default "3";

	@AttributeDefinition(required = false, description = "Agency use is red when it is above need by more than so many hundredths.")
	String agency$_$red$_$percent() default "10";

	@AttributeDefinition(required = false, description = "What the cap on agency staff is one of: money or heads. Nothing until the council says.")
	String agency$_$cap() default "";

	@AttributeDefinition(required = false, description = "Whose turnover counts: all, or experienced for those past their first years.")
	String turnover$_$of() default "all";

	@AttributeDefinition(required = false, description = "An evaluation or decision that is not there so many days before the roll-out is amber.")
	String gate$_$amber$_$days() default "30";

	@AttributeDefinition(required = false, description = "A smaller change than this counts as none, in the unit of the measure.")
	String improvement$_$least$_$change() default "0";

	@AttributeDefinition(required = false, description = "From so many values on a series is judged by its process limits.")
	String improvement$_$points() default "15";

	@AttributeDefinition(required = false, description = "So many values in a row on one side of the mean are a shift.")
	String improvement$_$run() default "7";

	@AttributeDefinition(required = false, description = "The day from which process limits are worked out afresh. Empty: from the first value.")
	String improvement$_$from() default "";

	@AttributeDefinition(required = false, description = "Green up to this shortfall, as a share of the planned change.")
	String trajectory$_$green() default "0.05";

	@AttributeDefinition(required = false, description = "Amber up to this shortfall, red above.")
	String trajectory$_$amber() default "0.15";

	@AttributeDefinition(required = false, description = "A panel so many days late is amber.")
	String cadence$_$amber$_$days() default "1";

	@AttributeDefinition(required = false, description = "Weekly: red from so many days late on.")
	String cadence$_$red$_$days$_$weekly() default "3";

	@AttributeDefinition(required = false, description = "Monthly: red from so many days late on.")
	String cadence$_$red$_$days$_$monthly() default "7";

	@AttributeDefinition(required = false, description = "Quarterly: red from so many days late on.")
	String cadence$_$red$_$days$_$quarterly() default "14";

	@AttributeDefinition(required = false, description = "Half-yearly: red from so many days late on.")
	String cadence$_$red$_$days$_$half$_$yearly() default "28";

	@AttributeDefinition(required = false, description = "Annual: red from so many days late on.")
	String cadence$_$red$_$days$_$annual() default "28";

	@AttributeDefinition(required = false, description = "A round that looked at less than this share of what it should is red, in hundredths.")
	String cadence$_$red$_$percent() default "75";

	@AttributeDefinition(required = false, description = "So many short rounds in a row are red.")
	String cadence$_$short$_$rounds() default "2";

	@AttributeDefinition(required = false, description = "A milestone is red when it is more days late than this.")
	String milestone$_$red$_$days() default "28";

	@AttributeDefinition(required = false, description = "A milestone due within so many days is near.")
	String milestone$_$soon$_$days() default "30";

	@AttributeDefinition(required = false, description = "A near milestone is amber when nothing was logged for so many days.")
	String milestone$_$quiet$_$days() default "14";

	@AttributeDefinition(required = false, description = "Evidence may be so many days older than its interval before it is stale.")
	String stale$_$days() default "31";

	@AttributeDefinition(required = false, description = "Agency spend is red when it is above its ceiling by this share of it, in hundredths.")
	String saving$_$red$_$percent() default "5";

	@AttributeDefinition(required = false, description = "Agency spend is red when it is above its ceiling by so many pounds, if that is less.")
	String saving$_$red$_$amount() default "100000";

	@AttributeDefinition(required = false, description = "So many periods in a row a target must be held before the action is blue.")
	String embedded$_$periods() default "3";
}
