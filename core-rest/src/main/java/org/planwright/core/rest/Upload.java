package org.planwright.core.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.MediaType;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadBase.FileUploadIOException;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.MultipartStream.MalformedStreamException;
import org.apache.commons.fileupload.UploadContext;
import org.planwright.core.exchange.PlanExchange;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;

/**
 * A file that is sent: as the body itself, or as the part {@code file} of a form, whose other parts are fields.
 *
 * @param name of the file, where the form tells it
 * @param fields what the form says besides; empty when there is none
 */
record Upload(byte[] file, Optional<String> name, Map<String, List<String>> fields) {

	private static final String FILE = "file";
	private static final int MOST_PARTS = 100;
	private static final int LONGEST_FIELD = 10_000;

	/** Takes a file while it comes. */
	@FunctionalInterface
	interface Sink<T> {
		T take(InputStream file) throws IOException;
	}

	/** A file that was taken, and what was said besides. */
	record Taken<T>(T file, Optional<String> name, Map<String, List<String>> fields) {
	}

	/** @throws Refusal when it is a form that cannot be read, or has parts that are not known */
	static Upload of(MediaType type, InputStream body, Set<String> known) throws IOException {
		// One more than is allowed tells a file that is too large from one that fits.
		Taken<byte[]> taken = read(type, body, known, file -> file.readNBytes(PlanExchange.LARGEST_DOCUMENT + 1));
		return new Upload(taken.file(), taken.name(), taken.fields());
	}

	/** The same for a file that is not held in memory; the front door has limited its size. */
	static <T> Taken<T> read(MediaType type, InputStream body, Set<String> known, Sink<T> sink) throws IOException {
		if (type == null || !type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE) || type.isWildcardType()) {
			return new Taken<>(sink.take(body), Optional.empty(), Map.of());
		}
		try {
			return form(new FileUpload().getItemIterator(new Form(type.toString(), body)), known, sink);
		} catch (FileUploadException | FileUploadIOException | MalformedStreamException | InvalidFileNameException e) {
			throw new Refusal(Refusal.Kind.UNREADABLE, "the form cannot be read: it is cut off, or its parts are not told apart");
		}
	}

	private static <T> Taken<T> form(FileItemIterator parts, Set<String> known, Sink<T> sink) throws IOException, FileUploadException {
		Optional<T> file = Optional.empty();
		Optional<String> fileName = Optional.empty();
		Map<String, List<String>> fields = new LinkedHashMap<>();
		List<Fault> faults = new ArrayList<>();
		for (int count = 0; parts.hasNext(); count++) {
			FileItemStream part = parts.next();
			String name = part.getFieldName() == null ? "" : part.getFieldName();
			if (count == MOST_PARTS) {
				throw new Refusal(Refusal.Kind.TOO_LARGE, "the form has more than " + MOST_PARTS + " parts");
			} else if (name.equals(FILE) && file.isEmpty()) {
				fileName = Optional.ofNullable(part.getName()).filter(given -> !given.isBlank());
				file = Optional.of(sink.take(part.openStream()));
			} else if (known.contains(name) && part.isFormField()) {
				fields.computeIfAbsent(name, none -> new ArrayList<>()).add(text(part, faults));
			} else {
				faults.add(new Fault(name, name.equals(FILE) ? "is there twice" : "is not a known part; known here: file, " + String.join(", ", known)));
			}
		}
		if (file.isEmpty()) {
			faults.add(new Fault(FILE, "is missing"));
		}
		if (!faults.isEmpty()) {
			throw Refusal.wrong(faults);
		}
		return new Taken<>(file.orElseThrow(), fileName, fields);
	}

	private static String text(FileItemStream part, List<Fault> faults) throws IOException {
		byte[] text = part.openStream().readNBytes(LONGEST_FIELD + 1);
		if (text.length > LONGEST_FIELD) {
			faults.add(new Fault(part.getFieldName(), "is longer than " + LONGEST_FIELD + " bytes"));
		}
		return new String(text, StandardCharsets.UTF_8);
	}

	/** What the library asks of a request. */
	private record Form(String type, InputStream body) implements UploadContext {

		@Override
		public String getCharacterEncoding() {
			return StandardCharsets.UTF_8.name();
		}

		@Override
		public String getContentType() {
			return type;
		}

		/** The front door has counted. */
		@Override
		public int getContentLength() {
			return -1;
		}

		@Override
		public long contentLength() {
			return -1;
		}

		@Override
		public InputStream getInputStream() {
			return body;
		}
	}
}
