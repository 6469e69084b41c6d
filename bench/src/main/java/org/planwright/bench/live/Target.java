package org.planwright.bench.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.planwright.bench.live.Connection.Answer;

/**
 * The running distribution.
 *
 * @param data its data folder
 * @param fostering the jar of the fostering programme as it was built
 */
public record Target(int port, int sshPort, Path data, Path fostering, String account, String password) {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** A request's bytes; with a body, it is told with the account's name. */
	byte[] request(String method, String path, String body) {
		return request(method, path, "Content-Type: application/json\r\n", body);
	}

	/** A change of what has that version. */
	byte[] change(String path, String version, String body) {
		return request("PUT", path, "Content-Type: application/json\r\nIf-Match: \"" + version + "\"\r\n", body);
	}

	/** What a browser sends of a form that was filled in. */
	byte[] form(String path, String fields) {
		return request("POST", path, "Content-Type: application/x-www-form-urlencoded\r\n", fields);
	}

	private byte[] request(String method, String path, String headers, String body) {
		StringBuilder head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1:").append(port).append("\r\n");
		if (!body.isEmpty()) {
			head.append("Authorization: Basic ")
					.append(Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8)))
					.append("\r\n").append(headers).append("Content-Length: ").append(body.getBytes(StandardCharsets.UTF_8).length)
					.append("\r\n");
		}
		return head.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
	}

	byte[] get(String path) {
		return request("GET", path, "");
	}

	/** Asks once; anything but success is an exception. */
	JsonNode read(String path) throws IOException {
		return JSON.readTree(expect(get(path), path).body());
	}

	void tell(String method, String path, String body) throws IOException {
		expect(request(method, path, body), path);
	}

	private Answer expect(byte[] request, String path) throws IOException {
		try (Connection connection = new Connection(port)) {
			Answer answer = connection.ask(request);
			if (answer.status() >= 300) {
				throw new IOException(path + " answered " + answer.status() + ": " + answer.text());
			}
			return answer;
		}
	}
}
