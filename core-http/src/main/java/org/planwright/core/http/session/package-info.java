/**
 * Who is signed in, for those who show pages.
 */
@Export
@Version("1.1.0")
package org.planwright.core.http.session;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
