package org.planwright.live.update.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.karaf.features.DeploymentEvent;
import org.apache.karaf.features.FeaturesService;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.planwright.live.update.lane.Lanes.State;

/** What a feature operation takes away and does not bring back is gone for good, and nobody waits for it. */
class RemovalsTest {

	private final List<Bundle> installed = new ArrayList<>();
	private final LiveLanes lanes = new LiveLanes(Street.configured(Map.of()));
	private final BundleContext context = proxy(BundleContext.class);
	private final Removals removals = new Removals(context, proxy(FeaturesService.class), new Reopening(context, lanes));
	private final Bundle programme = proxy(Bundle.class);
	private final Lane lane;

	RemovalsTest() {
		lanes.served(Street.BASE, Street.OLD);
		lane = lanes.at(Street.BASE).orElseThrow();
		installed.add(programme);
	}

	private <T> T proxy(Class<T> type) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
			case "getBundles" -> installed.toArray(Bundle[]::new);
			case "getState" -> Bundle.ACTIVE;
			case "getSymbolicName" -> Street.OLD.name();
			case "addBundleListener", "removeBundleListener", "registerListener", "unregisterListener" -> null;
			default -> throw new UnsupportedOperationException(method.getName());
		}));
	}

	private void uninstall() {
		lane.close(closing -> closing.leaves(Street.OLD.service(), 0));
		installed.remove(0);
		removals.bundleChanged(new BundleEvent(BundleEvent.UNINSTALLED, programme));
	}

	@Test
	void what_a_feature_operation_took_away_is_gone_as_soon_as_it_is_over() {
		removals.deploymentEvent(DeploymentEvent.DEPLOYMENT_STARTED);
		uninstall();
		assertThat(lane.state()).isEqualTo(State.CLOSED);

		removals.deploymentEvent(DeploymentEvent.DEPLOYMENT_FINISHED);
		assertThat(lane.state()).isEqualTo(State.GONE);
	}

	@Test
	void what_it_brought_back_in_another_version_is_waited_for() {
		removals.deploymentEvent(DeploymentEvent.DEPLOYMENT_STARTED);
		uninstall();
		installed.add(programme);

		removals.deploymentEvent(DeploymentEvent.DEPLOYMENT_FINISHED);
		assertThat(lane.state()).isEqualTo(State.CLOSED);
	}

	@Test
	void what_was_uninstalled_otherwise_may_come_back() {
		uninstall();
		removals.deploymentEvent(DeploymentEvent.DEPLOYMENT_STARTED);
		removals.deploymentEvent(DeploymentEvent.DEPLOYMENT_FINISHED);
		assertThat(lane.state()).isEqualTo(State.CLOSED);
	}
}
