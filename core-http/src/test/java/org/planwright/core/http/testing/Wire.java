package org.planwright.core.http.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A client that sends exactly what it is told, as no decent client would. */
public final class Wire {

	public record Reply(int status, Map<String, String> headers, String body) {
		public String header(String name) {
			return headers.get(name.toLowerCase(Locale.ROOT));
		}
	}

	private Wire() {
	}

	public static String basic(String account, String password) {
		return "Authorization: Basic " + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

	/** A header given without a name of its own replaces the usual one. */
	public static Reply ask(int port, String line, byte[] body, String... headers) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(20_000);
			StringBuilder head = new StringBuilder(line).append(" HTTP/1.1\r\nConnection: close\r\n");
			boolean host = false;
			boolean chunked = false;
			for (String header : headers) {
				head.append(header).append("\r\n");
				host |= header.startsWith("Host:");
				chunked |= header.startsWith("Transfer-Encoding:");
			}
			head.append(host ? "" : "Host: 127.0.0.1:" + port + "\r\n");
			head.append(body.length > 0 && !chunked ? "Content-Length: " + body.length + "\r\n" : "").append("\r\n");
			OutputStream out = socket.getOutputStream();
			out.write(head.toString().getBytes(StandardCharsets.UTF_8));
			if (chunked) {
				out.write((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
			}
			out.write(body);
			out.write(chunked ? "\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8) : new byte[0]);
			out.flush();
			return reply(socket.getInputStream().readAllBytes());
		}
	}

	private static Reply reply(byte[] bytes) {
		String all = new String(bytes, StandardCharsets.ISO_8859_1);
		int end = all.indexOf("\r\n\r\n");
		String[] head = all.substring(0, end).split("\r\n");
		Map<String, String> headers = new TreeMap<>();
		for (int i = 1; i < head.length; i++) {
			int colon = head[i].indexOf(':');
			headers.put(head[i].substring(0, colon).toLowerCase(Locale.ROOT), head[i].substring(colon + 1).trim());
		}
		byte[] body = java.util.Arrays.copyOfRange(bytes, end + 4, bytes.length);
		if ("chunked".equals(headers.get("transfer-encoding"))) {
			body = joined(body);
		}
		return new Reply(Integer.parseInt(head[0].split(" ")[1]), headers, new String(body, StandardCharsets.UTF_8));
	}

	private static byte[] joined(byte[] chunks) {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		String text = new String(chunks, StandardCharsets.ISO_8859_1);
		int at = 0;
		while (true) {
			int end = text.indexOf("\r\n", at);
			int length = Integer.parseInt(text.substring(at, end), 16);
			if (length == 0) {
				return whole.toByteArray();
			}
			whole.write(chunks, end + 2, length);
			at = end + 2 + length + 2;
		}
	}
}
