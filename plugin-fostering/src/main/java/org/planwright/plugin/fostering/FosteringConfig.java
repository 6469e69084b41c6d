package org.planwright.plugin.fostering;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Describes what a council may configure. {@code $_$} is a hyphen: the keys are those of an action's own settings. */
@ObjectClassDefinition(name = "Planwright: fostering", description = "Thresholds of the fostering programme. An action's own settings in the plan come first.")
@interface FosteringConfig {

	@AttributeDefinition(required = false, description = "Green up to this shortfall, as a share of the planned change.")
	String trajectory$_$green() default "0.05";

	@AttributeDefinition(required = false, description = "Amber up to this shortfall, red above.")
	String trajectory$_$amber() default "0.15";

	@AttributeDefinition(required = false, description = "A milestone is red when it is more days late than this.")
	String milestone$_$red$_$days() default "28";

	@AttributeDefinition(required = false, description = "A milestone due within so many days is near.")
	String milestone$_$soon$_$days() default "30";

	@AttributeDefinition(required = false, description = "A near milestone is amber when nothing was logged for so many days.")
	String milestone$_$quiet$_$days() default "14";

	@AttributeDefinition(required = false, description = "Evidence may be so many days older than its interval before it is stale.")
	String stale$_$days() default "31";

	@AttributeDefinition(required = false, description = "A saving is red when it falls short by this share of its target, in hundredths.")
	String saving$_$red$_$percent() default "5";

	@AttributeDefinition(required = false, description = "A saving is red when it falls short by so many pounds, if that is less.")
	String saving$_$red$_$amount() default "100000";

	@AttributeDefinition(required = false, description = "What kind of money is saved: cash, cost-avoidance or income.")
	String saving$_$kind() default "cost-avoidance";

	@AttributeDefinition(required = false, description = "So many periods in a row the placements must be held before the action is blue.")
	String embedded$_$periods() default "3";

	@AttributeDefinition(required = false, description = "For so many months a cohort of enquirers is followed before its conversion counts.")
	String cohort$_$months() default "9";

	@AttributeDefinition(required = false, description = "For so many months an S-curve stays flat, while the first households are assessed.")
	String assessment$_$months() default "6";

	@AttributeDefinition(required = false, description = "So many households may be missing in stock and flow, as rounding explains them.")
	String stock$_$tolerance() default "0";

	@AttributeDefinition(required = false, description = "What counts as a placement: approved, usable or filled places. Nothing until the council says.")
	String placements$_$counted() default "";

	@AttributeDefinition(required = false, description = "So many households more a year stop fostering than now; negative for better retention.")
	String leavers$_$change() default "0";

	@AttributeDefinition(required = false, description = "So many households of family and friends more are approved a year than now.")
	String family$_$and$_$friends$_$change() default "0";
}
