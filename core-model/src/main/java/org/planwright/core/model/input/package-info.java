/**
 * Reading what people and machines send: every fault is found and named in one pass, and a refusal carries them all.
 */
@Export
@Version("1.0.0")
package org.planwright.core.model.input;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
