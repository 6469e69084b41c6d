package org.planwright.live.update.update;

import java.net.URI;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.live.update.gate.LiveLanes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the whiteboard serve a newcomer's Applications at addresses that nobody knows, and asks them there what anybody has read
 * of the old version of late: what cannot be built, or answers with an error of the server where that did not, is found while
 * the old version serves. The gate knows nothing of these addresses.
 */
@Component(service = Rehearsal.class)
public final class Rehearsal {

	private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
	private static final String NAME = "osgi.jaxrs.name";
	private static final int UNAVAILABLE = 503;
	/** All the reads together have so long. */
	private static final Duration READS = Duration.ofSeconds(2);
	/** These belong to the registration that is copied. */
	private static final Set<String> OWN = Set.of(Constants.OBJECTCLASS, Constants.SERVICE_ID, Constants.SERVICE_BUNDLEID, Constants.SERVICE_SCOPE,
			Constants.SERVICE_RANKING, Constants.SERVICE_PID, "component.id", "component.name");

	private final BundleContext context;
	private final Whiteboard whiteboard;
	private final Caller caller;
	private final LiveLanes lanes;

	@Activate
	public Rehearsal(BundleContext context, @Reference Whiteboard whiteboard, @Reference Caller caller, @Reference LiveLanes lanes) {
		this.context = context;
		this.lanes = lanes;
		this.whiteboard = whiteboard;
		this.caller = caller;
	}

	/** What went wrong at the first Application that did not serve. */
	Optional<String> of(Bundle newcomer) throws InterruptedException {
		for (ServiceReference<?> application : Whiteboard.applications(newcomer).toList()) {
			Optional<String> fault = of(application);
			if (fault.isPresent()) {
				return fault;
			}
		}
		return Optional.empty();
	}

	private <S> Optional<String> of(ServiceReference<S> application) throws InterruptedException {
		S service = context.getService(application);
		if (service == null) {
			return Optional.of("its Application " + Whiteboard.base(application) + " cannot be made");
		}
		String secret = UUID.randomUUID().toString();
		String base = Whiteboard.base(application) + "-" + secret;
		ServiceRegistration<?> registration = context.registerService((String[]) application.getProperty(Constants.OBJECTCLASS), service,
				properties(application, base, secret));
		try {
			return serves(application, registration.getReference(), base);
		} finally {
			registration.unregister();
			context.ungetService(application);
		}
	}

	private Optional<String> serves(ServiceReference<?> application, ServiceReference<?> rehearsed, String base) throws InterruptedException {
		String own = Whiteboard.base(application);
		List<String> failures = whiteboard.failures(Stream.of(rehearsed));
		Optional<String> fault = failures.isEmpty() ? caller.call(whiteboard.address(application, base)) : Optional.of(failures.get(0));
		return (fault.isPresent() ? fault : reads(own, base)).map(words -> words.replace(base, own));
	}

	/** What is late, or unavailable for now, says nothing of the version. */
	private Optional<String> reads(String own, String base) throws InterruptedException {
		long end = System.nanoTime() + READS.toNanos();
		for (String read : lanes.reads(own)) {
			if (read.startsWith(own) && System.nanoTime() < end) {
				Optional<Integer> status = status(base + read.substring(own.length()));
				if (status.filter(code -> code >= 500 && code != UNAVAILABLE).isPresent()) {
					return Optional.of(read.replaceFirst("[?].*", "") + " answered " + status.get() + ", which the running version did not");
				}
			}
		}
		return Optional.empty();
	}

	private Optional<Integer> status(String path) throws InterruptedException {
		try {
			Optional<URI> address = whiteboard.address(path);
			return address.isPresent() ? Optional.of(caller.ask(address.get())) : Optional.empty();
		} catch (ExecutionException | TimeoutException | IllegalArgumentException e) {
			LOG.debug("{} is not asked for in the rehearsal", path, e);
			return Optional.empty();
		}
	}

	private static Dictionary<String, Object> properties(ServiceReference<?> application, String base, String secret) {
		Dictionary<String, Object> properties = new Hashtable<>();
		Stream.of(application.getPropertyKeys()).filter(key -> !OWN.contains(key)).forEach(key -> properties.put(key, application.getProperty(key)));
		properties.put(Whiteboard.BASE, base);
		if (properties.get(NAME) != null) {
			properties.put(NAME, properties.get(NAME) + "." + secret);
		}
		return properties;
	}
}
