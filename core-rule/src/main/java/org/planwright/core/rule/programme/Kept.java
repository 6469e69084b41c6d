package org.planwright.core.rule.programme;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something a programme keeps, with its place in the journal.
 *
 * @param version what a change of it is based on
 * @param knownFrom since when the world knew it
 * @param by who told it, as a person's id
 */
public record Kept<T>(T value, long version, LocalDate knownFrom, Instant recordedAt, String by) {
}
