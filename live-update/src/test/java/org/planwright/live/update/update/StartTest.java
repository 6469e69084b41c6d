package org.planwright.live.update.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.planwright.live.update.update.Ledger.Entry;

@DisplayName("A start after an update that was cut short")
class StartTest {

	@TempDir
	Path folder;
	private final Set<String> installed = new TreeSet<>();
	private final Set<String> started = new TreeSet<>();
	private final BundleContext context = proxy(BundleContext.class, "");
	private Home home;
	private Kept old;
	private Kept fresh;
	private Ledger before;
	private Ledger after;

	private <T> T proxy(Class<T> type, String location) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
			case "getBundles" -> installed.stream().map(each -> proxy(Bundle.class, each)).toArray(Bundle[]::new);
			case "getBundle" -> installed.contains(arguments[0]) ? proxy(Bundle.class, (String) arguments[0]) : null;
			case "installBundle" -> {
				installed.add((String) arguments[0]);
				yield proxy(Bundle.class, (String) arguments[0]);
			}
			case "start" -> {
				started.add(location);
				yield null;
			}
			case "uninstall" -> {
				installed.remove(location);
				yield null;
			}
			case "getSymbolicName" -> "org.example";
			case "getLocation" -> location;
			default -> throw new UnsupportedOperationException(method.getName());
		}));
	}

	@BeforeEach
	void an_update_from_what_the_feature_names() throws Exception {
		home = new Home(folder.resolve("live"));
		old = kept("1.0.0").at("mvn:org.example/x/1.0.0");
		fresh = kept("1.1.0");
		before = Ledger.EMPTY.outgoing(Optional.of(fresh.location()));
		after = Ledger.EMPTY.with(new Entry(true, old, old, Optional.empty()).replaced(old, fresh)).outgoing(Optional.of(old.location()));
		installed.add(old.location());
		installed.add(fresh.location());
	}

	private Kept kept(String version) throws Exception {
		try (InputStream jar = Files.newInputStream(Jars.bundle(folder.resolve(version), "org.example", version))) {
			return home.shelf().keep(home.shelf().receive(jar, 1_000_000));
		}
	}

	/** @return whether the features have to be told */
	private boolean start() throws IOException {
		return new Start(home, new Installed(context, folder.resolve("deploy"))).repair(true);
	}

	@Test
	void has_the_old_version_when_the_new_one_did_not_count_yet() throws Exception {
		home.save(before);
		assertThat(start()).isTrue();
		assertThat(installed).containsExactly(old.location());
		assertThat(home.ledger().entries()).isEmpty();
	}

	@Test
	void has_the_new_version_and_starts_it_when_it_counts() throws Exception {
		home.save(after);
		assertThat(start()).isTrue();
		assertThat(installed).containsExactly(fresh.location());
		assertThat(started).containsExactly(fresh.location());
		assertThat(home.ledger().entries()).isEqualTo(after.entries());
	}

	@Test
	void has_the_new_version_also_when_the_container_has_forgotten_it() throws Exception {
		home.save(after);
		installed.remove(fresh.location());
		start();
		assertThat(installed).containsExactly(fresh.location());
		assertThat(started).containsExactly(fresh.location());
	}

	@Test
	void starts_the_version_that_was_gone_back_to_and_knows_nothing_any_more_of_the_one_that_goes() throws Exception {
		Kept later = kept("1.2.0");
		installed.remove(old.location());
		installed.add(later.location());
		home.save(after.outgoing(Optional.of(later.location())));
		assertThat(start()).isTrue();
		assertThat(installed).containsExactly(fresh.location());
		assertThat(started).containsExactly(fresh.location());
	}

	@Test
	void has_what_was_installed_by_hand_since_and_not_what_was_updated_before() throws Exception {
		String byHand = "file:/deploy/x.jar";
		String newcomer = kept("1.2.0").location();
		installed.clear();
		installed.add(byHand);
		installed.add(newcomer);
		home.save(after.outgoing(Optional.of(newcomer)));
		assertThat(start()).isTrue();
		assertThat(installed).containsExactly(byHand);
		assertThat(started).isEmpty();
	}

	@Test
	void is_done_again_when_it_is_cut_short_before_the_features_were_told() throws Exception {
		home.save(after);
		assertThat(start()).isTrue();
		assertThat(start()).as("the features were not told").isTrue();
		assertThat(installed).containsExactly(fresh.location());

		new Start(home, new Installed(context, folder.resolve("deploy"))).settled();
		assertThat(start()).isFalse();
		assertThat(home.ledger()).isEqualTo(after.outgoing(Optional.empty()));
	}

	@Test
	void changes_nothing_where_nothing_was_cut_short() throws Exception {
		home.save(after.outgoing(Optional.empty()));
		installed.remove(old.location());
		assertThat(start()).isFalse();
		assertThat(installed).containsExactly(fresh.location());
		assertThat(started).isEmpty();
	}
}
