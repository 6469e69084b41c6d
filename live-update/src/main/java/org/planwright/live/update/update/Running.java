package org.planwright.live.update.update;

import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.planwright.live.update.gate.LaneView;
import org.planwright.live.update.lane.Lanes.State;

/**
 * A bundle that serves.
 *
 * @param bases where
 */
record Running(Bundle bundle, List<String> bases) {

	/** The version of a bundle that serves. */
	static Running of(String name, BundleContext context, List<LaneView> lanes) throws Refused {
		List<LaneView> own = lanes.stream().filter(lane -> lane.name().equals(name) && lane.state() == State.OPEN).toList();
		if (own.isEmpty()) {
			boolean there = Stream.of(context.getBundles()).anyMatch(bundle -> name.equals(bundle.getSymbolicName()));
			throw new Refused(there ? name + " is installed and serves no JAX-RS Application, so it cannot be replaced without a gap: use bundle:update"
					: "no bundle " + name + " is installed: install it with its feature first");
		}
		long serving = own.get(0).bundle();
		Bundle bundle = context.getBundle(serving);
		if (bundle == null || own.stream().anyMatch(lane -> lane.bundle() != serving)) {
			throw new Refused("not one bundle " + name + " serves but several");
		}
		return new Running(bundle, own.stream().map(LaneView::base).toList());
	}
}
