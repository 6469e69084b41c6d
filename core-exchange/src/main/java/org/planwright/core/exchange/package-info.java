/**
 * Plans in and out.
 */
@Export
@Version("2.0.0")
package org.planwright.core.exchange;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
