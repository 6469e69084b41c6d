package org.planwright.core.exchange.statistics.read;

import java.time.LocalDate;

/**
 * When and of whom a value is.
 *
 * @param on the last day of the period
 * @param period as it is written
 * @param breakdown empty for all
 */
public record Cut(LocalDate on, String period, String breakdown) {
}
