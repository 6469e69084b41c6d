/** What a new version of a bundle has to stand before it serves. */
@Export
@Version("1.0.0")
package org.planwright.live.update.proof;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
