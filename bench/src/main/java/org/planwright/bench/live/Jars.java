package org.planwright.bench.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.planwright.bench.live.trial.TrialApplication;

/** Makes new versions of bundles: the same code with another number in the manifest. */
final class Jars {

	private static final List<String> CLASSES = List.of("TrialApplication", "TrialResource", "TrialProgramme");

	private final Path folder;
	private final Path fostering;

	Jars(Path folder, Path fostering) {
		this.folder = folder;
		this.fostering = fostering;
	}

	Path make(Subject subject, String version) throws IOException {
		Path jar = folder.resolve(subject.symbolicName() + "-" + version + ".jar");
		if (!Files.exists(jar)) {
			switch (subject) {
				case FOSTERING -> renumber(version, jar);
				case TRIAL -> trial(version, jar);
			}
		}
		return jar;
	}

	private void renumber(String version, Path jar) throws IOException {
		try (JarFile old = new JarFile(fostering.toFile()); JarOutputStream out = open(jar, old.getManifest(), version)) {
			for (JarEntry entry : (Iterable<JarEntry>) old.stream()::iterator) {
				if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
					out.putNextEntry(new JarEntry(entry.getName()));
					old.getInputStream(entry).transferTo(out);
				}
			}
		}
	}

	private static void trial(String version, Path jar) throws IOException {
		try (InputStream manifest = TrialApplication.class.getResourceAsStream("MANIFEST.MF");
				JarOutputStream out = open(jar, new Manifest(manifest), version)) {
			for (String name : CLASSES) {
				add(out, TrialApplication.class.getPackageName().replace('.', '/') + "/" + name + ".class", name + ".class");
			}
			add(out, "OSGI-INF/application.xml", "application.xml");
			add(out, "OSGI-INF/programme.xml", "programme.xml");
		}
	}

	private static void add(JarOutputStream out, String name, String resource) throws IOException {
		out.putNextEntry(new JarEntry(name));
		try (InputStream in = TrialApplication.class.getResourceAsStream(resource)) {
			in.transferTo(out);
		}
	}

	private static JarOutputStream open(Path jar, Manifest manifest, String version) throws IOException {
		Manifest numbered = new Manifest(manifest);
		numbered.getMainAttributes().put(new Attributes.Name("Bundle-Version"), version);
		OutputStream file = Files.newOutputStream(jar);
		return new JarOutputStream(file, numbered);
	}

	/** A feature repository with one feature of one bundle. */
	Path feature(Subject subject, String version) throws IOException {
		Path file = folder.resolve(subject.feature() + "-" + version + ".xml");
		return Files.writeString(file, """
				<?xml version="1.0" encoding="UTF-8"?>
				<features name="%1$s-%2$s" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
				  <feature name="%1$s" version="%2$s">
				    <bundle>%3$s</bundle>
				  </feature>
				</features>
				""".formatted(subject.feature(), version, make(subject, version).toUri()));
	}
}
