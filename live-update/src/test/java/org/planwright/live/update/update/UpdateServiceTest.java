package org.planwright.live.update.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.karaf.features.FeaturesService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.planwright.live.update.update.Update.Kind;

@DisplayName("What an update that was cut short left is settled before the next")
@Timeout(60)
class UpdateServiceTest {

	private static final Ask BACK = new Ask(Kind.ROLLBACK, "org.example", false, Optional.empty(), "ann");

	@TempDir
	Path folder;
	private final AtomicInteger failures = new AtomicInteger();
	private final AtomicInteger told = new AtomicInteger();
	private Home home;
	private UpdateService service;

	@BeforeEach
	void something_is_on_its_way_out() throws IOException {
		home = new Home(folder.resolve("live"));
		home.save(Ledger.EMPTY.outgoing(Optional.of("mvn:org.example/x/1.0.0")));
		BundleContext context = proxy(BundleContext.class);
		Provisioning provisioning = new Provisioning();
		provisioning.bindFeatures(proxy(FeaturesService.class));
		service = new UpdateService(context, null, new Prover(context, null, null, null), provisioning, new Switch(null, null), null);
	}

	@AfterEach
	void close() {
		service.close();
	}

	private <T> T proxy(Class<T> type) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
			case "getProperty" -> arguments[0].equals("karaf.base") ? folder.toString() : null;
			case "getDataFile" -> folder.resolve((String) arguments[0]).toFile();
			case "getBundles" -> new Bundle[0];
			case "getBundle" -> null;
			case "refreshFeatures" -> {
				told.incrementAndGet();
				if (failures.getAndDecrement() > 0) {
					throw new RejectedExecutionException("terminated");
				}
				yield null;
			}
			default -> throw new UnsupportedOperationException(method.getName());
		}));
	}

	private void until(BooleanSupplier holds) throws InterruptedException {
		while (!holds.getAsBoolean()) {
			Thread.sleep(5);
		}
	}

	@Test
	void nothing_is_updated_before_the_container_has_started() {
		assertThatThrownBy(() -> service.begin(BACK)).isInstanceOf(Refused.class).hasMessageContaining("still starting");
		assertThat(told).hasValue(0);
	}

	@Test
	void features_that_are_being_replaced_themselves_are_told_again() throws Exception {
		failures.set(1);
		service.bindBoot(null);
		until(() -> told.get() >= 2);
		until(() -> ledger().outgoing().isEmpty());
	}

	@Test
	void who_asks_meanwhile_is_told_why_not_and_need_not_wait_once_it_can_be_done() throws Exception {
		failures.set(Integer.MAX_VALUE);
		service.bindBoot(null);
		until(() -> told.get() >= 1);
		assertThatThrownBy(() -> service.begin(BACK)).isInstanceOf(Refused.class).hasMessageContaining("not settled").hasMessageContaining("terminated");
		assertThat(ledger().outgoing()).isPresent();

		failures.set(0);
		assertThat(service.begin(BACK).bundle()).isNotNull();
		assertThat(ledger().outgoing()).isEmpty();
	}

	private Ledger ledger() {
		try {
			return home.ledger();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
