package org.planwright.core.http.whiteboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;

@DisplayName("No Application holds on to what another was made of")
@Timeout(120)
class CommonBusTest {

	private static final Map<String, Object> APPLICATION = Map.of("osgi.jaxrs.application.base", "/api/fostering");

	private final CommonBus common = new CommonBus();
	private final Bus bus = BusFactory.getDefaultBus(false);
	private final Bus another = new ExtensionManagerBus();

	CommonBusTest() {
		BusFactory.setThreadDefaultBus(another);
	}

	@AfterEach
	void close() {
		common.close();
		another.shutdown(false);
	}

	private Bus afterwards(int change, Map<String, Object> service) {
		ServiceReference<?> reference = (ServiceReference<?>) Proxy.newProxyInstance(CommonBusTest.class.getClassLoader(),
				new Class<?>[] {ServiceReference.class}, (proxy, method, arguments) -> service.get(arguments[0]));
		common.event(new ServiceEvent(change, reference), Map.of());
		return BusFactory.getThreadDefaultBus(false);
	}

	@ParameterizedTest
	@ValueSource(ints = {ServiceEvent.REGISTERED, ServiceEvent.MODIFIED, ServiceEvent.UNREGISTERING})
	void an_Application_is_built_on_nobody_s_bus(int change) {
		assertThat(afterwards(change, APPLICATION)).isSameAs(bus);
	}

	@Test
	void other_services_are_left_alone() {
		assertThat(afterwards(ServiceEvent.REGISTERED, Map.of("osgi.jaxrs.resource", "true"))).isSameAs(another);
	}

	@Test
	void a_thread_that_has_none_takes_it() throws InterruptedException {
		Bus[] taken = new Bus[1];
		Thread fresh = new Thread(() -> taken[0] = BusFactory.getThreadDefaultBus());
		fresh.start();
		fresh.join();
		assertThat(taken[0]).isSameAs(bus);
	}

	@Test
	void nobody_takes_it_once_it_is_closed() {
		afterwards(ServiceEvent.REGISTERED, APPLICATION);
		common.close();
		assertThat(BusFactory.getDefaultBus(false)).isNull();
		assertThat(BusFactory.getThreadDefaultBus(false)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = {"jaxrs-field-proxy-map", "jaxrs-setter-proxy-map", "jaxrs-constructor-proxy-map"})
	void what_is_kept_of_a_class_goes_with_it(String kept) throws Exception {
		WeakReference<ClassLoader> loader = keep(kept);
		for (long until = System.nanoTime() + Duration.ofMinutes(1).toNanos(); loader.get() != null && System.nanoTime() < until;) {
			System.gc();
			TimeUnit.MILLISECONDS.sleep(20);
		}
		assertThat(loader.get()).isNull();
	}

	/** As CXF does it, for a class of a loader of its own. */
	@SuppressWarnings("unchecked")
	private WeakReference<ClassLoader> keep(String kept) throws Exception {
		Map<Class<?>, Map<Field, Object>> map = (Map<Class<?>, Map<Field, Object>>) bus.getProperty(kept);
		Class<?> type = new Copying().loadClass(Asked.class.getName());
		assertThat(type).isNotSameAs(Asked.class);
		assertThat(map.get(type)).isNull();
		map.put(type, new HashMap<>(Map.of(type.getDeclaredField("who"), "proxy")));
		assertThat(map.get(type)).hasSize(1);
		assertThat(map).containsKey(type).doesNotContainKey(Asked.class);
		return new WeakReference<>(type.getClassLoader());
	}

	static final class Asked {
		String who;
	}

	private static final class Copying extends ClassLoader {

		Copying() {
			super(CommonBusTest.class.getClassLoader());
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			if (!name.equals(Asked.class.getName())) {
				return super.loadClass(name, resolve);
			}
			try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
				byte[] code = in.readAllBytes();
				return defineClass(name, code, 0, code.length);
			} catch (IOException e) {
				throw new ClassNotFoundException(name, e);
			}
		}
	}
}
