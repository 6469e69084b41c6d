/**
 * What is different between a plan on one day and on another.
 */
@Export
@Version("1.0.0")
package org.planwright.core.model.change;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
