package org.planwright.core.model.service;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A value with its place in the journal.
 *
 * @param version of the event that told it
 * @param recordedAt when this installation wrote it
 * @param knownFrom since when the world knew it
 * @param actor who told it, as a person's id
 */
public record Told<T>(T value, long version, Instant recordedAt, LocalDate knownFrom, String actor) {
}
