package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.bench.live.Shell;
import org.planwright.itest.flow.FlowBundle;

/** Live update in a Karaf that holds nothing else of ours: the whiteboards it needs, and somebody's bundle. */
class AloneIT {

	private static final Path HOME = Path.of(System.getProperty("planwright.root", "..")).toAbsolutePath().normalize()
			.resolve("distribution/target/assembly");
	private static final Duration PATIENCE = Duration.ofMinutes(3);

	@TempDir
	static Path folder;
	private static final HttpClient HTTP = HttpClient.newHttpClient();
	private static int port;
	private static Process karaf;
	private static Shell shell;

	private interface Condition {
		boolean holds() throws IOException;
	}

	@BeforeAll
	static void start() throws IOException {
		Path etc = folder.resolve("etc");
		try (Stream<Path> files = Files.list(HOME.resolve("etc"))) {
			Files.createDirectories(etc);
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.copy(file, etc.resolve(file.getFileName()));
			}
		}
		edit(etc.resolve("org.apache.karaf.features.cfg"), "config\\), \\\\\n[^#]*", "config), live-update\n\n");
		edit(etc.resolve("org.apache.karaf.shell.cfg"), "(?m)^sshRealm.*$", "sshRealm = karaf");
		Files.writeString(etc.resolve("users.properties"), "karaf = karaf,admin,administrator,manager,viewer,systembundles,ssh\n");
		Files.createDirectories(folder.resolve("karaf/log"));
		Files.createDirectories(folder.resolve("karaf/tmp"));
		port = freePort();
		int sshPort = freePort();
		ProcessBuilder command = new ProcessBuilder(HOME.resolve("bin/karaf").toString(), "daemon").redirectErrorStream(true)
				.redirectOutput(folder.resolve("console.log").toFile());
		command.environment().putAll(Map.of("KARAF_BASE", folder.toString(), "KARAF_DATA", folder.resolve("karaf").toString(), "KARAF_ETC", etc.toString(),
				"KARAF_LOG", folder.resolve("karaf/log").toString(), "JAVA_OPTS", "-Xmx512m -Djdk.util.zip.disableZip64ExtraFieldValidation=true",
				"KARAF_SYSTEM_OPTS", "-Dorg.osgi.service.http.port=" + port + " -Dplanwright.ssh.port=" + sshPort + " -Dkaraf.instances=karaf/instances"));
		karaf = command.start();
		shell = new Shell(sshPort, "karaf", "karaf");
		await("the shell answers", () -> shell.ask("live:list").out().contains("swaps"));
	}

	@AfterAll
	static void stop() throws IOException {
		shell.close();
		karaf.destroy();
		karaf.onExit().orTimeout(60, TimeUnit.SECONDS).join();
	}

	private static void edit(Path file, String what, String to) throws IOException {
		String before = Files.readString(file);
		String after = before.replaceFirst(what, to);
		assertThat(after).isNotEqualTo(before);
		Files.writeString(file, after);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static void await(String what, Condition condition) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!holds(condition)) {
			assertThat(System.nanoTime()).as(what).isLessThan(deadline);
			LockSupport.parkNanos(200_000_000);
		}
	}

	private static boolean holds(Condition condition) {
		try {
			return condition.holds();
		} catch (IOException | RuntimeException notYet) {
			return false;
		}
	}

	private static String shell(String command) throws IOException {
		Shell.Said said = shell.ask(command);
		assertThat(said.code()).as(command + ": " + said.out()).isZero();
		return said.out();
	}

	private static HttpResponse<String> get(String path) throws IOException {
		try {
			return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String version() throws IOException {
		HttpResponse<String> answer = get("/api/flow/version");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer.body();
	}

	private static Path jar(String version) throws IOException {
		return FlowBundle.write(folder, version);
	}

	@Test
	void the_gate_and_the_commands_work_with_nothing_else_of_ours() throws Exception {
		assertThat(shell("bundle:list -s -t 0 --no-format")).contains("org.planwright.live.update").doesNotContain("org.planwright.core", "org.planwright.plugin");
		shell("bundle:install -s file:" + jar("1.0.1"));
		await("it serves", () -> get("/api/flow/version").statusCode() == 200);

		CompletableFuture<String> update = CompletableFuture.supplyAsync(() -> {
			try {
				return shell("bundle:update " + FlowBundle.NAME + " file:" + jar("1.0.2"));
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		});
		while (!update.isDone()) {
			assertThat(version()).isIn("1.0.1", "1.0.2");
		}
		update.get();
		assertThat(version()).isEqualTo("1.0.2");

		assertThat(shell("live:check " + jar("1.0.3"))).contains("stood the proof");
		assertThat(version()).isEqualTo("1.0.2");
		shell("live:update --watch 0 " + jar("1.0.3"));
		assertThat(version()).isEqualTo("1.0.3");
		assertThat(shell("live:list")).contains(FlowBundle.NAME, "1.0.3", "/api/flow", "open").doesNotContainPattern("(?m)^0 swaps");
		shell("live:rollback " + FlowBundle.NAME);
		assertThat(version()).isEqualTo("1.0.2");
		assertThat(shell("live:history")).contains("update", "rollback", "1.0.3");
		assertThat(get("/live").statusCode()).as("nobody says who is asking").isEqualTo(401);
	}
}
