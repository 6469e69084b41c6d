package org.planwright.core.exchange.plan.table;

import org.planwright.core.exchange.grid.Place;

/**
 * Something a document leaves open, which is asked and not guessed.
 *
 * @param subject what it concerns, such as the ref of an action
 */
public record Question(Place place, String subject, String question) {
}
