/**
 * How the values of a plan are written, in a file and over HTTP alike.
 */
@Export
@Version("1.1.0")
package org.planwright.core.model.form;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
