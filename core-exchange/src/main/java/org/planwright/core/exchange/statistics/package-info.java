/**
 * Official statistics: releases as they were published, each value with its source, its day of publication and its symbol,
 * and comparisons between authorities.
 */
@Export
@Version("1.1.0")
package org.planwright.core.exchange.statistics;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
