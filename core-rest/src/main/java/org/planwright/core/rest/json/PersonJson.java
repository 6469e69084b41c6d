package org.planwright.core.rest.json;

/**
 * A person.
 *
 * @param name the id while no name is known
 */
public record PersonJson(String id, String name) {
}
