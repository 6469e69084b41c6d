package org.planwright.core.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.ext.MessageBodyWriter;
import javax.ws.rs.ext.Providers;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.rest.json.JournalJson.EntryJson;

/**
 * The whole of a journal as one JSON document, in the form of a page of it, read page by page while it is written.
 *
 * @param shown how an entry is written
 * @param heldBack which entries go without what they told
 */
record JournalFile(Trail trail, Function<Entry, EntryJson> shown, Predicate<Entry> heldBack, Providers providers) implements StreamingOutput {

	private static final int PAGE = 1_000;

	/** What stands before the entries. */
	public record Beginning(String plan, Optional<LocalDate> asOf, Optional<LocalDate> knownAt) {
	}

	@Override
	public void write(OutputStream out) throws IOException {
		out.write(json(new Beginning(trail.plan(), trail.when().asOf(), trail.when().knownAt())).replaceFirst("}$", ",\"entries\":[").getBytes(StandardCharsets.UTF_8));
		String between = "";
		long leftOut = 0;
		for (Optional<Long> after = Optional.of(0L); after.isPresent();) {
			Trail.Page page = trail.page(after.get(), PAGE);
			for (Entry entry : page.entries()) {
				EntryJson json = heldBack.test(entry) ? shown.apply(entry).withoutPayload() : shown.apply(entry);
				out.write((between + json(json)).getBytes(StandardCharsets.UTF_8));
				between = ",";
			}
			leftOut += page.leftOut();
			after = page.last();
		}
		out.write(("],\"leftOut\":" + leftOut + "}").getBytes(StandardCharsets.UTF_8));
	}

	/** As every other answer is written. */
	private <T> String json(T value) throws IOException {
		@SuppressWarnings("unchecked")
		Class<T> type = (Class<T>) value.getClass();
		MessageBodyWriter<T> writer = providers.getMessageBodyWriter(type, type, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
		ByteArrayOutputStream json = new ByteArrayOutputStream();
		writer.writeTo(value, type, type, new Annotation[0], MediaType.APPLICATION_JSON_TYPE, new MultivaluedHashMap<>(), json);
		return json.toString(StandardCharsets.UTF_8);
	}
}
