package org.planwright.live.update.update;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Jars made for tests. */
final class Jars {

	private Jars() {
	}

	static Path bundle(Path file, String name, String version) throws IOException {
		return with(file, Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", name, "Bundle-Version", version));
	}

	static Path with(Path file, Map<String, String> headers) throws IOException {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		headers.forEach(manifest.getMainAttributes()::putValue);
		try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
			for (String name : new String[] {"a.txt", "OSGI-INF/b.xml"}) {
				jar.putNextEntry(new ZipEntry(name));
				jar.write(name.getBytes(StandardCharsets.UTF_8));
				jar.closeEntry();
			}
		}
		return file;
	}
}
