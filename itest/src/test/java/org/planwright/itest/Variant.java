package org.planwright.itest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Another version of a shipped bundle: its manifest rewritten, classes of it put in the place of its own. */
final class Variant {

	private final Path original;
	private final Path folder;
	private final Manifest manifest;
	private final Map<String, byte[]> classes = new TreeMap<>();

	private Variant(Path original, Path folder, Manifest manifest) {
		this.original = original;
		this.folder = folder;
		this.manifest = manifest;
	}

	/** @param folder where it is made */
	static Variant of(String bundle, Path folder, String version) {
		Path original = Installation.jar(bundle);
		try (JarFile jar = new JarFile(original.toFile())) {
			return new Variant(original, folder, jar.getManifest()).header("Bundle-Version", version);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	Variant header(String name, String value) {
		manifest.getMainAttributes().putValue(name, value);
		return this;
	}

	Variant headerToo(String name, String more) {
		String before = manifest.getMainAttributes().getValue(name);
		return header(name, before == null ? more : before + "," + more);
	}

	/** Compiles a class against the bundle and the core. */
	Variant with(String name, String source) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try {
			Path out = Files.createTempDirectory(folder, "classes");
			List<String> options = List.of("-d", out.toString(), "-proc:none", "--release", "17", "-cp", classpath());
			if (!compiler.getTask(null, null, null, options, null, List.of(new Source(name, source))).call()) {
				throw new IllegalStateException(name + " does not compile");
			}
			try (Stream<Path> files = Files.walk(out)) {
				for (Path file : files.filter(Files::isRegularFile).toList()) {
					classes.put(out.relativize(file).toString(), Files.readAllBytes(file));
				}
			}
			return this;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private String classpath() throws IOException {
		Path system = original.getParent().getParent().getParent().getParent().getParent();
		try (Stream<Path> jars = Files.walk(system)) {
			return Stream.concat(Stream.of(original), jars.filter(jar -> jar.toString().endsWith(".jar")
					&& (jar.toString().contains("core.model") || jar.toString().contains("jax.rs-api") || jar.toString().contains("felix.framework"))))
					.map(Path::toString).collect(Collectors.joining(":"));
		}
	}

	Path jar() {
		try (JarFile jar = new JarFile(original.toFile())) {
			Path file = Files.createTempFile(folder, "variant", ".jar");
			try (OutputStream out = Files.newOutputStream(file); JarOutputStream made = new JarOutputStream(out, manifest)) {
				for (JarEntry entry : jar.stream().filter(each -> !each.isDirectory() && !each.getName().equals(JarFile.MANIFEST_NAME)).toList()) {
					if (!classes.containsKey(entry.getName())) {
						try (InputStream content = jar.getInputStream(entry)) {
							add(made, entry.getName(), content.readAllBytes());
						}
					}
				}
				for (Map.Entry<String, byte[]> own : classes.entrySet()) {
					add(made, own.getKey(), own.getValue());
				}
			}
			return file;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
		jar.putNextEntry(new JarEntry(name));
		jar.write(content);
		jar.closeEntry();
	}

	private static final class Source extends SimpleJavaFileObject {

		private final String text;

		Source(String name, String text) {
			super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
			this.text = text;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreErrors) {
			return text;
		}
	}
}
