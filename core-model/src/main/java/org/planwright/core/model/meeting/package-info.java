/**
 * Meetings about a plan: their packs, what is said on these, and what is decided.
 */
@Export
@Version("1.0.0")
package org.planwright.core.model.meeting;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
