package org.planwright.live.update.update;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Who has signed a jar")
class SignaturesTest {

	private static final String PASSWORD = "changeit";

	@TempDir
	static Path keys;
	@TempDir
	Path folder;
	private Path jar;

	/** Two that sign; and an authority, and one whom it vouches for. */
	@BeforeAll
	static void keys() throws Exception {
		for (String name : List.of("maker", "stranger", "authority")) {
			tool("keytool", "-genkeypair", "-alias", name, "-dname", "CN=" + name, "-keyalg", "EC", "-validity", "10", "-ext", "bc:c=ca:" + name.equals("authority"));
		}
		tool("keytool", "-genkeypair", "-alias", "vouched", "-dname", "CN=vouched", "-keyalg", "EC", "-validity", "10", "-signer", "authority");
		trust("maker");
		trust("authority");
	}

	private static void trust(String name) throws Exception {
		tool("keytool", "-exportcert", "-alias", name, "-file", keys.resolve(name + ".cer").toString());
		run("keytool", "-importcert", "-noprompt", "-alias", name, "-file", keys.resolve(name + ".cer").toString(), "-storetype", "PKCS12", "-keystore",
				keys.resolve(name + "-trusted.p12").toString(), "-storepass", PASSWORD);
	}

	private static void tool(String tool, String... words) throws Exception {
		run(Stream.concat(Stream.of(tool), Stream.concat(Stream.of(words), Stream.of("-keystore", keys.resolve("keys.p12").toString(), "-storepass", PASSWORD)))
				.toArray(String[]::new));
	}

	private static void run(String... words) throws Exception {
		List<String> command = Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", words[0]).toString()), Stream.of(words).skip(1)).toList();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes());
		if (process.waitFor() != 0) {
			throw new IllegalStateException(command + ": " + said);
		}
	}

	@BeforeEach
	void make() throws IOException {
		jar = Jars.bundle(folder.resolve("x.jar"), "org.example", "1.0.0");
	}

	private void sign(String name) throws Exception {
		run("jarsigner", "-keystore", keys.resolve("keys.p12").toString(), "-storepass", PASSWORD, jar.toString(), name);
	}

	private void check(String trusting, Instant now) throws Refused {
		Signatures.of(keys.resolve(trusting + "-trusted.p12"), PASSWORD).check(jar, now);
	}

	private void refuses(String trusting, String why) {
		assertThatThrownBy(() -> check(trusting, Instant.now())).isInstanceOf(Refused.class).hasMessageContaining(why);
	}

	@Test
	void one_who_is_trusted_is_good() throws Exception {
		sign("maker");
		assertThatCode(() -> check("maker", Instant.now())).doesNotThrowAnyException();
	}

	@Test
	void so_is_one_whom_a_trusted_authority_vouches_for_and_nobody_else() throws Exception {
		sign("vouched");
		assertThatCode(() -> check("authority", Instant.now())).doesNotThrowAnyException();
		refuses("maker", "not signed by a trusted key: it is signed by CN=vouched");
	}

	@Test
	void a_stranger_and_nobody_are_refused() throws Exception {
		refuses("maker", "not signed: nobody has signed");
		sign("stranger");
		refuses("maker", "not signed by a trusted key: it is signed by CN=stranger");
	}

	@Test
	void a_certificate_that_has_run_out_is_refused() throws Exception {
		sign("maker");
		assertThatThrownBy(() -> check("maker", Instant.now().plus(Duration.ofDays(11)))).isInstanceOf(Refused.class);
	}

	@Test
	void what_was_changed_added_or_taken_away_afterwards_is_refused() throws Exception {
		sign("maker");
		Path signed = Files.copy(jar, folder.resolve("signed.jar"));
		inside(files -> Files.writeString(files.getPath("/a.txt"), "changed"));
		refuses("maker", "not as it was signed");
		restore(signed);
		inside(files -> Files.writeString(files.getPath("/OSGI-INF/more.xml"), "added"));
		refuses("maker", "not signed: nobody has signed OSGI-INF/more.xml");
		restore(signed);
		inside(files -> Files.delete(files.getPath("/OSGI-INF/b.xml")));
		refuses("maker", "not as it was signed: OSGI-INF/b.xml is missing");
	}

	private void restore(Path signed) throws IOException {
		Files.copy(signed, jar, StandardCopyOption.REPLACE_EXISTING);
	}

	private interface Change {
		void make(FileSystem files) throws IOException;
	}

	private void inside(Change change) throws IOException {
		try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
			change.make(files);
		}
	}

	@Test
	void without_a_key_store_nothing_is_trusted() {
		assertThatThrownBy(() -> Signatures.of(folder.resolve("none.p12"), PASSWORD)).isInstanceOf(Refused.class).hasMessageContaining("cannot be read");
		assertThatThrownBy(() -> Signatures.of(keys.resolve("maker-trusted.p12"), "wrong")).isInstanceOf(Refused.class);
	}
}
