/**
 * The lanes that lead into what is replaced while it is used. One lane leads to one JAX-RS Application and to whatever else
 * its bundle serves; it has the name of the Application's base path.
 */
@Export
@Version("1.1.0")
package org.planwright.live.update.lane;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
