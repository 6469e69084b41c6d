package org.planwright.itest.flow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Packs {@link FlowApplication} into a bundle. */
public final class FlowBundle {

	public static final String NAME = "org.planwright.itest.flow";

	private FlowBundle() {
	}

	/** Size of the download. */
	public static int size() {
		return FlowApplication.SIZE;
	}

	/** Writes the bundle in a version. */
	public static Path write(Path folder, String version) throws IOException {
		Manifest manifest = new Manifest();
		Attributes main = manifest.getMainAttributes();
		main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		main.putValue("Bundle-ManifestVersion", "2");
		main.putValue("Bundle-SymbolicName", NAME);
		main.putValue("Bundle-Version", version);
		main.putValue("Bundle-Activator", FlowApplication.class.getName());
		main.putValue("Import-Package", "org.osgi.framework,javax.ws.rs,javax.ws.rs.core,javax.ws.rs.container,javax.ws.rs.sse");
		Path jar = Files.createDirectories(folder).resolve("flow-" + version + ".jar");
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
			for (Class<?> type : new Class<?>[] {FlowApplication.class, FlowApplication.Flow.class}) {
				String name = type.getName().replace('.', '/') + ".class";
				out.putNextEntry(new JarEntry(name));
				try (InputStream in = FlowBundle.class.getClassLoader().getResourceAsStream(name)) {
					in.transferTo(out);
				}
			}
		}
		return jar;
	}
}
