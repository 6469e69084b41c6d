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
}
