package org.planwright.core.rest.json;

import java.util.List;
import java.util.Map;

/** The names of people, as they were when the answer was begun. */
public record Names(Map<String, String> byId) {

	public PersonJson person(String id) {
		return new PersonJson(id, byId.getOrDefault(id, id));
	}

	public List<PersonJson> persons(List<String> ids) {
		return ids.stream().map(this::person).toList();
	}
}
