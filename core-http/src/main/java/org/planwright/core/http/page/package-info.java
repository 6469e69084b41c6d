/**
 * What people are shown when the front door answers itself.
 */
@Export
@Version("1.0.0")
package org.planwright.core.http.page;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
