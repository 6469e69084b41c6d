package org.planwright.bench.live;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that is used again and again, for one request at a time. An answer that is not whole is an exception. */
final class Connection implements Closeable {

	private static final int PATIENCE_MILLIS = 30_000;
	private static final int LONGEST_LINE = 16_384;

	private final int port;
	private Socket socket;
	private BufferedInputStream in;

	Connection(int port) {
		this.port = port;
	}

	/** What came back. */
	record Answer(int status, byte[] body) {

		String text() {
			return new String(body, StandardCharsets.UTF_8);
		}
	}

	Answer ask(byte[] request) throws IOException {
		try {
			if (socket == null) {
				connect();
			}
			socket.getOutputStream().write(request);
			return read();
		} catch (IOException e) {
			close();
			throw e;
		}
	}

	private void connect() throws IOException {
		socket = new Socket(InetAddress.getLoopbackAddress(), port);
		socket.setTcpNoDelay(true);
		socket.setSoTimeout(PATIENCE_MILLIS);
		in = new BufferedInputStream(socket.getInputStream(), 65_536);
	}

	private Answer read() throws IOException {
		String first = line();
		if (!first.startsWith("HTTP/1.1 ")) {
			throw new IOException("no answer: " + first);
		}
		int status = Integer.parseInt(first.substring(9, 12));
		long length = -1;
		boolean chunked = false;
		boolean last = false;
		for (String header = line(); !header.isEmpty(); header = line()) {
			int colon = header.indexOf(':');
			String name = header.substring(0, colon).toLowerCase(Locale.ROOT);
			String value = header.substring(colon + 1).trim().toLowerCase(Locale.ROOT);
			switch (name) {
				case "content-length" -> length = Long.parseLong(value);
				case "transfer-encoding" -> chunked = value.equals("chunked");
				case "connection" -> last = value.equals("close");
				default -> {
				}
			}
		}
		byte[] body = chunked ? chunks() : length >= 0 ? bytes((int) length) : whatIsLeft(last);
		if (last) {
			close();
		}
		return new Answer(status, body);
	}

	private byte[] whatIsLeft(boolean last) throws IOException {
		if (!last) {
			throw new IOException("an answer without an end");
		}
		return in.readAllBytes();
	}

	private byte[] chunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int size = size(); size > 0; size = size()) {
			body.write(bytes(size));
			line();
		}
		line();
		return body.toByteArray();
	}

	private int size() throws IOException {
		String size = line();
		int extension = size.indexOf(';');
		return Integer.parseInt(extension < 0 ? size : size.substring(0, extension), 16);
	}

	private byte[] bytes(int length) throws IOException {
		byte[] bytes = in.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException("an answer of " + length + " bytes ended after " + bytes.length);
		}
		return bytes;
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int b = in.read(); b != '\n'; b = in.read()) {
			if (b < 0 || line.length() > LONGEST_LINE) {
				throw new EOFException("the connection ended in the middle of an answer");
			}
			line.append((char) b);
		}
		if (line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
			line.setLength(line.length() - 1);
		}
		return line.toString();
	}

	@Override
	public void close() {
		try {
			if (socket != null) {
				socket.close();
			}
		} catch (IOException e) {
			// It is gone either way.
		}
		socket = null;
	}
}
