package org.planwright.itest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends and fetches files over HTTP. */
final class Courier {

	private static final String BOUNDARY = "planwright-itest-boundary";
	private static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;

	private final HttpClient http = HttpClient.newHttpClient();
	private final Installation installation;

	Courier(Installation installation) {
		this.installation = installation;
	}

	/** What came back. */
	record Parcel(int status, String type, byte[] bytes) {

		String text() {
			return new String(bytes, StandardCharsets.UTF_8);
		}

		JsonNode json() throws IOException {
			return new ObjectMapper().readTree(bytes);
		}

		@Override
		public String toString() {
			return status + " " + type + (bytes.length < 4_000 ? " " + text() : " (" + bytes.length + " bytes)");
		}
	}

	Parcel fetch(String path, String accept) throws IOException {
		return send(request(path).header("Accept", accept).GET());
	}

	Parcel send(String path, String type, byte[] body) throws IOException {
		return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
	}

	/** @param fields each as {@code name=value} */
	Parcel form(String path, String file, byte[] content, String... fields) throws IOException {
		ByteArrayOutputStream form = new ByteArrayOutputStream();
		for (String field : fields) {
			int sign = field.indexOf('=');
			form.writeBytes(part("name=\"" + field.substring(0, sign) + "\""));
			form.writeBytes(field.substring(sign + 1).getBytes(StandardCharsets.UTF_8));
			form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
		}
		form.writeBytes(part("name=\"file\"; filename=\"" + file + "\""));
		form.writeBytes(content);
		form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return send(path, FORM, form.toByteArray());
	}

	private static byte[] part(String disposition) {
		return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + installation.port() + path)).timeout(Duration.ofSeconds(90))
				.header("Authorization", installation.admin().authorization().orElseThrow());
	}

	private Parcel send(HttpRequest.Builder request) throws IOException {
		try {
			HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			return new Parcel(answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
