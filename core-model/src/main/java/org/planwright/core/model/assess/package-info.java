/**
 * Status and how it is reached: the contract of a programme, what it may look at, and the assessment that comes out.
 */
@Export
@Version("1.0.0")
package org.planwright.core.model.assess;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
