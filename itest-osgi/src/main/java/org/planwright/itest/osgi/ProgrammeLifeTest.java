package org.planwright.itest.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.planwright.core.model.Action;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.Section;
import org.planwright.core.model.Timeframe;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;
import org.planwright.core.model.service.Write.Proposed;

/** A programme comes, goes and changes while the plan and its journal stay. */
class ProgrammeLifeTest {

	private static final LocalDate START = LocalDate.of(2019, 9, 5);
	private static final When DAY = When.asOf(LocalDate.of(2019, 9, 10));

	@InjectBundleContext
	BundleContext context;

	@InjectService
	Journal journal;

	@InjectService(timeout = 5_000)
	Plans plans;

	private final String plan = "trial-" + UUID.randomUUID();

	/** One fostering action, 41 days late. */
	private void open() {
		Action action = new Action("1.1", Optional.empty(), "1", "Revised offer", "fostering", List.of("ann"), List.of("ann"), List.of(),
				new Timeframe(Optional.empty(), Optional.empty(), Optional.empty()), List.of(), List.of(), Set.of("delivery"), List.of(),
				List.of(), List.of(), Optional.empty(), Map.of(), List.of());
		Milestone offer = new Milestone("offer", "Offer revised", Optional.of(LocalDate.of(2019, 7, 31)), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
		List<Event> events = List.of(
				new Event.PlanOpened(new PlanHead(plan, "Trial", "Council", Optional.empty(), List.of(new Section("1", "One"))), START),
				new Event.ActionSet(action, START, Optional.empty()), new Event.MilestoneSet("1.1", offer, START, Optional.empty()));
		plans.write(plan, new Write(Actor.SYSTEM, events.stream().map(event -> new Proposed(event, java.util.OptionalLong.empty(), "", 0)).toList(),
				Optional.empty(), Optional.of(START)));
	}

	private Assessment assess() {
		return plans.at(plan, DAY).assessment("1.1");
	}

	private Bundle fostering() {
		return Arrays.stream(context.getBundles()).filter(bundle -> "org.planwright.plugin.fostering".equals(bundle.getSymbolicName()))
				.findFirst().orElseThrow();
	}

	@Test
	void a_programme_that_stops_leaves_its_actions_grey_and_its_data_in_place() throws BundleException {
		open();
		plans.write(plan, Write.add(Actor.SYSTEM,
				new Event.RecordSet(new ProgrammeRecord("fostering", "note", "n1", START, Map.of("text", "kept")))));
		assertThat(assess().headline()).isEqualTo(Status.RED);

		fostering().stop();
		assertThat(assess().headline()).isEqualTo(Status.GREY);
		assertThat(assess().reasons()).containsExactly("programme fostering is not installed");
		assertThat(plans.programmes()).isEmpty();
		assertThat(plans.at(plan, DAY).records("fostering", "note")).hasSize(1);

		fostering().start();
		assertThat(assess().headline()).isEqualTo(Status.RED);
	}

	@Test
	void a_changed_threshold_counts_at_once_and_no_service_is_registered_anew(@InjectService ConfigurationAdmin admin) throws Exception {
		open();
		ServiceReference<Programme> before = context.getServiceReference(Programme.class);
		String rules = context.getService(before).rulesVersion();
		Configuration configuration = admin.getConfiguration("org.planwright.fostering", "?");
		configuration.update(new java.util.Hashtable<>(Map.of("milestone-red-days", "60")));

		await(() -> assess().headline() == Status.AMBER);
		assertThat(context.getServiceReference(Programme.class)).isEqualTo(before);
		assertThat(context.getService(before).rulesVersion()).isNotEqualTo(rules);
		configuration.delete();
		await(() -> assess().headline() == Status.RED);
	}

	@Test
	void the_store_may_be_restarted_under_the_engine_and_nothing_is_lost() throws Exception {
		open();
		Bundle store = org.osgi.framework.FrameworkUtil.getBundle(journal.getClass());
		store.stop();
		assertThat(context.getServiceReference(Plans.class)).isNull();
		store.start();

		await(() -> context.getServiceReference(Plans.class) != null);
		Plans again = context.getService(context.getServiceReference(Plans.class));
		assertThat(again.at(plan, DAY).assessment("1.1").headline()).isEqualTo(Status.RED);
	}

	@Test
	void a_programme_leans_on_the_language_and_on_nothing_else_of_ours_and_exports_nothing() {
		BundleWiring wiring = fostering().adapt(BundleWiring.class);
		assertThat(wiring.getCapabilities("osgi.wiring.package")).isEmpty();
		assertThat(wiring.getRequirements("osgi.wiring.package")).extracting(ProgrammeLifeTest::packageOf)
				.filteredOn(name -> name.startsWith("org.planwright.")).allMatch(name -> name.startsWith("org.planwright.core.model"));
		assertThat(wiring.getRequirements("osgi.wiring.package"))
				.noneMatch(requirement -> "optional".equals(requirement.getDirectives().get("resolution")));
	}

	private static String packageOf(BundleRequirement requirement) {
		String filter = requirement.getDirectives().get("filter");
		return filter.replaceAll(".*osgi\\.wiring\\.package=([\\w.]+).*", "$1");
	}

	private static void await(java.util.function.BooleanSupplier holds) {
		long deadline = System.nanoTime() + 10_000_000_000L;
		while (!holds.getAsBoolean()) {
			assertThat(System.nanoTime()).isLessThan(deadline);
			java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
		}
	}
}
