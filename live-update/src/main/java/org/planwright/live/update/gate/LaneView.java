package org.planwright.live.update.gate;

import org.planwright.live.update.lane.Lanes.State;

/**
 * A lane as it stands.
 *
 * @param base     the base path of the Application
 * @param bundle   the id of the bundle that serves it, or served it last
 * @param name     the symbolic name of that bundle
 * @param answers  requests that were answered since the gate started
 * @param failures those among them that were answered 5xx
 */
public record LaneView(String base, State state, long bundle, String name, long answers, long failures) {
}
