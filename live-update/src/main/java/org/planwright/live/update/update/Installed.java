package org.planwright.live.update.update;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings versions of bundles into the framework and takes them out again. */
final class Installed {

	private static final Logger LOG = LoggerFactory.getLogger(Installed.class);

	private final BundleContext context;
	private final Path deploy;

	/** @param deploy the folder whose jars are installed by themselves */
	Installed(BundleContext context, Path deploy) {
		this.context = context;
		this.deploy = deploy;
	}

	Bundle install(Kept kept, Shelf shelf) throws Refused, IOException {
		if (context.getBundle(kept.location()) != null) {
			throw new Refused("a bundle was installed from this very jar before: give the new one another version");
		}
		try (InputStream jar = Files.newInputStream(shelf.file(kept))) {
			return context.installBundle(kept.location(), jar);
		} catch (BundleException e) {
			throw new Refused("cannot be installed: " + e.getMessage(), e);
		}
	}

	/** Starts a new version, until the next start only: a crash must not leave two. */
	void start(Bundle newcomer) throws Refused {
		Set<String> exports = exports(newcomer);
		for (Bundle other : context.getBundles()) {
			if (!newcomer.getSymbolicName().equals(other.getSymbolicName())) {
				for (String taken : exports(other)) {
					if (exports.contains(taken)) {
						throw new Refused("it exports " + taken + ", which " + other.getSymbolicName() + " exports");
					}
				}
			}
		}
		try {
			newcomer.start(Bundle.START_TRANSIENT);
		} catch (BundleException e) {
			throw new Refused((e.getType() == BundleException.RESOLVE_ERROR ? "it does not resolve: " : "it does not start: ") + reason(e), e);
		}
	}

	private static String reason(BundleException e) {
		Throwable cause = e.getCause();
		String said = e.getMessage() == null ? e.toString() : e.getMessage();
		return (cause == null ? said : said + ": " + cause).replaceAll("\\s+", " ");
	}

	private static Set<String> exports(Bundle bundle) {
		BundleRevision revision = bundle.adapt(BundleRevision.class);
		return revision == null ? Set.of() : revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
				.map(export -> (String) export.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)).collect(Collectors.toSet());
	}

	Optional<Bundle> at(String location) {
		return Optional.ofNullable(context.getBundle(location));
	}

	/** Where the versions of a bundle that are there were installed from. */
	List<String> locations(String name) {
		return Stream.of(context.getBundles()).filter(bundle -> name.equals(bundle.getSymbolicName())).map(Bundle::getLocation).toList();
	}

	/** Takes what was installed from a location out for good, also out of the deploy folder. */
	void remove(String location) {
		try {
			if (location.startsWith("file:/")) {
				Path file = Path.of(URI.create(location));
				if (deploy.equals(file.getParent())) {
					Files.deleteIfExists(file);
				}
			}
			Bundle bundle = context.getBundle(location);
			if (bundle != null) {
				bundle.uninstall();
			}
		} catch (IllegalStateException e) {
			LOG.debug("{} was removed by somebody else", location, e);
		} catch (IOException | BundleException | IllegalArgumentException e) {
			LOG.warn("{} is not removed whole", location, e);
		}
	}
}
