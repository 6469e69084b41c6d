package org.planwright.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Asks and tells over HTTP; anything but success ends the benchmark. */
final class Client {

	private final HttpClient http = HttpClient.newHttpClient();
	private final String base;
	private final String authorization;

	Client(String base, String account) {
		this.base = base;
		this.authorization = "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
	}

	String get(String path) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
	}

	String post(String path, String json) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString(json)));
	}

	private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<String> response = http.send(request.header("Authorization", authorization).build(), HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() >= 300) {
			throw new IOException(response.uri() + " answered " + response.statusCode() + ": " + response.body());
		}
		return response.body();
	}
}
