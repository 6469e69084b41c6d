package org.planwright.itest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.planwright.bench.live.Shell;

/** The built distribution, started by {@code ./run} on ports and a data folder of its own, and used from outside. */
final class Installation implements AutoCloseable {

	static final String ADMIN = "administrator";
	static final String ADMIN_PASSWORD = "a long pass phrase for tests";
	private static final Path ROOT = Path.of(System.getProperty("planwright.root", "..")).toAbsolutePath().normalize();
	private static final ObjectMapper JSON = new ObjectMapper();
	private static final String LOG = "karaf/log/planwright.log";

	private final Path data;
	private final int port = freePort();
	private final int sshPort = freePort();
	private final Shell shell = new Shell(sshPort, ADMIN, ADMIN_PASSWORD);
	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

	private Installation(Path data) {
		this.data = data;
	}

	/** Starts on a new data folder, and gives the administrator a password that lasts. */
	static Installation start() {
		try {
			Installation installation = new Installation(Files.createTempDirectory("planwright-itest"));
			String said = installation.launch();
			Matcher first = Pattern.compile("first password.*: (\\S+)").matcher(said);
			if (!first.find()) {
				throw new IllegalStateException("no first password in:\n" + said);
			}
			Answer changed = installation.as(ADMIN, first.group(1)).post("/api/account/password",
					"{\"current\": \"" + first.group(1) + "\", \"new\": \"" + ADMIN_PASSWORD + "\"}");
			if (changed.status() >= 300) {
				throw new IllegalStateException("the first password cannot be changed: " + changed);
			}
			return installation;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Starts on the folder as it is, and answers what {@code ./run} printed. */
	String launch() {
		Command.Result result = Command.run(Duration.ofMinutes(4), List.of(ROOT.resolve("run").toString(), "--no-build", "--background",
				"--port", "" + port, "--ssh-port", "" + sshPort, "--data", data.toString()));
		if (result.code() != 0) {
			throw new IllegalStateException("not started: " + result + tail(data.resolve(LOG)));
		}
		return result.out();
	}

	void stop() {
		Command.run(Duration.ofMinutes(2), List.of(ROOT.resolve("run").toString(), "--stop", "--data", data.toString()));
	}

	/** Ends the process as a power cut would. */
	void kill() {
		ProcessHandle process = process();
		process.destroyForcibly();
		process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
	}

	ProcessHandle process() {
		try (Stream<String> lines = Files.lines(data.resolve("karaf/run.state"))) {
			long pid = lines.filter(line -> line.startsWith("pid=")).map(line -> Long.parseLong(line.substring(4))).findFirst().orElseThrow();
			return ProcessHandle.of(pid).orElseThrow();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	Path data() {
		return data;
	}

	int port() {
		return port;
	}

	int sshPort() {
		return sshPort;
	}

	/** The bundle as built, for the deploy folder. */
	static Path jar(String bundle) {
		String version = System.getProperty("planwright.version", "0.1.0");
		return ROOT.resolve("distribution/target/assembly/system/org/planwright/" + bundle + "/" + version + "/" + bundle + "-" + version + ".jar");
	}

	/** Runs a command in the shell, over SSH, and answers what it printed. */
	Command.Result shell(String command) {
		try {
			Shell.Said said = shell.ask(command);
			return new Command.Result(said.code(), said.out());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The same with the client that is shipped, which takes a process of its own. */
	Command.Result client(String command) {
		return Command.run(Duration.ofMinutes(2), List.of(ROOT.resolve("distribution/target/assembly/bin/client").toString(), "-h",
				"127.0.0.1", "-a", "" + sshPort, "-u", ADMIN, "-p", ADMIN_PASSWORD, "-r", "3", command));
	}

	/** What stands at a place in the sources. */
	static Path source(String place) {
		return ROOT.resolve(place);
	}

	/** Makes an account and answers a client that uses it. */
	Client account(String id, String role) {
		Command.Result result = shell("account:add " + id + " " + role);
		Matcher password = Pattern.compile("(?m)password\\D*?[:\\s]\\s*(\\S+)\\s*$").matcher(result.out());
		if (result.code() != 0 || !password.find()) {
			throw new IllegalStateException("no account: " + result);
		}
		return as(id, password.group(1));
	}

	Client anonymous() {
		return new Client(Optional.empty());
	}

	Client admin() {
		return as(ADMIN, ADMIN_PASSWORD);
	}

	Client as(String id, String password) {
		return new Client(Optional.of("Basic "
				+ Base64.getEncoder().encodeToString((id + ":" + password).getBytes(StandardCharsets.UTF_8))));
	}

	/** Somebody who makes requests. */
	final class Client {

		private final Optional<String> authorization;

		private Client(Optional<String> authorization) {
			this.authorization = authorization;
		}

		Optional<String> authorization() {
			return authorization;
		}

		String password() {
			String pair = new String(Base64.getDecoder().decode(authorization.orElseThrow().substring("Basic ".length())), StandardCharsets.UTF_8);
			return pair.substring(pair.indexOf(':') + 1);
		}

		Answer get(String path, String... headers) {
			return send("GET", path, Optional.empty(), headers);
		}

		Answer post(String path, String json, String... headers) {
			return send("POST", path, Optional.of(json), headers);
		}

		Answer put(String path, String json, String... headers) {
			return send("PUT", path, Optional.of(json), headers);
		}

		Answer send(String method, String path, Optional<String> body, String... headers) {
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(60));
			authorization.ifPresent(value -> request.header("Authorization", value));
			List<String> given = new ArrayList<>(List.of(headers));
			if (body.isPresent() && !given.contains("Content-Type")) {
				given.addAll(List.of("Content-Type", "application/json"));
			}
			if (!given.isEmpty()) {
				request.headers(given.toArray(String[]::new));
			}
			request.method(method, body.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody));
			try {
				return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			} catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
		}
	}

	/** What came back. */
	record Answer(HttpResponse<String> response) {

		int status() {
			return response.statusCode();
		}

		String body() {
			return response.body();
		}

		String header(String name) {
			return response.headers().firstValue(name).orElse("");
		}

		JsonNode json() {
			try {
				return JSON.readTree(body());
			} catch (IOException e) {
				throw new IllegalStateException("no JSON: " + this, e);
			}
		}

		@Override
		public String toString() {
			return response.request().method() + " " + response.uri() + " -> " + status() + " "
					+ (body().length() > 2000 ? body().substring(0, 2000) + "..." : body());
		}
	}

	@Override
	public void close() {
		stop();
		closeShell();
		try (Stream<Path> files = Files.walk(data)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void closeShell() {
		try {
			shell.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	String log() {
		try {
			return Files.readString(data.resolve(LOG));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String tail(Path log) {
		try {
			List<String> lines = Files.readAllLines(log);
			return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
		} catch (IOException e) {
			return "\n(no log)";
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
