package org.planwright.plugin.corporate;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Describes what a council may configure. {@code $_$} is a hyphen: the keys are those of an action's own settings. */
@ObjectClassDefinition(name = "Planwright: corporate", description = "Thresholds of the corporate programme. An action's own settings in the plan come first.")
@interface CorporateConfig {

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

	@AttributeDefinition(required = false, description = "A review is amber when it is so many days late.")
	String cadence$_$amber$_$days() default "1";

	@AttributeDefinition(required = false, description = "A monthly review is red when it is so many days late.")
	String cadence$_$red$_$days$_$monthly() default "7";

	@AttributeDefinition(required = false, description = "A quarterly review is red when it is so many days late.")
	String cadence$_$red$_$days$_$quarterly() default "15";

	@AttributeDefinition(required = false, description = "A review is red when it looked at fewer than so many hundredths of what it should.")
	String cadence$_$red$_$percent() default "75";

	@AttributeDefinition(required = false, description = "So many reviews in a row that fell short are red.")
	String cadence$_$short$_$rounds() default "2";

	@AttributeDefinition(required = false, description = "So many reviews in a row, complete and in time, and the action is blue once the evidence is accepted.")
	String cadence$_$embedded$_$rounds() default "4";

	@AttributeDefinition(required = false, description = "Evidence may be so many days older than its interval before it is stale.")
	String stale$_$days() default "0";

	@AttributeDefinition(required = false, description = "A service is green when its income is so many hundredths of its full cost.")
	String unit$_$full$_$percent() default "100";

	@AttributeDefinition(required = false, description = "A service is red below so many hundredths.")
	String unit$_$red$_$percent() default "95";

	@AttributeDefinition(required = false, description = "A saving is red when it falls short by this share of its target, in hundredths.")
	String saving$_$red$_$percent() default "5";

	@AttributeDefinition(required = false, description = "A saving is red when it falls short by so many pounds, if that is less.")
	String saving$_$red$_$amount() default "100000";

	@AttributeDefinition(required = false, description = "What kind of money is saved, where a line does not say: cash, cost-avoidance or income.")
	String saving$_$kind() default "cash";

	@AttributeDefinition(required = false, description = "A deficit is amber up to so many pounds, red above.")
	String deficit$_$limit() default "0";

	@AttributeDefinition(required = false, description = "A comparison needs so many neighbours with a figure.")
	String benchmark$_$least$_$set() default "4";

	@AttributeDefinition(required = false, description = "So many periods in a row a target must be held before the action is blue.")
	String embedded$_$periods() default "3";
}
