package org.planwright.core.model.service;

/**
 * What was written.
 *
 * @param first the version of the first event written
 * @param last the version of the last
 * @param replayed whether it had been written before under the same idempotency key, and nothing was written now
 */
public record Receipt(String plan, long first, long last, boolean replayed) {
}
