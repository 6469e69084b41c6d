package org.planwright.core.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Profile;
import org.planwright.core.model.Reading;
import org.planwright.core.model.journal.Event;

/** Events as the journal keeps them: a type's name, the version of its form, and JSON. */
final class EventCodec {

	/** Raised when the form of any event changes; older forms are then brought up to it on reading. */
	static final int SCHEMA = 1;

	private static final Map<String, Class<?>> TYPES = Stream.of(Event.class.getPermittedSubclasses())
			.collect(Collectors.toUnmodifiableMap(EventCodec::name, Function.identity()));
	private static final Map<Class<?>, String> NAMES = TYPES.entrySet().stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

	private final JsonMapper json = JsonMapper.builder()
			.addModules(new Jdk8Module(), new JavaTimeModule(), readings())
			.addMixIn(Aim.class, AimForm.class).addMixIn(Profile.class, ProfileForm.class)
			.serializationInclusion(JsonInclude.Include.NON_ABSENT)
			.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
			// A field that this version does not know belongs to a newer one: better to stop than to lose it.
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
			.build();

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes({ @JsonSubTypes.Type(value = Aim.Level.class, name = "level"),
			@JsonSubTypes.Type(value = Aim.Change.class, name = "change"),
			@JsonSubTypes.Type(value = Aim.PercentChange.class, name = "percent-change") })
	private interface AimForm {
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes({ @JsonSubTypes.Type(value = Profile.Linear.class, name = "linear"),
			@JsonSubTypes.Type(value = Profile.SCurve.class, name = "s-curve"),
			@JsonSubTypes.Type(value = Profile.Step.class, name = "step"),
			@JsonSubTypes.Type(value = Profile.Points.class, name = "points") })
	private interface ProfileForm {
	}

	/** The name of an event's type in the journal: {@code milestone-set}. */
	static String type(Event event) {
		return NAMES.get(event.getClass());
	}

	private static String name(Class<?> type) {
		return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
	}

	String encode(Event event) {
		try {
			return json.writeValueAsString(event);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("an event that cannot be written: " + type(event), e);
		}
	}

	/**
	 * Reads an event of any form up to this version's.
	 *
	 * @throws IllegalStateException when it was written by a newer version, or is damaged
	 */
	Event decode(String type, int schema, String payload) {
		Class<?> known = TYPES.get(type);
		if (known == null || schema > SCHEMA) {
			throw new IllegalStateException("the journal holds a " + type + " of form " + schema
					+ ", written by a newer version of Planwright than this one");
		}
		try {
			return (Event) json.readValue(payload, known);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("the journal holds a damaged " + type + ": " + e.getOriginalMessage(), e);
		}
	}

	/** A reading is a number, or the symbol in its place. */
	private static SimpleModule readings() {
		SimpleModule module = new SimpleModule();
		module.addSerializer(Reading.class, new StdSerializer<Reading>(Reading.class) {
			private static final long serialVersionUID = 1L;

			@Override
			public void serialize(Reading reading, JsonGenerator out, SerializerProvider context) throws IOException {
				if (reading instanceof Reading.Figure figure) {
					out.writeNumber(figure.value());
				} else {
					out.writeString(((Reading.Symbol) reading).written());
				}
			}
		});
		module.addDeserializer(Reading.class, new StdDeserializer<Reading>(Reading.class) {
			private static final long serialVersionUID = 1L;

			@Override
			public Reading deserialize(JsonParser in, DeserializationContext context) throws IOException {
				if (in.currentToken() == JsonToken.VALUE_STRING) {
					String written = in.getText();
					return Reading.Symbol.of(written).orElseThrow(() -> new IOException("no symbol is written " + written));
				}
				return new Reading.Figure(in.getDecimalValue());
			}
		});
		return module;
	}
}
