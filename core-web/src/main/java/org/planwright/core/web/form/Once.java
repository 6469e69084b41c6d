package org.planwright.core.web.form;

import java.util.Map;
import java.util.Optional;
import org.planwright.core.model.service.Wording;
import org.planwright.core.model.service.Write;
import org.planwright.core.web.frame.Visit;

/** One showing of a form: what it sends is taken once, however often it is sent. */
public record Once(Optional<String> key, String wording) {

	static Once of(Visit visit, Optional<String> key, Form sent) {
		return new Once(key, Wording.of("POST", visit.path(), Map.of(), Optional.of(sent.input())));
	}

	public Write of(Write write) {
		return write.withIdempotencyKey(key).withWording(key.map(any -> wording));
	}
}
