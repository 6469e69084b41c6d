package org.planwright.core.http.watch;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.karaf.features.BootFinished;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.runtime.dto.DTOConstants;
import org.osgi.service.jaxrs.runtime.dto.RuntimeDTO;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.planwright.core.http.account.Accounts;
import org.planwright.core.http.json.JsonWriter;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Plans.ProgrammeInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether all is well: 200, or 503 with what is not. A journal that contradicts its noted heads is told, but goes on being used. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/health")
public final class HealthServlet extends HttpServlet {

	private static final long serialVersionUID = 1L;

	/** Why an Application waits its turn: its base, or its name, is served by another. */
	private static final Set<Integer> WAITING = Set.of(DTOConstants.FAILURE_REASON_SHADOWED_BY_OTHER_SERVICE,
			DTOConstants.FAILURE_REASON_DUPLICATE_NAME);
	private static final Logger LOG = LoggerFactory.getLogger(HealthServlet.class);

	private final transient Accounts accounts;
	private final transient BooleanSupplier framework;
	private final transient JsonWriter json = new JsonWriter();
	private transient volatile Optional<Plans> plans = Optional.empty();
	private transient volatile Optional<Journal> journal = Optional.empty();
	private transient volatile boolean booted;
	private transient volatile Optional<JaxrsServiceRuntime> applications = Optional.empty();

	/** @param state what a check is when it is neither well nor down */
	record Check(String name, boolean ok, Optional<String> state, Optional<String> detail) {
		static Check of(String name, Optional<String> fault) {
			return new Check(name, fault.isEmpty(), Optional.empty(), fault);
		}
	}

	record Health(String status, List<Check> checks, List<ProgrammeInfo> programmes) {
	}

	@Activate
	public HealthServlet(BundleContext context, @Reference Accounts accounts) {
		this(() -> isStarted(context), accounts);
	}

	HealthServlet(BooleanSupplier framework, Accounts accounts) {
		this.framework = framework;
		this.accounts = accounts;
	}

	/**
	 * Whether every bundle that is to be started has been. Karaf first asks its framework for the level of its own boot alone;
	 * the level it goes on to stands in the system property.
	 */
	private static boolean isStarted(BundleContext context) {
		String wanted = System.getProperty(Constants.FRAMEWORK_BEGINNING_STARTLEVEL,
				Optional.ofNullable(context.getProperty(Constants.FRAMEWORK_BEGINNING_STARTLEVEL)).orElse("1"));
		return context.getBundle(0).adapt(FrameworkStartLevel.class).getStartLevel() >= Integer.parseInt(wanted.trim());
	}

	/** At the very first start bundles are still being installed when the framework has started. */
	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	void bindBooted(BootFinished service) {
		booted = true;
	}

	void unbindBooted(BootFinished service) {
		booted = false;
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	void bindPlans(Plans service) {
		plans = Optional.of(service);
	}

	void unbindPlans(Plans service) {
		plans = plans.filter(known -> known != service);
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	void bindJournal(Journal service) {
		journal = Optional.of(service);
	}

	void unbindJournal(Journal service) {
		journal = journal.filter(known -> known != service);
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	void bindApplications(JaxrsServiceRuntime service) {
		applications = Optional.of(service);
	}

	void unbindApplications(JaxrsServiceRuntime service) {
		applications = applications.filter(known -> known != service);
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		List<Check> checks = List.of(Check.of("start", start()), journal(), Check.of("accounts", accounts.fault()),
				Check.of("applications", applications()));
		boolean well = checks.stream().allMatch(Check::ok);
		List<ProgrammeInfo> programmes = plans.map(Plans::programmes).orElse(List.of());
		response.setStatus(well ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		response.setContentType("application/json");
		response.getOutputStream().write(json.write(new Health(well ? "up" : "down", checks, programmes)));
	}

	private Optional<String> start() {
		return booted && framework.getAsBoolean() ? Optional.empty() : Optional.of("still starting");
	}

	private Check journal() {
		Optional<String> trouble = journal.flatMap(Journal::trouble);
		boolean disputed = trouble.isPresent() && journal.filter(Journal::writable).isPresent();
		return plans().or(() -> trouble.filter(told -> !disputed)).map(fault -> Check.of("journal", Optional.of(fault)))
				.orElseGet(() -> new Check("journal", true, trouble.map(told -> "disputed"), trouble));
	}

	private Optional<String> plans() {
		if (plans.isEmpty()) {
			return Optional.of("the plans are not there yet");
		}
		try {
			plans.get().list();
			return Optional.empty();
		} catch (RuntimeException e) {
			LOG.error("The plans cannot be read", e);
			return Optional.of("the plans cannot be read; the log says why");
		}
	}

	/** A newcomer that waits behind the one it will replace is no fault. */
	private Optional<String> applications() {
		if (applications.isEmpty()) {
			return Optional.of("nothing answers for the API yet");
		}
		RuntimeDTO state = applications.get().getRuntimeDTO();
		List<String> failed = Stream.concat(
				Stream.of(state.failedApplicationDTOs).filter(each -> !WAITING.contains(each.failureReason))
						.map(each -> each.name),
				Stream.of(state.failedExtensionDTOs).map(each -> each.name)).toList();
		return failed.isEmpty() ? Optional.empty() : Optional.of("not answering: " + String.join(", ", failed));
	}
}
