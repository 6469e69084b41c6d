/**
 * Plans in and out.
 */
@Export
@Version("2.1.0")
package org.planwright.core.exchange;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
