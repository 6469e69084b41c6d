package org.planwright.core.model.journal;

import java.util.Map;

/** The names of people. They live beside the journal, so that a name can go while the journal stays whole. */
public interface People {

	/** Every known name by the person's id: the same immutable object until a name changes. */
	Map<String, String> names();

	/** The name of a person, or the id while none is known. */
	default String name(String id) {
		return names().getOrDefault(id, id);
	}

	/** Adds names and changes known ones. */
	void put(Map<String, String> names);
}
