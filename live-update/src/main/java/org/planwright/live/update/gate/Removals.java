package org.planwright.live.update.gate;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.karaf.features.DeploymentEvent;
import org.apache.karaf.features.DeploymentListener;
import org.apache.karaf.features.FeaturesService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells a removal from a replacement where that can be told: a feature operation takes away and brings in one step, so what
 * it took and did not bring is gone for good.
 */
@Component(service = {})
public final class Removals implements SynchronousBundleListener, DeploymentListener {

	private final BundleContext context;
	private final FeaturesService features;
	private final Reopening reopening;
	private final Set<String> taken = ConcurrentHashMap.newKeySet();
	private volatile boolean deploying;

	@Activate
	public Removals(BundleContext context, @Reference FeaturesService features, @Reference Reopening reopening) {
		this.context = context;
		this.features = features;
		this.reopening = reopening;
		context.addBundleListener(this);
		features.registerListener(this);
	}

	@Deactivate
	void close() {
		features.unregisterListener(this);
		context.removeBundleListener(this);
	}

	@Override
	public void bundleChanged(BundleEvent event) {
		if (deploying && event.getType() == BundleEvent.UNINSTALLED && event.getBundle().getSymbolicName() != null) {
			taken.add(event.getBundle().getSymbolicName());
		}
	}

	@Override
	public void deploymentEvent(DeploymentEvent event) {
		if (event == DeploymentEvent.DEPLOYMENT_STARTED) {
			taken.clear();
			deploying = true;
		} else if (event == DeploymentEvent.DEPLOYMENT_FINISHED) {
			deploying = false;
			taken.forEach(reopening::removed);
			taken.clear();
		}
	}
}
