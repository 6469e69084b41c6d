/**
 * What the rest of the house asks of the core: read and write plans, know who is asking.
 */
@Export
@Version("1.3.0")
package org.planwright.core.model.service;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
