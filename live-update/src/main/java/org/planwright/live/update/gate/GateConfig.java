package org.planwright.live.update.gate;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What the gate allows. */
@ObjectClassDefinition(name = "Live update: the gate", description = "Holds requests while what answers them is replaced.")
public @interface GateConfig {

	@AttributeDefinition(name = "Hold", description = "A lane is held for so many seconds at most; then 503.")
	int hold_seconds() default 10;

	@AttributeDefinition(name = "Held requests", description = "So many requests are held at once at most; more get 503.")
	int hold_requests() default 2000;

	@AttributeDefinition(name = "Waiting writes", description = "So many writes that need what is being replaced wait on their thread at once at most; more get 503.")
	int hold_threads() default 50;

	@AttributeDefinition(name = "Drain", description = "What is under way has so many seconds to end. At most 4, as Declarative Services wait no longer than 5.")
	int drain_seconds() default 4;

	@AttributeDefinition(name = "Long answers", description = "An answer that is still being written after so many milliseconds of draining is ended; the client asks again.")
	int long_millis() default 1000;
}
