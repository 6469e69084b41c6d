package org.planwright.live.update.gate;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.runtime.dto.ApplicationDTO;
import org.osgi.service.jaxrs.runtime.dto.RuntimeDTO;

/** Bundles and services that are there as long as a test says, and a whiteboard that lists what it is told to. */
final class Neighbourhood {

	final List<Object> listeners = new CopyOnWriteArrayList<>();
	final House framework = new House(0, "system");
	final AtomicInteger sought = new AtomicInteger();
	private final List<House> bundles = new CopyOnWriteArrayList<>();
	private final Map<Long, ServiceReference<?>> services = new ConcurrentHashMap<>();
	private final List<ApplicationDTO> listed = new CopyOnWriteArrayList<>();
	private volatile long changes;
	private volatile boolean failing;
	final BundleContext context = proxy(BundleContext.class, (method, arguments) -> switch (method) {
		case "getBundles" -> bundles.stream().map(House::bundle).toArray(Bundle[]::new);
		case "getBundle" -> framework.bundle();
		case "getAllServiceReferences" -> found((String) arguments[1]);
		case "addBundleListener" -> listens(arguments[0], true);
		case "removeBundleListener" -> listens(arguments[0], false);
		default -> throw new UnsupportedOperationException(method);
	});

	/** A bundle, with what it registers. */
	static final class House {

		private final long id;
		private final String name;
		private final List<ServiceReference<?>> registered = new CopyOnWriteArrayList<>();
		private volatile int state = Bundle.ACTIVE;

		private House(long id, String name) {
			this.id = id;
			this.name = name;
		}

		void state(int now) {
			state = now;
		}

		Bundle bundle() {
			return proxy(Bundle.class, (method, arguments) -> switch (method) {
				case "getBundleId" -> id;
				case "getSymbolicName" -> name;
				case "getState" -> state;
				case "getRegisteredServices" -> registered.isEmpty() ? null : registered.toArray(ServiceReference<?>[]::new);
				default -> throw new UnsupportedOperationException(method);
			});
		}
	}

	private interface Answers {
		Object to(String method, Object[] arguments);
	}

	private static <T> T proxy(Class<?> type, Answers answers) {
		InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
			case "equals" -> proxy == arguments[0];
			case "hashCode" -> System.identityHashCode(proxy);
			case "toString" -> type.getSimpleName();
			default -> answers.to(method.getName(), arguments);
		};
		@SuppressWarnings("unchecked")
		T made = (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
		return made;
	}

	private Object listens(Object listener, boolean comes) {
		boolean changed = comes ? listeners.add(listener) : listeners.remove(listener);
		if (!changed) {
			throw new IllegalArgumentException("it does not listen");
		}
		return null;
	}

	House bundle(Serving of) {
		House house = new House(of.bundle(), of.name());
		bundles.add(house);
		return house;
	}

	void uninstall(House house) {
		house.state(Bundle.UNINSTALLED);
		bundles.remove(house);
	}

	/** A service of a bundle, which others may use. */
	ServiceReference<?> service(long id, House of, Map<String, Object> properties, House... users) {
		ServiceReference<?> reference = proxy(ServiceReference.class, (method, arguments) -> switch (method) {
			case "getProperty" -> arguments[0].equals(Constants.SERVICE_ID) ? (Object) id
					: properties.getOrDefault((String) arguments[0], arguments[0].equals(Constants.OBJECTCLASS) ? new String[] {"a.Contract"} : null);
			case "getPropertyKeys" -> properties.keySet().toArray(String[]::new);
			case "getBundle" -> of.bundle();
			case "getUsingBundles" -> users.length == 0 ? null : Stream.of(users).map(House::bundle).toArray(Bundle[]::new);
			case "compareTo" -> Integer.compare(ranking(properties), (int) ((ServiceReference<?>) arguments[0]).getProperty(Constants.SERVICE_RANKING));
			default -> throw new UnsupportedOperationException(method);
		});
		services.put(id, reference);
		of.registered.add(reference);
		return reference;
	}

	private static int ranking(Map<String, Object> properties) {
		return (int) properties.get(Constants.SERVICE_RANKING);
	}

	private ServiceReference<?>[] found(String filter) {
		sought.incrementAndGet();
		ServiceReference<?> service = services.get(Long.valueOf(filter.replaceAll("\\D", "")));
		return service == null ? null : new ServiceReference<?>[] {service};
	}

	JaxrsServiceRuntime runtime() {
		return proxy(JaxrsServiceRuntime.class, (method, arguments) -> {
			if (failing) {
				failing = false;
				throw new IllegalStateException("busy");
			}
			RuntimeDTO runtime = new RuntimeDTO();
			runtime.applicationDTOs = listed.toArray(ApplicationDTO[]::new);
			return runtime;
		});
	}

	ServiceReference<JaxrsServiceRuntime> whiteboard() {
		return proxy(ServiceReference.class, (method, arguments) -> arguments[0].equals("service.changecount") ? changes : null);
	}

	/** The whiteboard serves an Application, and counts that. */
	void lists(String base, long service) {
		listed.removeIf(application -> application.base.equals(base));
		ApplicationDTO application = new ApplicationDTO();
		application.base = base;
		application.serviceId = service;
		listed.add(application);
		counts();
	}

	/** It counts one, whatever that was. */
	void counts() {
		changes++;
	}

	/** The next time it is asked. */
	void fails() {
		failing = true;
	}
}
