package org.planwright.itest;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** One installation in each process for all test classes that leave the shipped plan, the accounts and the bundles as they are. */
final class Shared extends TypeBasedParameterResolver<Installation> {

	@Override
	public Installation resolveParameter(ParameterContext parameter, ExtensionContext context) {
		ExtensionContext.Store store = context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.GLOBAL);
		return store.getOrComputeIfAbsent("installation", key -> new Held(Installation.start()), Held.class).installation();
	}

	/** Closed with the store it is in. */
	record Held(Installation installation) implements AutoCloseable, ExtensionContext.Store.CloseableResource {
		@Override
		public void close() {
			installation.close();
		}
	}
}
