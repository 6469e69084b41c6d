package org.planwright.core.engine;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Planwright core engine")
@interface EngineConfig {

	@AttributeDefinition(name = "Time zone", description = "Where the council is: it decides when a day ends. A name such as Europe/London.")
	String time_zone() default "Europe/London";
}
