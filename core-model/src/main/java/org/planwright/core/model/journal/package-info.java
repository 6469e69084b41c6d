/**
 * The events a plan is made of, and the append-only journal that keeps them.
 */
@Export
@Version("1.2.0")
package org.planwright.core.model.journal;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
