package org.planwright.core.exchange.statistics;

import java.util.Optional;

/**
 * A statistical neighbour of an authority.
 *
 * @param rank 1 is the closest
 * @param closeness in the words of the list
 */
public record Neighbour(Area of, int rank, Area area, Optional<String> closeness) {
}
