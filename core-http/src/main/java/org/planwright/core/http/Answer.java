package org.planwright.core.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.planwright.core.http.problem.Problem;
import org.planwright.core.http.problem.TurnedAway;

/**
 * An answer held back until it is complete, so that it can be given an entity tag, kept, or replaced by a problem document.
 * One that grows too large for that, or is answered later, goes out as it comes.
 */
final class Answer extends HttpServletResponseWrapper {

	static final int LARGEST_HELD = 1024 * 1024;

	private final ByteArrayOutputStream held = new ByteArrayOutputStream(4096);
	private final AnswerBody body = new AnswerBody(this);
	private PrintWriter writer;
	private ServletOutputStream sink;
	private long announced = -1;
	private boolean ended;
	private Optional<TurnedAway> overruled = Optional.empty();
	private Optional<Problem> failure = Optional.empty();

	Answer(HttpServletResponse response) {
		super(response);
	}

	/** Takes the place of whatever is answered. */
	void overrule(TurnedAway why) {
		overruled = Optional.of(why);
	}

	Optional<TurnedAway> overruled() {
		return overruled;
	}

	/** Nobody answers: an exception came instead. */
	void fail(Problem problem) {
		failure = Optional.of(problem);
		super.setStatus(problem.status());
	}

	Optional<Problem> failure() {
		return failure;
	}

	/** Whether what is answered goes out as it comes. */
	boolean isPassingThrough() {
		return sink != null;
	}

	/** What was written so far. */
	byte[] content() {
		if (writer != null) {
			writer.flush();
		}
		return held.toByteArray();
	}

	/** Whether it is an error that does not say in our form what is wrong. */
	boolean isBareError(boolean ofApi) {
		return getStatus() >= 400 && (ended || content().length == 0 || !isInOwnWords(ofApi));
	}

	/** Pages word their errors themselves; below the API a page can only be the JAX-RS runtime's. */
	private boolean isInOwnWords(boolean ofApi) {
		String type = getContentType() == null ? "" : getContentType().toLowerCase(Locale.ROOT);
		return type.contains("json") || !ofApi && type.startsWith("text/html");
	}

	/** From here on nothing is held back. */
	void passThrough() {
		if (sink != null) {
			return;
		}
		try {
			if (announced >= 0) {
				super.setContentLengthLong(announced);
			}
			sink = super.getOutputStream();
			if (writer != null) {
				writer.flush();
			}
			held.writeTo(sink);
			held.reset();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	void write(byte[] bytes, int offset, int length) throws IOException {
		if (ended) {
			return;
		}
		if (sink == null && held.size() + length > LARGEST_HELD) {
			if (getStatus() >= 400 && !isInOwnWords(true)) {
				return;
			}
			passThrough();
		}
		if (sink != null) {
			sink.write(bytes, offset, length);
		} else {
			held.write(bytes, offset, length);
		}
	}

	@Override
	public ServletOutputStream getOutputStream() {
		return body;
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		if (writer == null) {
			writer = new PrintWriter(new OutputStreamWriter(body, charset()));
		}
		return writer;
	}

	/** UTF-8 unless whoever answers has chosen; a text names it, or the one who reads it has to guess. */
	private String charset() {
		String type = getContentType();
		if (type != null && type.contains("charset=")) {
			return getCharacterEncoding();
		}
		if (type != null && type.startsWith("text/")) {
			super.setCharacterEncoding("UTF-8");
		}
		return "UTF-8";
	}

	@Override
	public void flushBuffer() throws IOException {
		String type = getContentType();
		if (type != null && type.startsWith("text/event-stream")) {
			passThrough();
		}
		if (sink != null) {
			super.flushBuffer();
		}
	}

	@Override
	public void sendError(int status, String message) throws IOException {
		sendError(status);
	}

	@Override
	public void sendError(int status) throws IOException {
		if (sink != null) {
			super.sendError(status);
			return;
		}
		resetBuffer();
		super.setStatus(status);
		ended = true;
	}

	@Override
	public void sendRedirect(String location) throws IOException {
		resetBuffer();
		super.setStatus(SC_FOUND);
		super.setHeader("Location", location);
		ended = true;
	}

	@Override
	public boolean isCommitted() {
		return ended || sink != null && super.isCommitted();
	}

	@Override
	public void reset() {
		super.reset();
		Headers.apply((HttpServletResponse) getResponse());
		resetBuffer();
	}

	@Override
	public void resetBuffer() {
		if (sink != null) {
			super.resetBuffer();
		}
		held.reset();
		writer = null;
		announced = -1;
	}

	@Override
	public int getBufferSize() {
		return LARGEST_HELD;
	}

	@Override
	public void setBufferSize(int size) {
		// The size is ours.
	}

	@Override
	public void setContentLength(int length) {
		setContentLengthLong(length);
	}

	@Override
	public void setContentLengthLong(long length) {
		announced = length;
	}

	@Override
	public void setHeader(String name, String value) {
		if (!announces(name, value)) {
			super.setHeader(name, value);
		}
	}

	@Override
	public void addHeader(String name, String value) {
		if (!announces(name, value)) {
			super.addHeader(name, value);
		}
	}

	@Override
	public void setIntHeader(String name, int value) {
		setHeader(name, Integer.toString(value));
	}

	@Override
	public void addIntHeader(String name, int value) {
		addHeader(name, Integer.toString(value));
	}

	/** Whether a header is the length, which is ours to say. */
	private boolean announces(String name, String value) {
		if (!name.equalsIgnoreCase("Content-Length")) {
			return false;
		}
		announced = value == null ? -1 : Long.parseLong(value);
		return true;
	}
}
