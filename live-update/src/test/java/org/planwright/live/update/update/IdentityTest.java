package org.planwright.live.update.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

@DisplayName("What a jar says it is")
class IdentityTest {

	@TempDir
	Path folder;

	@Test
	void name_and_version_are_read_without_directives() throws Exception {
		Path jar = Jars.bundle(folder.resolve("x.jar"), "org.example.one;singleton:=true", "1.2.3.rc1");
		assertThat(Identity.of(jar)).isEqualTo(new Identity("org.example.one", new Version(1, 2, 3, "rc1")));
	}

	@Test
	void what_is_no_jar_is_refused() throws Exception {
		Path text = Files.writeString(folder.resolve("x.jar"), "a text");
		assertThatThrownBy(() -> Identity.of(text)).isInstanceOf(Refused.class).hasMessageStartingWith("not a jar");
		Path empty = Files.createFile(folder.resolve("empty.jar"));
		assertThatThrownBy(() -> Identity.of(empty)).isInstanceOf(Refused.class).hasMessageStartingWith("not a jar");
	}

	@Test
	void a_jar_that_is_no_bundle_is_refused() throws Exception {
		refuses(Map.of(), "not a bundle");
		refuses(Map.of("Bundle-SymbolicName", "org.example"), "not a bundle");
		refuses(Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", "../../etc/passwd"), "its symbolic name is none");
		refuses(Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", "org.example", "Bundle-Version", "one"), "its version is none");
		refuses(Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", "org.example", "Fragment-Host", "org.host"), "a fragment");
	}

	private void refuses(Map<String, String> headers, String why) throws Exception {
		Path jar = Jars.with(folder.resolve("x.jar"), headers);
		assertThatThrownBy(() -> Identity.of(jar)).isInstanceOf(Refused.class).hasMessageContaining(why);
	}
}
