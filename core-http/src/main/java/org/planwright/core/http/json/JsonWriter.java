package org.planwright.core.http.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Writes values as JSON. Each writer has a type cache of its own: the shared one would hold the classes of a programme
 * long after its bundle was replaced.
 */
public final class JsonWriter {

	private final ObjectMapper mapper = JsonMapper.builder() //
			.typeFactory(TypeFactory.defaultInstance().withCache(new LRUMap<>(16, 500))) //
			.addModule(new Jdk8Module()) //
			.addModule(new JavaTimeModule()) //
			.addModule(new Shapes()) //
			.defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT)) //
			.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS,
					SerializationFeature.FAIL_ON_EMPTY_BEANS) //
			.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN) //
			.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET) //
			.build();

	/** The whole value, so that a failure half-way leaves nothing half-written. */
	public byte[] write(Object value) throws JsonProcessingException {
		return mapper.writeValueAsBytes(value);
	}
}
