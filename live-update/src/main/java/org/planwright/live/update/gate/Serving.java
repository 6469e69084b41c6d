package org.planwright.live.update.gate;

/**
 * Who serves a lane.
 *
 * @param service the service id of the Application
 * @param bundle  the id of the bundle that registered it
 * @param name    the symbolic name of that bundle
 */
record Serving(long service, long bundle, String name) {
}
