package org.planwright.core.exchange.statistics.read;

import org.planwright.core.exchange.statistics.Area;
import org.planwright.core.exchange.statistics.Indicator;
import org.planwright.core.model.Reading;

/** A value as it was read. */
public record Value(Area area, Cut cut, Indicator indicator, Reading reading) {
}
