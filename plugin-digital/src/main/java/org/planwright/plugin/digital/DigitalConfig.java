package org.planwright.plugin.digital;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Describes what a council may configure. {@code $_$} is a hyphen: the keys are those of an action's own settings. */
@ObjectClassDefinition(name = "Planwright: digital", description = "Thresholds of the digital programme. An action's own settings in the plan come first.")
@interface DigitalConfig {

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
	String stale$_$days() default "0";

	@AttributeDefinition(required = false, description = "Adoption is green from so many hundredths of the working devices that were used in the last 30 days.")
	String limit$_$green$_$percent() default "95";

	@AttributeDefinition(required = false, description = "Adoption is amber from so many hundredths on, red below.")
	String limit$_$amber$_$percent() default "85";

	@AttributeDefinition(required = false, description = "Adoption is red after so many weeks in a row in which it was not green.")
	String limit$_$red$_$periods() default "3";

	@AttributeDefinition(required = false, description = "A smaller change of a survey counts as none, in percentage points.")
	String improvement$_$least$_$change() default "0";

	@AttributeDefinition(required = false, description = "So many periods in a row a target must be held before the action is blue.")
	String embedded$_$periods() default "3";
}
