package org.planwright.live.update.update;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.runtime.dto.DTOConstants;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;

/** What the whiteboards say of the Applications of a bundle, and where they listen. */
@Component(service = Whiteboard.class)
public final class Whiteboard {

	static final String BASE = "osgi.jaxrs.application.base";
	private static final String PROBE = "live.probe";
	private static final String ENDPOINT = "osgi.http.endpoint";
	/** Another service has the place that this one would have: the version that serves. */
	private static final Set<Integer> BEHIND = Set.of(DTOConstants.FAILURE_REASON_SHADOWED_BY_OTHER_SERVICE,
			DTOConstants.FAILURE_REASON_DUPLICATE_NAME);

	private volatile Optional<JaxrsServiceRuntime> applications = Optional.empty();
	private volatile Optional<ServiceReference<HttpServiceRuntime>> http = Optional.empty();

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	void bindApplications(JaxrsServiceRuntime service) {
		applications = Optional.of(service);
	}

	void unbindApplications(JaxrsServiceRuntime service) {
		applications = applications.filter(known -> known != service);
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, service = HttpServiceRuntime.class)
	void bindHttp(ServiceReference<HttpServiceRuntime> service) {
		http = Optional.of(service);
	}

	void unbindHttp(ServiceReference<HttpServiceRuntime> service) {
		http = http.filter(known -> !known.equals(service));
	}

	/** The bases that a bundle's Applications have, or would have. */
	static Set<String> bases(Bundle bundle) {
		return applications(bundle).map(Whiteboard::base).collect(Collectors.toSet());
	}

	static String base(ServiceReference<?> application) {
		return (String) application.getProperty(BASE);
	}

	static Stream<ServiceReference<?>> applications(Bundle bundle) {
		ServiceReference<?>[] services = bundle.getRegisteredServices();
		return services == null ? Stream.empty() : Stream.of(services).filter(service -> service.getProperty(BASE) instanceof String);
	}

	/** Those of a bundle's bases at which it stands behind another version, and would serve if that went. */
	Set<String> behind(Bundle bundle) {
		Map<Long, Integer> failed = failed();
		return applications(bundle).filter(application -> BEHIND.contains(failed.get(id(application))))
				.map(Whiteboard::base).collect(Collectors.toSet());
	}

	/** What is the matter with a bundle's Applications, besides that another version serves. */
	List<String> failures(Bundle bundle) {
		return failures(applications(bundle));
	}

	List<String> failures(Stream<ServiceReference<?>> applications) {
		Map<Long, Integer> failed = failed();
		return applications.filter(application -> failed.containsKey(id(application)) && !BEHIND.contains(failed.get(id(application))))
				.map(application -> "its Application " + base(application) + " cannot serve: " + reason(failed.get(id(application)))).toList();
	}

	private static Long id(ServiceReference<?> service) {
		return (Long) service.getProperty(Constants.SERVICE_ID);
	}

	/** Why Applications do not serve, by the ids of their services: the whiteboard does not say at which base. */
	private Map<Long, Integer> failed() {
		return applications.map(runtime -> Stream.of(runtime.getRuntimeDTO().failedApplicationDTOs)
				.collect(Collectors.toMap(failed -> failed.serviceId, failed -> failed.failureReason, (one, other) -> one))).orElse(Map.of());
	}

	private static String reason(int code) {
		return switch (code) {
			case DTOConstants.FAILURE_REASON_SERVICE_NOT_GETTABLE -> "it cannot be made";
			case DTOConstants.FAILURE_REASON_VALIDATION_FAILED -> "it is not valid";
			case DTOConstants.FAILURE_REASON_REQUIRED_EXTENSIONS_UNAVAILABLE -> "an extension that it requires is not there";
			default -> "the whiteboard's reason is " + code;
		};
	}

	/** Where a bundle's Application can be called; empty when nothing listens. */
	Optional<URI> address(Bundle bundle, String base) {
		return applications(bundle).filter(application -> base.equals(application.getProperty(BASE))).findFirst()
				.map(application -> address(application, base)).orElseGet(() -> address(base));
	}

	/** Where an Application can be called when it serves at a base, its own or another. */
	Optional<URI> address(ServiceReference<?> application, String base) {
		String own = base(application);
		return address(application.getProperty(PROBE) instanceof String probe && probe.startsWith(own) ? base + probe.substring(own.length()) : base);
	}

	Optional<URI> address(String path) {
		return http.map(service -> service.getProperty(ENDPOINT)).flatMap(Whiteboard::endpoint).map(endpoint -> endpoint.resolve(path));
	}

	private static Optional<URI> endpoint(Object property) {
		List<?> all = property instanceof Object[] several ? List.of(several) : property instanceof List<?> list ? list : List.of(String.valueOf(property));
		return all.stream().map(String::valueOf).filter(each -> each.startsWith("http://") || each.startsWith("https://"))
				.map(each -> each.replace("//0.0.0.0", "//127.0.0.1").replace("//[::]", "//[::1]")).map(URI::create).findFirst();
	}
}
