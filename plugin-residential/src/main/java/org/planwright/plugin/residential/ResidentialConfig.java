package org.planwright.plugin.residential;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Describes what a council may configure. {@code $_$} is a hyphen: the keys are those of an action's own settings. */
@ObjectClassDefinition(name = "Planwright: residential", description = "Thresholds of the residential programme. An action's own settings in the plan come first.")
@interface ResidentialConfig {

	@AttributeDefinition(required = false, description = "A milestone is red when it is more days late than this.")
	String milestone$_$red$_$days() default "28";

	@AttributeDefinition(required = false, description = "A milestone due within so many days is near.")
	String milestone$_$soon$_$days() default "30";

	@AttributeDefinition(required = false, description = "A near milestone is amber when nothing was logged for so many days.")
	String milestone$_$quiet$_$days() default "14";

	@AttributeDefinition(required = false, description = "Green up to this shortfall, as a share of the planned change.")
	String trajectory$_$green() default "0.05";

	@AttributeDefinition(required = false, description = "Amber up to this shortfall, red above.")
	String trajectory$_$amber() default "0.15";

	@AttributeDefinition(required = false, description = "Evidence is stale so many days after its interval has ended.")
	String stale$_$days() default "0";

	@AttributeDefinition(required = false, description = "Blue after so many periods in a row at the target.")
	String embedded$_$periods() default "3";

	@AttributeDefinition(required = false, description = "A smaller change counts as none, in the unit of the measure.")
	String improvement$_$least$_$change() default "0";

	@AttributeDefinition(required = false, description = "From so many points on a series is judged by its process limits.")
	String improvement$_$points() default "15";

	@AttributeDefinition(required = false, description = "So many points in a row on one side of the mean are a shift.")
	String improvement$_$run() default "7";

	@AttributeDefinition(required = false, description = "Red from a gap of so many per cent of the target, or from saving-red-amount if that is lower.")
	String saving$_$red$_$percent() default "5";

	@AttributeDefinition(required = false, description = "Red from a gap of so many pounds.")
	String saving$_$red$_$amount() default "100000";

	@AttributeDefinition(required = false, description = "What kind of money a saving is: cash, cost-avoidance or income.")
	String saving$_$kind() default "cost-avoidance";

	@AttributeDefinition(required = false, description = "So many weeks pass from the application to Ofsted to the registration.")
	String registration$_$weeks() default "16";

	@AttributeDefinition(required = false, description = "Days from the operating model to the purchase.")
	String lead$_$days$_$operating$_$model() default "0";

	@AttributeDefinition(required = false, description = "Days from the purchase to the end of the works.")
	String lead$_$days$_$purchase() default "0";

	@AttributeDefinition(required = false, description = "Days from the end of the works to the manager's appointment.")
	String lead$_$days$_$works() default "0";

	@AttributeDefinition(required = false, description = "Days from the manager's appointment to the application to Ofsted.")
	String lead$_$days$_$manager() default "0";

	@AttributeDefinition(required = false, description = "Days from the registration to the first child.")
	String lead$_$days$_$registration() default "0";

	@AttributeDefinition(required = false, description = "Days from the first child to every place open.")
	String lead$_$days$_$first$_$child() default "0";

	@AttributeDefinition(required = false, description = "Occupancy is red when it is below break-even over so many weeks.")
	String occupancy$_$weeks() default "13";

	@AttributeDefinition(required = false, description = "Beds count as full from this occupancy on, in per cent.")
	String occupancy$_$full$_$percent() default "100";

	@AttributeDefinition(required = false, description = "So many weeks after a home's first day its returns do not count.")
	String occupancy$_$ramp$_$weeks() default "0";

	@AttributeDefinition(required = false, description = "A weekly return is stale so many days after it was due.")
	String occupancy$_$stale$_$days() default "7";

	@AttributeDefinition(required = false, description = "Units neither open nor contracted are amber so many months before the due date.")
	String pipeline$_$amber$_$months() default "8";

	@AttributeDefinition(required = false, description = "They are red so many months before the due date.")
	String pipeline$_$red$_$months() default "3";

	@AttributeDefinition(required = false, description = "How likely a contracted unit is, in the forecast.")
	String pipeline$_$contracted$_$weight() default "0.8";

	@AttributeDefinition(required = false, description = "How likely a unit under negotiation is, in the forecast.")
	String pipeline$_$negotiating$_$weight() default "0.3";

	@AttributeDefinition(required = false, description = "Figures that rest on fewer young people are not shown.")
	String smallest$_$number() default "10";
}
