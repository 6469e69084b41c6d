package org.planwright.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Asks and tells over HTTP, over one connection that stays open; anything but success ends the benchmark. The client of
 * {@code java.net.http} hands each request from thread to thread, on cores that are to be measured.
 */
final class Client {

	private final String base;
	private final String authorization;

	Client(String base, String account) {
		this.base = base;
		this.authorization = "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
	}

	String get(String path) throws IOException {
		return answer(connection(path));
	}

	String post(String path, String json) throws IOException {
		HttpURLConnection connection = connection(path);
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		connection.setDoOutput(true);
		connection.setRequestProperty("Content-Type", "application/json");
		connection.setFixedLengthStreamingMode(body.length);
		try (OutputStream out = connection.getOutputStream()) {
			out.write(body);
		}
		return answer(connection);
	}

	private HttpURLConnection connection(String path) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) new URL(base + path).openConnection();
		connection.setRequestProperty("Authorization", authorization);
		return connection;
	}

	private static String answer(HttpURLConnection connection) throws IOException {
		// For an error there is no stream, and this says which status it was.
		try (InputStream in = connection.getInputStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
