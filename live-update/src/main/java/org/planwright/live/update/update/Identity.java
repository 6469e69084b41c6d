package org.planwright.live.update.update;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** What a jar says it is. */
record Identity(String name, Version version) {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

	/** Reads a jar's manifest. */
	static Identity of(Path jar) throws Refused {
		try (JarFile file = new JarFile(jar.toFile(), false)) {
			Manifest manifest = file.getManifest();
			if (manifest == null) {
				throw new Refused("not a bundle: it has no manifest");
			}
			return of(manifest.getMainAttributes());
		} catch (IOException e) {
			throw new Refused("not a jar: " + e.getMessage(), e);
		}
	}

	static Identity of(Attributes manifest) throws Refused {
		String name = manifest.getValue(Constants.BUNDLE_SYMBOLICNAME);
		if (name == null || !"2".equals(manifest.getValue(Constants.BUNDLE_MANIFESTVERSION))) {
			throw new Refused("not a bundle: its manifest has no Bundle-SymbolicName, or no Bundle-ManifestVersion 2");
		}
		if (manifest.getValue(Constants.FRAGMENT_HOST) != null) {
			throw new Refused("a fragment, which serves nothing by itself");
		}
		String plain = name.replaceFirst(";.*", "").trim();
		if (!NAME.matcher(plain).matches() || plain.length() > 150) {
			throw new Refused("not a bundle: its symbolic name is none");
		}
		try {
			return new Identity(plain, Version.parseVersion(manifest.getValue(Constants.BUNDLE_VERSION)));
		} catch (IllegalArgumentException e) {
			throw new Refused("not a bundle: its version is none", e);
		}
	}
}
