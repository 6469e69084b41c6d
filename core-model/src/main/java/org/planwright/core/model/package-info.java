/**
 * The language of an improvement plan: what it says (sections, actions, measures, milestones, cadences) and what is
 * recorded about it (observations, progress, reviews, programme records). All are immutable values.
 */
@Export
@Version("1.0.0")
package org.planwright.core.model;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
