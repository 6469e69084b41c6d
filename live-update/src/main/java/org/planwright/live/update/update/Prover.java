package org.planwright.live.update.update;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.planwright.live.update.proof.Candidate;
import org.planwright.live.update.proof.Finding;
import org.planwright.live.update.proof.Proof;

/** Examines a new version that runs beside the old one. */
@Component(service = Prover.class)
public final class Prover {

	private static final long SETTLE_MILLIS = 5_000;
	private static final long LOOK_MILLIS = 10;

	private final BundleContext context;
	private final ServiceComponentRuntime components;
	private final Whiteboard whiteboard;
	private final Rehearsal rehearsal;
	private final Map<ServiceReference<Proof>, Proof> proofs = new ConcurrentHashMap<>();

	@Activate
	public Prover(BundleContext context, @Reference ServiceComponentRuntime components, @Reference Whiteboard whiteboard,
			@Reference Rehearsal rehearsal) {
		this.context = context;
		this.components = components;
		this.whiteboard = whiteboard;
		this.rehearsal = rehearsal;
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void bindProof(ServiceReference<Proof> reference, Proof proof) {
		proofs.put(reference, proof);
	}

	void unbindProof(ServiceReference<Proof> reference) {
		proofs.remove(reference);
	}

	/** Waits until a newcomer stands ready behind the one that serves, at all of its bases; says what is in the way. */
	List<String> ready(Bundle newcomer, Bundle incumbent, Collection<String> bases) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SETTLE_MILLIS);
		while (!whiteboard.behind(newcomer).containsAll(bases)) {
			List<String> faults = faults(newcomer, incumbent);
			if (System.nanoTime() > end) {
				return faults.isEmpty() ? List.of(missing(newcomer, bases)) : faults;
			}
			Thread.sleep(LOOK_MILLIS);
		}
		return faults(newcomer, incumbent);
	}

	private String missing(Bundle newcomer, Collection<String> bases) {
		Set<String> lacking = new TreeSet<>(bases);
		lacking.removeAll(Whiteboard.bases(newcomer));
		return lacking.isEmpty() ? "its Application does not stand behind the one that serves: has it a higher service.ranking?"
				: "it does not serve " + String.join(", ", lacking) + ", which the running version does";
	}

	private List<String> faults(Bundle newcomer, Bundle incumbent) {
		List<String> faults = new ArrayList<>(whiteboard.failures(newcomer));
		Set<String> alsoBefore = configurations(incumbent).stream().filter(Prover::isAtFault).map(each -> each.description.name).collect(Collectors.toSet());
		configurations(newcomer).stream().filter(each -> isAtFault(each) && !alsoBefore.contains(each.description.name)).map(Prover::fault).forEach(faults::add);
		return faults;
	}

	private List<ComponentConfigurationDTO> configurations(Bundle bundle) {
		return components.getComponentDescriptionDTOs(bundle).stream().filter(components::isComponentEnabled)
				.flatMap(description -> components.getComponentConfigurationDTOs(description).stream()).toList();
	}

	private static boolean isAtFault(ComponentConfigurationDTO configuration) {
		return configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION || configuration.state == ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION
				|| configuration.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE;
	}

	private static String fault(ComponentConfigurationDTO configuration) {
		String name = "its component " + configuration.description.name;
		if (configuration.state != ComponentConfigurationDTO.FAILED_ACTIVATION) {
			return name + " lacks something that it needs";
		}
		String failure = configuration.failure == null ? "" : configuration.failure.strip();
		int cause = failure.lastIndexOf("Caused by: ");
		return name + " does not start: " + (cause < 0 ? failure : failure.substring(cause + 11)).lines().findFirst().orElse("no reason given");
	}

	/** A newcomer with its services, which whoever asks for it gives up again. */
	Offered offered(Bundle newcomer, Bundle incumbent) {
		return new Offered(context, newcomer, incumbent);
	}

	/**
	 * Makes every component that others would only make when needed, calls the Applications where nobody else does, and asks
	 * every proof. What was made stays so until the newcomer is given up: it is not made again just when it is to serve.
	 */
	List<Finding> examine(Offered offered, long seconds) throws InterruptedException {
		offered.make();
		List<Finding> findings = new ArrayList<>();
		faults(offered.newcomer(), offered.incumbent()).forEach(fault -> findings.add(Finding.refusal(fault)));
		if (findings.isEmpty()) {
			rehearsal.of(offered.newcomer()).ifPresent(fault -> findings.add(Finding.refusal(fault)));
		}
		if (findings.isEmpty()) {
			proofs.forEach((reference, proof) -> {
				if (concerns(reference.getBundle(), offered.newcomer())) {
					findings.addAll(ask(proof, offered, seconds));
				}
			});
		}
		return findings;
	}

	/** The old version's own is about the old version. */
	private static boolean concerns(Bundle proving, Bundle newcomer) {
		return proving != null && (proving == newcomer || !newcomer.getSymbolicName().equals(proving.getSymbolicName()));
	}

	private static List<Finding> ask(Proof proof, Candidate candidate, long seconds) {
		FutureTask<List<Finding>> task = new FutureTask<>(() -> proof.examine(candidate));
		Thread thread = new Thread(task, "live-update-proof");
		thread.setDaemon(true);
		// Nobody waits for the proof but the update.
		thread.setPriority(Thread.MIN_PRIORITY);
		thread.start();
		try {
			return task.get(seconds, TimeUnit.SECONDS);
		} catch (TimeoutException e) {
			task.cancel(true);
			return List.of(Finding.refusal("the proof \"" + proof.name() + "\" was not over after " + seconds + " seconds"));
		} catch (ExecutionException e) {
			return List.of(Finding.refusal("the proof \"" + proof.name() + "\" failed: " + e.getCause()));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return List.of(Finding.refusal("the proof \"" + proof.name() + "\" was interrupted"));
		}
	}
}
