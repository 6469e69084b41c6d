package org.planwright.itest;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** An installation of its own for a test class that changes what others rely on; it is closed after the last test of the class. */
final class Own extends TypeBasedParameterResolver<Installation> {

	@Override
	public Installation resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getStore(ExtensionContext.Namespace.create(Own.class))
				.getOrComputeIfAbsent("installation", key -> new Shared.Held(Installation.start()), Shared.Held.class).installation();
	}
}
