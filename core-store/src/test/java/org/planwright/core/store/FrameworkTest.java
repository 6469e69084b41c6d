package org.planwright.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.journal.People;

/** The bundle as it is shipped, in a framework with nothing but Declarative Services and Configuration Admin. */
class FrameworkTest {

	private static final long PATIENCE_MILLISECONDS = 30_000;

	@TempDir
	Path temporary;

	Path data;
	Framework framework;
	BundleContext context;

	@BeforeEach
	void start_the_framework() throws BundleException {
		data = temporary.resolve("data");
		framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(Map.of(
				Constants.FRAMEWORK_STORAGE, temporary.resolve("framework").toString(),
				Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, String.join(",", "org.planwright.core.model.journal;version=1.2.0",
						"org.planwright.core.model.input;version=1.0.0", "org.slf4j;version=1.7.36",
						"org.apache.karaf.shell.api.action;version=4.4.10", "org.apache.karaf.shell.api.action.lifecycle;version=4.4.10",
						"org.osgi.service.cm;version=1.6.1"),
				"planwright.data", data.toString()));
		framework.start();
		context = framework.getBundleContext();
		for (String jar : new String[] {"org.osgi.util.function", "org.osgi.util.promise", "org.osgi.service.component",
				"org.apache.felix.configadmin", "org.apache.felix.scr"}) {
			context.installBundle(onClassPath(jar)).start();
		}
	}

	@AfterEach
	void stop_the_framework() throws Exception {
		framework.stop();
		framework.waitForStop(PATIENCE_MILLISECONDS);
	}

	@Test
	void the_bundle_carries_its_database_and_offers_journal_and_people() throws Exception {
		store().start();

		await(Journal.class).append("plan", 0, Drafts.some(2));
		await(People.class).put(Map.of("a", "Anna"));

		assertThat(data).isDirectoryContaining(path -> path.endsWith("journal")).isDirectoryContaining(path -> path.endsWith("derby.log"));
	}

	@Test
	void it_can_be_replaced_while_the_framework_runs() throws Exception {
		Bundle bundle = store();
		bundle.start();
		await(Journal.class).append("plan", 0, Drafts.some(2));

		bundle.update();

		Journal journal = await(Journal.class);
		assertThat(journal.append("plan", 2, Drafts.some(1))).hasSize(1);
		assertThat(journal.verify("plan", Optional.empty()).faults()).isEmpty();
	}

	@Test
	void when_it_stops_nothing_of_it_keeps_running() throws Exception {
		Set<Thread> before = Thread.getAllStackTraces().keySet();
		Bundle bundle = store();
		bundle.start();
		await(Journal.class).append("plan", 0, Drafts.some(2));
		Set<Thread> own = Thread.getAllStackTraces().keySet().stream().filter(thread -> !before.contains(thread))
				.filter(thread -> thread.getName().matches("(derby|planwright).*")).collect(Collectors.toSet());
		assertThat(own).isNotEmpty();

		bundle.stop();

		assertThat(offered(Journal.class)).isEmpty();
		for (Thread thread : own) {
			thread.join(PATIENCE_MILLISECONDS);
			assertThat(thread.isAlive()).as(thread.getName()).isFalse();
		}
		assertThat(System.getProperty("derby.system.home")).isNull();
	}

	@Test
	void a_folder_in_use_leaves_the_framework_without_a_journal() throws Exception {
		try (Folder held = Folder.hold(data)) {
			Bundle bundle = store();
			bundle.start();

			assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
			assertThat(offered(Journal.class)).isEmpty();
			assertThat(held.resolve("journal")).doesNotExist();
		}
	}

	@Test
	void configuration_can_put_the_data_elsewhere() throws Exception {
		Path elsewhere = temporary.resolve("elsewhere");
		ServiceReference<ConfigurationAdmin> reference = context.getServiceReference(ConfigurationAdmin.class);
		context.getService(reference).getConfiguration("org.planwright.store", "?").update(new Hashtable<>(Map.of("data", elsewhere.toString())));

		store().start();
		await(Journal.class).append("plan", 0, Drafts.some(1));

		assertThat(elsewhere.resolve("journal")).isDirectory();
		assertThat(data).doesNotExist();
	}

	private Bundle store() throws BundleException {
		return context.installBundle("reference:" + Path.of("target", "classes").toAbsolutePath().toUri());
	}

	private Optional<ServiceReference<?>> offered(Class<?> service) {
		return Optional.ofNullable(context.getServiceReference(service));
	}

	private <T> T await(Class<T> service) throws InterruptedException {
		ServiceTracker<T, T> tracker = new ServiceTracker<>(context, service, null);
		tracker.open();
		try {
			return Optional.ofNullable(tracker.waitForService(PATIENCE_MILLISECONDS)).orElseThrow();
		} finally {
			tracker.close();
		}
	}

	private static String onClassPath(String artifact) {
		return Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"))).map(Path::of)
				.filter(path -> path.getFileName().toString().matches(artifact.replace(".", "\\.") + "-[0-9].*\\.jar") && Files.exists(path))
				.findFirst().orElseThrow(() -> new AssertionError(artifact + " is not on the class path")).toUri().toString();
	}
}
