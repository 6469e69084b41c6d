package org.planwright.core.http.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;

/**
 * A problem document as RFC 9457 defines it.
 *
 * @param type what kind of problem, as a URI
 * @param title the kind in a few words
 * @param detail this one, in a sentence
 * @param instance the address that was asked, or the id under which the log speaks of it
 * @param errors every field at fault
 */
public record Problem(int status, String type, String title, String detail, String instance, List<Fault> errors) {

	public static final String MEDIA_TYPE = "application/problem+json";

	private static final JsonFactory JSON = new JsonFactory();

	public Problem {
		Objects.requireNonNull(type, "type");
		Objects.requireNonNull(title, "title");
		Objects.requireNonNull(detail, "detail");
		Objects.requireNonNull(instance, "instance");
		errors = List.copyOf(errors);
	}

	/** A problem that its status code says all about. */
	public static Problem of(int status, String detail, String instance) {
		return new Problem(status, "about:blank", Titles.of(status), detail, instance, List.of());
	}

	public static Problem of(Refusal refusal, String instance) {
		String type = "urn:planwright:problem:" + refusal.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
		return new Problem(refusal.kind().code(), type, refusal.kind().title(), refusal.getMessage(), instance, refusal.faults());
	}

	/** As JSON in UTF-8. */
	public byte[] json() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
		try (JsonGenerator json = JSON.createGenerator(bytes)) {
			json.writeStartObject();
			json.writeStringField("type", type);
			json.writeStringField("title", title);
			json.writeNumberField("status", status);
			json.writeStringField("detail", detail);
			json.writeStringField("instance", instance);
			if (!errors.isEmpty()) {
				json.writeArrayFieldStart("errors");
				for (Fault error : errors) {
					write(json, error);
				}
				json.writeEndArray();
			}
			json.writeEndObject();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	private static void write(JsonGenerator json, Fault error) throws IOException {
		json.writeStartObject();
		json.writeStringField("field", error.field());
		json.writeStringField("reason", error.reason());
		if (error.line() > 0) {
			json.writeNumberField("line", error.line());
		}
		json.writeEndObject();
	}
}
