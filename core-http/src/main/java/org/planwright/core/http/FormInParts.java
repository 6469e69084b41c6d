package org.planwright.core.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planwright.core.http.session.Sessions;

/** A form with a file in it. How it begins can be seen without reading the rest, which is for whoever takes the file. */
final class FormInParts extends HttpServletRequestWrapper {

	private static final String TYPE = "multipart/form-data";
	private static final Pattern BOUNDARY = Pattern.compile(";\\s*boundary=\"?([^\";\\s]{1,70})\"?", Pattern.CASE_INSENSITIVE);

	private byte[] beginning = new byte[0];
	private Body body;

	private FormInParts(HttpServletRequest request) {
		super(request);
	}

	/** The same request, if it is none. */
	static HttpServletRequest orOther(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.toLowerCase(Locale.ROOT).startsWith(TYPE) ? new FormInParts(request) : request;
	}

	/** Whether its first part is the token: browsers send the fields of a form in their order, and write a part in one way. */
	boolean beginsWith(String token) throws IOException {
		Matcher boundary = BOUNDARY.matcher(getContentType());
		if (!boundary.find()) {
			return false;
		}
		String line = "--" + boundary.group(1);
		byte[] expected = (line + "\r\nContent-Disposition: form-data; name=\"" + Sessions.FIELD + "\"\r\n\r\n" + token + "\r\n" + line)
				.getBytes(StandardCharsets.UTF_8);
		beginning = super.getInputStream().readNBytes(expected.length);
		return MessageDigest.isEqual(beginning, expected);
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		if (body == null) {
			body = new Body(beginning, super.getInputStream());
		}
		return body;
	}

	/** What was looked at already, and the rest. */
	private static final class Body extends ServletInputStream {

		private final byte[] beginning;
		private final ServletInputStream rest;
		private int at;

		Body(byte[] beginning, ServletInputStream rest) {
			this.beginning = beginning;
			this.rest = rest;
		}

		@Override
		public int read() throws IOException {
			return at < beginning.length ? beginning[at++] & 0xFF : rest.read();
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			if (at == beginning.length) {
				return rest.read(bytes, offset, length);
			}
			int count = Math.min(length, beginning.length - at);
			System.arraycopy(beginning, at, bytes, offset, count);
			at += count;
			return count;
		}

		@Override
		public int available() throws IOException {
			return at < beginning.length ? beginning.length - at : rest.available();
		}

		@Override
		public boolean isFinished() {
			return at == beginning.length && rest.isFinished();
		}

		@Override
		public boolean isReady() {
			return at < beginning.length || rest.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			rest.setReadListener(listener);
		}
	}
}
