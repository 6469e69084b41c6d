package org.planwright.core.exchange.folder;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.planwright.core.exchange.PlanFiles;
import org.planwright.core.model.service.Plans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the folder of plan files at the start and every few seconds after. */
@Component(service = {}, immediate = true, configurationPid = "org.planwright.exchange")
@Designate(ocd = PlanFolderWatch.Settings.class)
public final class PlanFolderWatch {

	private static final Logger LOG = LoggerFactory.getLogger(PlanFolderWatch.class);

	/** Where plan files lie. */
	@ObjectClassDefinition(name = "Planwright plan files")
	public @interface Settings {

		@AttributeDefinition(name = "Folder", description = "The folder whose plan files are loaded; etc/plans when empty")
		String plans_folder() default "";

		@AttributeDefinition(name = "Seconds", description = "How often the folder is looked at", min = "1", max = "3600")
		int plans_seconds() default 3;
	}

	private final ScheduledExecutorService worker;

	@Activate
	public PlanFolderWatch(BundleContext context, Settings settings, @Reference Plans plans, @Reference PlanFiles files) {
		PlanFolder folder = new PlanFolder(folder(context, settings), plans::exists, files, Clock.systemUTC());
		worker = Executors.newSingleThreadScheduledExecutor(work -> {
			Thread thread = new Thread(work, "planwright-plan-folder");
			thread.setDaemon(true);
			return thread;
		});
		worker.scheduleWithFixedDelay(() -> look(folder), 0, settings.plans_seconds(), TimeUnit.SECONDS);
	}

	private static Path folder(BundleContext context, Settings settings) {
		if (!settings.plans_folder().isBlank()) {
			return Path.of(settings.plans_folder());
		}
		String etc = context.getProperty("karaf.etc");
		return Path.of(etc == null ? "etc" : etc, "plans");
	}

	/** An exception would end the repetition. */
	private static void look(PlanFolder folder) {
		try {
			folder.look();
		} catch (RuntimeException e) {
			LOG.error("Cannot look at the plan files", e);
		}
	}

	@Deactivate
	void stop() throws InterruptedException {
		worker.shutdown();
		// A plan that is being written is written to its end, while the services it needs are still there.
		worker.awaitTermination(5, TimeUnit.SECONDS);
	}
}
