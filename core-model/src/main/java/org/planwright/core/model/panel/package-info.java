/**
 * What is shown to people, without saying how: panels of facts, tables, charts and timelines, for pages and documents alike.
 */
@Export
@Version("1.0.0")
package org.planwright.core.model.panel;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
